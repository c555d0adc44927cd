/** Boots a kernel: an interpreter with our `_thread`, behind the interface of the protocol. */
import type { PyodideAPI } from 'pyodide'
import type { PyProxy } from 'pyodide/ffi'
import type { FeedMessage } from '../protocol/kernel.ts'
import { Kernel, type PythonKernel } from './kernel.ts'
import { capMemory } from './memory.ts'
import { Switchboard, type Bridge } from './switchboard.ts'

/** What a kernel needs from where it runs: a worker, or Node. */
export interface KernelHost {
  /** Loads pyodide; called once. */
  load(): Promise<PyodideAPI>
  /** The files of src/kernel/python, path below it → text. */
  pythonFiles: Record<string, string>
  /** Takes what is streamed while a program runs. */
  post(message: FeedMessage): void
  /** Called when a program asks for a line of input; `kernel.input` answers. */
  wantInput?(): void
}

/** Where the Python half lies in the interpreter's file system; not on `sys.path` afterwards. */
const FOLDER = '/turns'

/**
 * Boots a kernel.
 *
 * @throws what `host.load` throws, and PythonError when the Python half does not start.
 */
export async function bootKernel(host: KernelHost): Promise<Kernel> {
  const pyodide = await host.load()
  capMemory(pyodide)
  for (const [path, text] of Object.entries(host.pythonFiles)) {
    const full = `${FOLDER}/${path}`
    pyodide.FS.mkdirTree(full.slice(0, full.lastIndexOf('/')))
    pyodide.FS.writeFile(full, text)
  }
  let kernel: Kernel | undefined
  const switchboard = new Switchboard(
    pyodide,
    (batch) => host.post({ type: 'trace', batch }),
    (schedules, of) => host.post({ type: 'progress', progress: { schedules, of } }),
    () => host.wantInput?.(),
    (error) => kernel?.lose(error),
  )
  const start = pyodide.runPython(`
import sys
sys.path.insert(0, ${JSON.stringify(FOLDER)})
from _turns.boot import start
sys.path.remove(${JSON.stringify(FOLDER)})
start`) as PyProxy & ((bridge: Bridge) => PythonKernel)
  const python = start(switchboard.bridge)
  start.destroy()
  const addresses = python.addresses()
  switchboard.connect(addresses.toJs() as [number, number, number], python.run_carrier)
  addresses.destroy()
  kernel = new Kernel(python, switchboard, pyodide)
  return kernel
}
