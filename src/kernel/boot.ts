/** Boots a kernel: an interpreter with our `_thread`, behind the interface of the protocol. */
import type { PyProxy } from 'pyodide/ffi'
import type { KernelHost } from './host.ts'
import { Kernel, type PythonKernel } from './kernel.ts'
import { capMemory } from './memory.ts'
import { sealLibrary } from './sealed.ts'
import { loadPrepared } from './snapshot.ts'
import { Switchboard, type Bridge } from './switchboard.ts'

/**
 * Boots a kernel.
 *
 * @throws what `host.load` throws, and PythonError when the Python half does not start.
 */
export async function bootKernel(host: KernelHost): Promise<Kernel> {
  const pyodide = await loadPrepared(host)
  host.onLoaded?.(pyodide)
  capMemory(pyodide)
  sealLibrary(pyodide)
  let kernel: Kernel | undefined
  const switchboard = new Switchboard(
    pyodide,
    (batch) => kernel?.isPreparing || host.post({ type: 'trace', batch }),
    (schedules, of) => host.post({ type: 'progress', progress: { schedules, of } }),
    (mark) => host.post({ type: 'mark', mark }),
    () => host.wantInput?.(),
    (message) => host.post(message),
    (error) => kernel?.lose(error),
  )
  const start = pyodide.runPython('import sys; sys.modules["_turns.boot"].start') as PyProxy &
    ((bridge: Bridge) => PythonKernel)
  const python = start(switchboard.bridge)
  start.destroy()
  const addresses = python.addresses()
  switchboard.connect(addresses.toJs() as [number, number, number], python.run_carrier)
  addresses.destroy()
  kernel = new Kernel(python, switchboard, pyodide)
  return kernel
}
