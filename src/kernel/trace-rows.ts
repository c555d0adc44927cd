/** Reads the rows of numbers that python/_turns/trace/rows.py describes; keep the two in step. */
import { SwitchReason, WaitKind, type TraceEvent } from '../protocol/trace.ts'

const WIDTH = 7
const whys = SwitchReason.options
const whats = WaitKind.options

const orNull = (number: number) => (number < 0 ? null : number)

/**
 * Rows of the interpreter's memory as events.
 *
 * @param start index of the first row's first number
 * @param others the events that are more than numbers, in order, without time, thread and line
 */
export function readRows(
  memory: Float64Array,
  start: number,
  count: number,
  others: object[],
): TraceEvent[] {
  const events: TraceEvent[] = []
  const end = start + count * WIDTH
  for (let row = start; row < end; row += WIDTH) {
    const [kind, at, thread, line] = [
      memory[row]!,
      memory[row + 1]!,
      memory[row + 2]!,
      memory[row + 3]!,
    ]
    const moment = { at, thread, line: line || null }
    const [a, b, c] = [memory[row + 4]!, memory[row + 5]!, memory[row + 6]!]
    events.push(read(kind, moment, a, b, c, others))
  }
  return events
}

type Moment = Pick<TraceEvent, 'at' | 'thread' | 'line'>

const preempted = (why: SwitchReason, line: number): { fromLine?: number | null } =>
  why === 'interval' || why === 'yielded' ? { fromLine: line || null } : {}

function read(kind: number, moment: Moment, a: number, b: number, c: number, others: object[]) {
  switch (kind) {
    case 0:
      return { ...others[a], ...moment } as TraceEvent
    case 1:
      return {
        kind: 'switch',
        ...moment,
        from: a,
        why: whys[b]!,
        ...preempted(whys[b]!, c),
      } as const
    case 2:
      return { kind: 'ready', ...moment, why: a === 0 ? 'woken' : 'timeout' } as const
    case 3:
      return { kind: 'lock-want', ...moment, lock: a, holder: orNull(b) } as const
    case 4:
      return { kind: 'lock-acquire', ...moment, lock: a } as const
    case 5:
      return { kind: 'lock-release', ...moment, lock: a } as const
    case 6:
      return {
        kind: 'wait',
        ...moment,
        what: whats[a]!,
        target: orNull(b),
        timeout: orNull(c),
      } as const
    case 7:
      return { kind: 'sleep', ...moment, seconds: a } as const
    case 8:
      return { kind: 'line', ...moment, line: a } as const
    default:
      throw new Error(`trace-rows.ts knows no rows of the kind ${kind}`)
  }
}
