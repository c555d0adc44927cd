/** What still goes on when a trace ends, as the drawing shows it. */
import { endOf, isStuck, type Axis } from './scale.ts'
import type { Lane, Timeline } from './timeline.ts'

/** A lane for the drawing: what goes on at the end goes on to the end of the axis. */
export function prolonged(timeline: Timeline, lane: Lane, axis: Axis): Lane {
  const last = lane.spans.at(-1)
  if (lane.how !== null || last === undefined || !isStuck(timeline)) return lane
  const end = endOf(timeline, axis)
  const stretch = axis === 'events' ? { to: end } : { end }
  return {
    ...lane,
    spans: [...lane.spans.slice(0, -1), { ...last, ...stretch }],
    holds: lane.holds.map((hold) => (hold.to === last.to ? { ...hold, ...stretch } : hold)),
  }
}
