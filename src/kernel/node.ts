/** The kernel in Node: for the command line and the tests. Needs Node 26 (JSPI is on by default). */
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { FeedMessage } from '../protocol/kernel.ts'
import { hostsFile, hostSources, hostsText } from '../network/load.ts'
import { isKept, keep, kept, nameFor } from './kept.ts'
import { NodeKernel } from './node-kernel.ts'
import { version } from './pyodide-package.ts'
import { isCompiled, keepCompiled } from './realm/script.ts'

const PYTHON = join(import.meta.dirname, 'python')

/** The hosts of the lab, which are read once: every interpreter of a process needs them. */
let hosts: string | undefined

/** To parse them takes longer than to read all that a kernel is made of, so what came of it is kept. */
function hostsOnce(): string {
  const name = nameFor('hosts', '.json', hostSources())
  const bytes = kept(name)
  if (bytes) return Buffer.from(bytes).toString()
  const text = hostsText()
  keep(name, Buffer.from(text))
  return text
}

/** The files of src/kernel/python, path below it → text; and the hosts of the lab. */
export function pythonFiles(): Record<string, string> {
  const paths = globSync('**/*.py', { cwd: PYTHON })
  const texts = paths.map((path) => [path, readFileSync(join(PYTHON, path), 'utf8')])
  return { ...Object.fromEntries(texts), [hostsFile]: (hosts ??= hostsOnce()) }
}

/**
 * Boots a kernel in this process, in a realm of its own where nothing of Node can be reached.
 *
 * @param post - receives the feed; none by default.
 * @throws Error when this Node has no JSPI, with the remedy.
 */
export async function openNodeKernel(
  post: (message: FeedMessage) => void = () => {},
  wantInput: () => void = () => {},
): Promise<NodeKernel> {
  if (!('Suspending' in WebAssembly)) {
    throw new Error(
      `Node ${process.version} cannot suspend WebAssembly (JSPI): use Node 26, as "npm run" does`,
    )
  }
  const files = pythonFiles()
  const name = snapshotName(files)
  const kernel = await NodeKernel.open(
    { pythonFiles: files, snapshot: kept(name), onSnapshot: (bytes) => keep(name, bytes) },
    post,
    wantInput,
  )
  await keepCompiled()
  return kernel
}

/** What a snapshot depends on: the Python half, pyodide, and the place where it is made. */
function snapshotName(files: Record<string, string>): string {
  const texts = Object.keys(files)
    .toSorted()
    .flatMap((path) => [path, files[path]!])
  return nameFor('snapshot', '.bin', [version, 'made in a realm', ...texts])
}

/** Makes sure that kernels in other processes, which may not write, find what they start from. */
export async function ensureNodeKernel(): Promise<void> {
  const isMade = isKept(snapshotName(pythonFiles())) && (await isCompiled())
  if (!isMade) await openNodeKernel()
}
