/**
 * The snapshot that kernels in Node start from: made once for a version of pyodide and of the kernel, and
 * kept in node_modules/.cache.
 */
import { createHash } from 'node:crypto'
import { globSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

const folder = resolve(import.meta.dirname, '../../node_modules/.cache/taking-turns')

/** Read or made in this process. */
const known = new Map<string, Uint8Array>()

/** What a snapshot depends on: other bytes here, another name. */
export function snapshotName(pyodideVersion: string, files: Record<string, string>): string {
  const hash = createHash('sha256').update(pyodideVersion)
  for (const path of Object.keys(files).toSorted()) hash.update(`\0${path}\0${files[path]}`)
  return `snapshot-${hash.digest('hex').slice(0, 16)}.bin`
}

/** A snapshot that was kept; null: there is none, or it cannot be read. */
export function keptSnapshot(name: string): Uint8Array | null {
  const here = known.get(name)
  if (here) return here
  try {
    const bytes = new Uint8Array(readFileSync(join(folder, name)))
    known.set(name, bytes)
    return bytes
  } catch {
    return null
  }
}

/** Keeps a snapshot, in place of those of other versions. Where nothing can be written, for this process. */
export function keepSnapshot(name: string, bytes: Uint8Array): void {
  known.set(name, bytes)
  try {
    mkdirSync(folder, { recursive: true })
    // Several processes may write at once: whoever reads must never see half of it.
    const draft = join(folder, `${process.pid}.draft`)
    writeFileSync(draft, bytes)
    renameSync(draft, join(folder, name))
    for (const other of globSync('snapshot-*.bin', { cwd: folder }))
      if (other !== name) rmSync(join(folder, other), { force: true })
  } catch {
    // A read-only place: the next process makes its own.
  }
}
