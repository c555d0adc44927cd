/** What every thread was doing at one step. */
import type { TraceEvent } from '../protocol/trace.ts'
import { lastUpTo } from './search.ts'
import type { Hold, Lane, Moment, Span, ThreadMoment, Timeline } from './timeline.ts'

const from = ({ from: first }: { from: number }): number => first

/** The span that a thread is in at `step`; undefined before its start and after its end. */
export function spanAt(lane: Lane, step: number): Span | undefined {
  if (step < lane.from || (lane.how !== null && step >= lane.to)) return undefined
  return lane.spans[lastUpTo(lane.spans, step, from)]
}

/** Numbers of the locks that a thread has at `step`, in the order in which it took them. */
function heldAt(lane: Lane, step: number, last: number): number[] {
  const isHeld = ({ to }: Hold): boolean => to > step || (to === last && step === last)
  const begun = lane.holds.slice(0, lastUpTo(lane.holds, step, from) + 1)
  return begun.filter(isHeld).map(({ lock }) => lock)
}

/** Who has the lock that is waited for by now; else who was waited for from the start. */
function targetOf(
  { lanes, events }: Timeline,
  { lock, target }: Span,
  step: number,
): number | null {
  if (lock === null) return target
  const last = events.length - 1
  return lanes.find((lane) => heldAt(lane, step, last).includes(lock))?.thread ?? null
}

/** The line that `event` says `thread` is on; null: on none yet; undefined: it says nothing. */
function lineOf(event: TraceEvent, thread: number): number | null | undefined {
  // Its line is where the parent starts it.
  if (event.kind === 'thread-start') {
    if (event.thread === thread) return null
    return event.parent === thread ? (event.line ?? undefined) : undefined
  }
  if (event.thread === thread) return event.line ?? undefined
  return event.kind === 'switch' && event.from === thread
    ? (event.fromLine ?? undefined)
    : undefined
}

/** The line that a thread was on last, up to `step`. */
function lineAt(timeline: Timeline, lane: Lane, step: number): number | null {
  for (let index = step; index >= lane.from; index--) {
    const line = lineOf(timeline.events[index]!, lane.thread)
    if (line !== undefined) return line
  }
  return null
}

/** Everything at `step`, which is cut to the steps that there are. */
export function momentAt(timeline: Timeline, step: number): Moment {
  const last = timeline.events.length - 1
  const at = Math.min(Math.max(0, Math.trunc(step)), Math.max(0, last))
  const event = timeline.events[at] ?? null
  const threads = timeline.lanes.map((lane): ThreadMoment => {
    const span = spanAt(lane, at)
    const hasEnded = lane.how !== null && at >= lane.to
    return {
      thread: lane.thread,
      name: lane.name,
      state: span?.state ?? null,
      how: hasEnded ? lane.how : null,
      line: span ? lineAt(timeline, lane, at) : null,
      what: span?.what ?? null,
      lock: span?.lock ?? null,
      target: span ? targetOf(timeline, span, at) : null,
      holding: at < lane.from ? [] : heldAt(lane, at, last),
    }
  })
  return { step: at, at: event?.at ?? 0, event, threads }
}
