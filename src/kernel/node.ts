/** The kernel in Node: for the command line and the tests. Needs Node 26 (JSPI is on by default). */
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { loadPyodide } from 'pyodide'
import type { FeedMessage } from '../protocol/kernel.ts'
import { bootKernel } from './boot.ts'
import type { Kernel } from './kernel.ts'

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
  return bootKernel({ load: () => loadPyodide(), pythonFiles: pythonFiles(), post, wantInput })
}
