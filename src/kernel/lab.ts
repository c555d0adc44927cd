/** A kernel for tests: runs programs and keeps what they print and what happened. */
import { afterAll, beforeAll } from 'vitest'
import type { RunOptions, RunResult } from '../protocol/run.ts'
import { TraceBatch, type TraceEvent } from '../protocol/trace.ts'
import { openNodeKernel } from './node.ts'
import type { NodeKernel } from './node-kernel.ts'

export interface Run {
  result: RunResult
  /** Everything written to stdout, and to stderr. */
  out: string
  err: string
  events: TraceEvent[]
}

/** A program: `count` threads that each do `body` `times` times, to `counter[0]` or under `lock`. */
export const threadsThat = (body: string, count: number, times: number): string => `
import threading
counter, lock = [0], threading.Lock()
def work():
    for _ in range(${times}):
        ${body}
threads = [threading.Thread(target=work) for _ in range(${count})]
for t in threads: t.start()
for t in threads: t.join()
`

export interface Lab {
  readonly kernel: NodeKernel
  /** Runs `program` on the virtual clock unless `options` say otherwise. */
  run(program: string, options?: Partial<RunOptions>): Promise<Run>
  /** Called with every event as it comes. */
  onEvent: (event: TraceEvent) => void
  /** Called when an exploration reports how far it has come. */
  onProgress: () => void
  /** Called when the program asks for a line. */
  onInput: () => void
}

/** One kernel for all tests of a file. */
export function useLab(): Lab {
  let kernel: NodeKernel
  let events: TraceEvent[] = []
  const lab: Lab = {
    get kernel() {
      return kernel
    },
    onEvent: () => {},
    onProgress: () => {},
    onInput: () => {},
    async run(program, options = {}) {
      events = []
      const result = await kernel.run({ run: 1, program, clock: 'virtual', ...options })
      if (result.status === 'crashed') throw new Error(result.detail)
      const text = (stream: string) =>
        events
          .map((one) => (one.kind === 'output' && one.stream === stream ? one.text : ''))
          .join('')
      return { result, out: text('stdout'), err: text('stderr'), events }
    },
  }
  beforeAll(async () => {
    kernel = await openNodeKernel(
      (message) => {
        if (message.type === 'progress') lab.onProgress()
        if (message.type !== 'trace') return
        for (const event of TraceBatch.parse(message.batch).events) {
          events.push(event)
          lab.onEvent(event)
        }
      },
      () => lab.onInput(),
    )
  })
  afterAll(() => {
    events = []
  })
  return lab
}
