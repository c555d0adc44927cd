/**
 * Boots once in a process of its own and prints how long that took, in milliseconds:
 * `node boot-once.ts kernel`, or `plain` for Pyodide without our kernel.
 */
import { loadPyodide } from 'pyodide'
import { openNodeKernel } from '../kernel/node.ts'

const boots: Record<string, () => Promise<unknown>> = {
  kernel: () => openNodeKernel(),
  plain: () => loadPyodide(),
}
const boot = boots[process.argv[2] ?? '']
if (boot === undefined) throw new Error('say which: kernel or plain')

const begun = performance.now()
await boot()
process.stdout.write(`${performance.now() - begun}\n`, () => process.exit())
