/** The kernel in Node: for the command line and the tests. Needs Node 26 (JSPI is on by default). */
import { globSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { loadPyodide, version } from 'pyodide'
import type { FeedMessage } from '../protocol/kernel.ts'
import { bootKernel } from './boot.ts'
import type { SnapshotOptions } from './host.ts'
import type { Kernel } from './kernel.ts'
import { keepSnapshot, keptSnapshot, snapshotName } from './node-snapshot.ts'
import { withCompiled } from './wasm.ts'

const PYTHON = join(import.meta.dirname, 'python')

/** The files of src/kernel/python, path below it → text. */
export function pythonFiles(): Record<string, string> {
  const paths = globSync('**/*.py', { cwd: PYTHON })
  return Object.fromEntries(paths.map((path) => [path, readFileSync(join(PYTHON, path), 'utf8')]))
}

/**
 * Boots a kernel in this process.
 *
 * @param post - takes the feed; none by default.
 * @throws Error when this Node has no JSPI, with the remedy.
 */
export async function openNodeKernel(
  post: (message: FeedMessage) => void = () => {},
  wantInput?: () => void,
): Promise<Kernel> {
  if (!('Suspending' in WebAssembly)) {
    throw new Error(
      `Node ${process.version} cannot suspend WebAssembly (JSPI): use Node 26, as "npm run" does`,
    )
  }
  const files = pythonFiles()
  const name = snapshotName(version, files)
  return bootKernel({
    load,
    snapshot: keptSnapshot(name),
    onSnapshot: (snapshot) => keepSnapshot(name, snapshot),
    pythonFiles: files,
    post,
    wantInput,
  })
}

/** Sees to it that kernels of other processes, which may not write, find a snapshot to start from. */
export async function ensureNodeSnapshot(): Promise<void> {
  if (keptSnapshot(snapshotName(version, pythonFiles())) === null) await openNodeKernel()
}

interface Compiled {
  module: WebAssembly.Module
  length: number
}

let compiled: Promise<Compiled> | undefined

async function compile(): Promise<Compiled> {
  const place = dirname(createRequire(import.meta.url).resolve('pyodide'))
  const wasm = readFileSync(join(place, 'pyodide.asm.wasm'))
  return { module: await WebAssembly.compile(wasm), length: wasm.byteLength }
}

/** CPython is compiled once for all kernels of this process. */
async function load(options: SnapshotOptions) {
  compiled ??= compile()
  const { module, length } = await compiled
  return withCompiled(module, length, () => loadPyodide(options as object))
}
