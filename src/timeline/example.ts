/** For tests: traces written down event by event, and what is built of them. */
import type { TraceEvent } from '../protocol/trace.ts'
import { TimelineBuilder } from './build.ts'
import type { Timeline } from './timeline.ts'

type Bare = TraceEvent extends infer Event
  ? Event extends TraceEvent
    ? Omit<Event, 'at' | 'thread' | 'line'> & Partial<Pick<Event, 'at' | 'line'>>
    : never
  : never

/** What a thread did; a time that is not given is that of the event before. */
export type Deed = [thread: number, event: Bare]

export function trace(...deeds: Deed[]): TraceEvent[] {
  let now = 0
  return deeds.map(([thread, event]) => {
    now = event.at ?? now
    return { line: null, ...event, thread, at: now } as TraceEvent
  })
}

export function built(events: TraceEvent[]): Timeline {
  const builder = new TimelineBuilder()
  for (const event of events) builder.hear(event)
  return builder.snapshot()
}

export const start = (name: string, parent: number | null = 0, daemon = false): Bare => ({
  kind: 'thread-start',
  name,
  parent,
  daemon,
})

/** Two threads and one lock: Thread-1 has it and sleeps, Thread-2 waits for it. */
export const contended: TraceEvent[] = trace(
  [0, start('MainThread', null)],
  [0, { kind: 'switch', from: null, why: 'start' }],
  [1, start('Thread-1 (work)')],
  [2, start('Thread-2 (work)')],
  [0, { kind: 'wait', what: 'join', target: 1, timeout: null, line: 9 }],
  [1, { kind: 'switch', from: 0, why: 'blocked' }],
  [1, { kind: 'lock', lock: 0, type: 'Lock', name: 'guard', line: 5 }],
  [1, { kind: 'lock-acquire', lock: 0, line: 5 }],
  [1, { kind: 'sleep', seconds: 2, line: 6 }],
  [2, { kind: 'switch', from: 1, why: 'sleeping' }],
  [2, { kind: 'lock-want', lock: 0, holder: 1, line: 5 }],
  [2, { kind: 'wait', what: 'lock', target: 1, timeout: null, line: 5 }],
  [1, { kind: 'ready', why: 'timeout', at: 2, line: 6 }],
  [1, { kind: 'switch', from: 2, why: 'blocked', line: 6 }],
  [1, { kind: 'output', stream: 'stdout', text: 'inside\n', line: 7 }],
  [1, { kind: 'lock-release', lock: 0, line: 5 }],
  [2, { kind: 'ready', why: 'woken', line: 5 }],
  [1, { kind: 'thread-end', how: 'returned' }],
  [2, { kind: 'switch', from: 1, why: 'ended', line: 5 }],
  [2, { kind: 'lock-acquire', lock: 0, line: 5 }],
  [2, { kind: 'thread-end', how: 'exception', line: 7 }],
)
