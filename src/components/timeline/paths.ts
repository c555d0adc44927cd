/** Stretches of a lane as SVG paths: one path for all that look alike, so that many cost little. */
import { roomAbove } from './exchange-rows.ts'
import { positionOf, pixelRuns, type Axis, type View } from '../../timeline/scale.ts'
import type { Hold, Lane, Mark, ThreadState, Timeline } from '../../timeline/timeline.ts'

/** Pixels. What a thread does is drawn `top` below its lane's upper edge, its locks below that, its output above. */
export const lane = { top: 20, bar: 20, locks: 43, lock: 18 }

/** Room at both ends of the axis, for the marks there. */
export const margin = 8

/** Locks that one thread has at the same time lie below one another, in so many rows at most. */
const MOST_ROWS = 3

/** How far the next row of locks lies below the one before. */
const rowStep = lane.lock + 2

/** For each hold the row of its bar: the first that no other lock of the thread takes up meanwhile. */
function rowsOf(holds: readonly Hold[]): number[] {
  const busy: Hold[] = []
  return holds.map((hold) => {
    const found = busy.findIndex((last) => last.lock === hold.lock || last.to <= hold.from)
    const row = Math.min(found === -1 ? busy.length : found, MOST_ROWS - 1)
    busy[row] = hold
    return row
  })
}

const heights = new WeakMap<Timeline, number>()

/** How high each lane is: with as many rows for locks as a thread ever has at the same time. */
export function laneHeight(timeline: Timeline): number {
  const known = heights.get(timeline)
  if (known !== undefined) return known
  const rows = timeline.lanes.map(({ holds }) => 1 + Math.max(-1, ...new Set(rowsOf(holds))))
  const height = roomAbove(timeline) + 47 + Math.max(0, ...rows) * rowStep
  heights.set(timeline, height)
  return height
}

const TALL: Record<ThreadState, number> = { running: 20, ready: 14, blocked: 16, sleeping: 2 }

/** Narrower than this nothing can be seen. */
const THINNEST = 1

/** The path of each state, in a lane whose upper edge is at 0. */
export function statePaths(
  { spans }: Lane,
  view: View,
  width: number,
  axis: Axis,
): Record<ThreadState, string> {
  const paths = { running: '', ready: '', blocked: '', sleeping: '' }
  for (const { state, left, right } of pixelRuns(spans, view, width, axis)) {
    const tall = TALL[state]
    const top = lane.top + (lane.bar - tall) / 2
    paths[state] += box(left, top, Math.max(THINNEST, right - left), tall)
  }
  return paths
}

export interface Bar {
  lock: number
  left: number
  width: number
  /** Pixels from the lane's upper edge. */
  top: number
}

/** The holds in view; neighbours that would touch are one. */
export function lockBars({ holds }: Lane, view: View, width: number, axis: Axis): Bar[] {
  const scale = width / (view.last - view.first)
  const bars: Bar[] = []
  const rows = rowsOf(holds)
  for (const [index, hold] of holds.entries()) {
    const [begin, end] = axis === 'events' ? [hold.from, hold.to] : [hold.start, hold.end]
    if (end < view.first || begin > view.last) continue
    const left = Math.max(0, (begin - view.first) * scale)
    const right = Math.min(width, (end - view.first) * scale)
    const top = lane.locks + rows[index]! * rowStep
    const before = bars.findLast((bar) => bar.top === top)
    if (before && before.lock === hold.lock && left - (before.left + before.width) < 1) {
      before.width = Math.max(before.width, right - before.left)
    } else bars.push({ lock: hold.lock, left, top, width: Math.max(THINNEST * 2, right - left) })
  }
  return bars
}

/** The marks in view, one for each pixel and kind. */
export function markPaths({ marks }: Lane, view: View, width: number, axis: Axis) {
  const scale = width / (view.last - view.first)
  const paths = { output: '', error: '', input: '', exception: '', 'cut-off': '' }
  const lastAt = { output: -9, error: -9, input: -9, exception: -9, 'cut-off': -9 }
  for (const { step, at, kind } of marks) {
    const x = Math.round(((axis === 'events' ? step : at) - view.first) * scale * 2) / 2
    if (x < 0 || x > width || x - lastAt[kind] < 2) continue
    lastAt[kind] = x
    paths[kind] += sign[kind](x)
  }
  return paths
}

/** Lines from lane to lane where the GIL changes hands; none when they would be a grey wall. */
export function handOverPath(timeline: Timeline, view: View, width: number, axis: Axis): string {
  const height = laneHeight(timeline)
  const scale = width / (view.last - view.first)
  const rows = new Map(timeline.lanes.map(({ thread }, row) => [thread, row]))
  const middle = (thread: number) =>
    (rows.get(thread) ?? 0) * height + roomAbove(timeline) + lane.top + lane.bar / 2
  const seen = timeline.handOvers.filter(({ step, from }) => {
    const at = positionOf(timeline, step, axis)
    return from !== null && at >= view.first && at <= view.last
  })
  if (seen.length * 3 > width) return ''
  return seen
    .map(({ step, from, to }) => {
      const x = round((positionOf(timeline, step, axis) - view.first) * scale)
      return `M${x} ${middle(from!)}V${middle(to)}`
    })
    .join('')
}

const round = (x: number): number => Math.round(x * 10) / 10

function box(left: number, top: number, width: number, height: number): string {
  return `M${round(left)} ${top}h${round(width)}v${height}h${round(-width)}z`
}

const triangle = (x: number): string => `M${x} ${lane.top - 3}l-4 -7h8z`

const cross = (x: number): string => `M${x - 4} ${lane.top - 11}l8 8m0 -8l-8 8`

const wall = (x: number): string => `M${x} ${lane.top - 3}v${lane.bar + 6}`

const sign: Record<Mark['kind'], (x: number) => string> = {
  output: triangle,
  error: triangle,
  input: triangle,
  exception: cross,
  'cut-off': wall,
}
