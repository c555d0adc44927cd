/** What kernels in Node make once and start from: a snapshot, a script. Kept in node_modules/.cache. */
import { createHash } from 'node:crypto'
import {
  existsSync,
  globSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { extname, join, resolve } from 'node:path'

const folder = resolve(import.meta.dirname, '../../node_modules/.cache/taking-turns')

/** Read or made in this process. */
const known = new Map<string, Uint8Array>()

/**
 * A name for something that depends on these texts: other texts give another name.
 *
 * @param kind names what it is; one of each kind is kept
 * @param ending of the file, with its dot
 */
export function nameFor(kind: string, ending: string, texts: Iterable<string>): string {
  const hash = createHash('sha256')
  for (const text of texts) hash.update(`${text}\0`)
  return `${kind}-${hash.digest('hex').slice(0, 16)}${ending}`
}

/** What is kept under this name; null: there is nothing, or it cannot be read. */
export function kept(name: string): Uint8Array | null {
  const here = known.get(name)
  if (here) return here
  try {
    const file = readFileSync(join(folder, name))
    // A large file has its memory to itself; that of small ones is shared, and they do not begin at a whole number.
    const isAlone = file.byteLength === file.buffer.byteLength
    const bytes = isAlone ? new Uint8Array(file.buffer) : new Uint8Array(file)
    known.set(name, bytes)
    return bytes
  } catch {
    return null
  }
}

/** Whether something is kept under this name, for this process and for others. */
export function isKept(name: string): boolean {
  return known.has(name) || existsSync(join(folder, name))
}

/** Keeps bytes, in place of those of other versions. If nothing can be written, only for this process. */
export function keep(name: string, bytes: Uint8Array): void {
  known.set(name, bytes)
  try {
    mkdirSync(folder, { recursive: true })
    // Several processes may write at once: a reader must never see half of a file.
    const draft = join(folder, `${process.pid}-${name}.draft`)
    writeFileSync(draft, bytes)
    renameSync(draft, join(folder, name))
    const others = `${name.slice(0, name.indexOf('-'))}-*${extname(name)}`
    for (const other of globSync(others, { cwd: folder }))
      if (other !== name) rmSync(join(folder, other), { force: true })
  } catch {
    // A read-only place: the next process makes its own.
  }
}
