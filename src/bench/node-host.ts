/** Both interpreters in this process. */
import { loadPyodide } from 'pyodide'
import { openNodeKernel } from '../kernel/node.ts'
import type { FeedMessage } from '../protocol/kernel.ts'
import type { Host } from './host.ts'

/** A booted kernel and a plain Pyodide. */
export async function openNodeHost(): Promise<
  Host & { firstOutput(program: string): Promise<number> }
> {
  let output = ''
  let first = 0
  const kernel = await openNodeKernel((message: FeedMessage) => {
    if (message.type !== 'trace') return
    for (const event of message.batch.events) {
      if (event.kind !== 'output') continue
      first ||= performance.now()
      output += event.text
    }
  })
  const plain = await loadPyodide()
  let runs = 0
  const run = async (program: string) => {
    output = ''
    first = 0
    const begun = performance.now()
    const { status, detail } = await kernel.run({ run: ++runs, program })
    const milliseconds = performance.now() - begun
    if (status !== 'finished') throw new Error(`a timed program did not finish: ${detail}`)
    return { milliseconds, output, begun }
  }
  return {
    where: 'Node',
    run,
    async plain(program) {
      plain.setStdout({ batched: () => {} })
      plain.runPython(program)
      return plain.globals.get('took') as number
    },
    async explore(program) {
      const { seconds, schedules } = await kernel.explore({ program, schedules: 500 })
      return (seconds / schedules) * 1e6
    },
    async firstOutput(program) {
      const { begun } = await run(program)
      return first - begun
    },
    close: async () => {},
  }
}
