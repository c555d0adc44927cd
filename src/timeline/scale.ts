/** The part of a timeline that is in view, and where in it things are drawn. */
import { lastUpTo } from './search.ts'
import type { Span, ThreadState, Timeline } from './timeline.ts'

/** What the horizontal axis counts: `events` gives each step the same room, `time` each second. */
export type Axis = 'events' | 'time'

/** In units of the axis: steps, or seconds. `first` < `last`. */
export interface View {
  first: number
  last: number
}

/** How few units can fill the view: 8 events, or a millionth of a second. */
const CLOSEST: Record<Axis, number> = { events: 8, time: 1e-6 }

/** Whether all threads that live wait at the end: a deadlock, or somebody waits for input. */
export function isStuck({ lanes }: Timeline): boolean {
  const alive = lanes.filter(({ how, spans }) => how === null && spans.length > 0)
  return alive.length > 0 && alive.every(({ spans }) => spans.at(-1)?.state === 'blocked')
}

/** Where the axis ends: at the last event; where all wait, a little later, so that this can be seen. */
export function endOf(timeline: Timeline, axis: Axis): number {
  const last = axis === 'events' ? timeline.events.length - 1 : timeline.seconds
  return isStuck(timeline) ? last * 1.25 + (axis === 'events' ? 2 : 0.001) : last
}

/** The whole timeline. */
export function wholeView(timeline: Timeline, axis: Axis): View {
  const last = endOf(timeline, axis)
  return { first: 0, last: Math.max(last, CLOSEST[axis]) }
}

/** `view` made to fit between the ends of `whole`, its length kept if it can be. */
export function clamp(view: View, whole: View, axis: Axis): View {
  const length = Math.min(Math.max(view.last - view.first, CLOSEST[axis]), whole.last - whole.first)
  const first = Math.min(Math.max(view.first, whole.first), whole.last - length)
  return { first, last: first + length }
}

/** `factor` below 1 comes closer. `about` keeps its place. */
export function zoom(view: View, factor: number, about: number): View {
  return {
    first: about - (about - view.first) * factor,
    last: about + (view.last - about) * factor,
  }
}

/** Moves by a share of the view's own length. */
export function pan(view: View, share: number): View {
  const by = (view.last - view.first) * share
  return { first: view.first + by, last: view.last + by }
}

/** The view moved so far that `position` is in it. */
export function reveal(view: View, position: number): View {
  const length = view.last - view.first
  if (position < view.first)
    return { first: position - length * 0.1, last: position + length * 0.9 }
  if (position > view.last) return { first: position - length * 0.9, last: position + length * 0.1 }
  return view
}

/** Where a step stands on the axis. */
export function positionOf(timeline: Timeline, step: number, axis: Axis): number {
  return axis === 'events' ? step : (timeline.events[step]?.at ?? 0)
}

/** The step at a place of the axis: the last one that had happened. */
export function stepAt(timeline: Timeline, position: number, axis: Axis): number {
  const last = Math.max(0, timeline.events.length - 1)
  const step =
    axis === 'events' ? Math.round(position) : lastUpTo(timeline.events, position, ({ at }) => at)
  return Math.min(Math.max(0, step), last)
}

/** A stretch of a lane in pixels from the left edge of the view. */
export interface Run {
  state: ThreadState
  left: number
  right: number
}

/** What a pixel shows where several states share it: the rarest and most telling one. */
const WEIGHT: Record<ThreadState, number> = { running: 3, blocked: 2, sleeping: 1, ready: 0 }

/**
 * The spans in view as runs of pixels, in order, without overlaps. Spans narrower than a pixel are
 * merged: 20,000 of them become as many runs as there are pixels at most.
 */
export function pixelRuns(
  spans: readonly Span[],
  { first, last }: View,
  width: number,
  axis: Axis,
): Run[] {
  const begin = axis === 'events' ? (span: Span) => span.from : (span: Span) => span.start
  const end = axis === 'events' ? (span: Span) => span.to : (span: Span) => span.end
  const scale = width / (last - first)
  const runs: Run[] = []
  let index = Math.max(0, lastUpTo(spans, first, begin))
  while (index > 0 && begin(spans[index]!) === first) index -= 1 // those that took no time count, too
  for (; index < spans.length; index++) {
    const span = spans[index]!
    if (begin(span) > last) break
    const left = Math.max(0, (begin(span) - first) * scale)
    const right = Math.min(width, (end(span) - first) * scale)
    if (right < left) continue
    const before = runs.at(-1)
    const isThin = right - left < 1
    if (before && isThin && right - before.left < 1) {
      before.right = Math.max(before.right, right)
      if (WEIGHT[span.state] > WEIGHT[before.state]) before.state = span.state
    } else if (before && before.state === span.state && left - before.right < 0.5) {
      before.right = right
    } else {
      runs.push({ state: span.state, left: before ? Math.max(left, before.right) : left, right })
    }
  }
  return runs
}

/** Round places of the axis to be labelled: at most `most`, in order. */
export function ticks({ first, last }: View, most: number, axis: Axis): number[] {
  const rough = (last - first) / Math.max(1, most)
  const power = 10 ** Math.floor(Math.log10(rough))
  const nice = [1, 2, 5, 10].find((times) => times * power >= rough)! * power
  const step = axis === 'events' ? Math.max(1, nice) : nice
  const found: number[] = []
  for (let n = Math.ceil(first / step); n * step <= last; n++) found.push(n * step)
  return found
}
