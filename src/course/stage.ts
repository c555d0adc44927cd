/** A kernel on which programs can be explored, or run once on the machine's clock. */
import type { Outcome, OutputLine } from '../protocol/explore.ts'
import type { FeedMessage, KernelApi } from '../protocol/kernel.ts'
import type { Stage } from './verify-program.ts'

type Kernel = Pick<KernelApi, 'run' | 'explore'>

/** What each thread printed, joined into lines as in the site's output. */
class Printed {
  readonly lines: OutputLine[] = []
  #open = ''

  take(message: FeedMessage): void {
    if (message.type !== 'trace') return
    for (const event of message.batch.events) {
      if (event.kind !== 'output' || event.stream !== 'stdout') continue
      const parts = (this.#open + event.text).split('\n')
      this.#open = parts.pop() ?? ''
      this.lines.push(...parts.map((text) => ({ thread: event.thread, text })))
    }
  }
}

/**
 * A kernel with `runLive`.
 *
 * @param open boots a kernel whose feed goes to the function given
 */
export async function openStage<K extends Kernel>(
  open: (post: (message: FeedMessage) => void) => Promise<K>,
): Promise<K & Stage> {
  let printed = new Printed()
  const kernel = await open((message) => printed.take(message))
  return Object.assign(kernel, {
    async runLive(program: string): Promise<Outcome> {
      printed = new Printed()
      const { status, detail, deadlock, seconds } = await kernel.run({ run: 0, program })
      if (status === 'stopped' || status === 'crashed') throw new Error(`${status}: ${detail}`)
      const known = { status, detail, deadlock, output: printed.lines, virtualSeconds: seconds }
      const unknown = { uncaught: null, errors: [], watched: {}, raised: {} }
      const unasked = { regions: {}, written: {}, called: {}, used: {}, requests: {}, atOnce: {} }
      const once = { count: 1, first: 1, schedule: 'g1', preemptions: 0 }
      return { ...known, ...unknown, ...unasked, ...once, minimal: null, otherwise: null }
    },
  })
}
