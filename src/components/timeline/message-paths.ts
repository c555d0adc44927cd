/** Messages between processes as SVG paths: arrows from who sent to who received. */
import type { Axis, View } from '../../timeline/scale.ts'
import type { Message, MessageEnd, Timeline } from '../../timeline/timeline.ts'
import { roomAbove } from './exchange-rows.ts'
import { lane as size, laneHeight } from './paths.ts'

/** All arrows of one sender, which have its colour. */
export interface Arrows {
  thread: number
  path: string
}

/** Pixels between arrows from one lane to another; closer ones cannot be told apart. */
const APART = 10

/** Pixels of the drawing's width for each arrow; more of them would hide the lanes. */
const EACH = 16

/** How far the head of an arrow reaches back, in pixels. */
const HEAD = 6

const round = (x: number): number => Math.round(x * 10) / 10

/** Where a message begins and ends on the axis: as the clocks of processes agree only roughly, never backwards. */
function stretch(sent: MessageEnd, received: MessageEnd, axis: Axis): [number, number] {
  const [begin, end] = axis === 'events' ? [sent.step, received.step] : [sent.at, received.at]
  return [Math.min(begin, end), end]
}

/**
 * The arrows in view, from lane to lane, by when they were received. `more` is how many messages are not drawn, because
 * there is no room between the others.
 */
export function messageArrows(
  timeline: Timeline,
  view: View,
  width: number,
  axis: Axis,
): { arrows: Arrows[]; more: number } {
  const scale = width / (view.last - view.first)
  const rows = new Map(timeline.lanes.map(({ thread }, row) => [thread, row]))
  const seen = [...timeline.messages.values()].flatMap(({ sent, received }: Message) => {
    if (!sent || !received || sent.thread === received.thread) return []
    const [begin, end] = stretch(sent, received, axis)
    const [from, to] = [rows.get(sent.thread), rows.get(received.thread)]
    if (end < view.first || begin > view.last || from === undefined || to === undefined) return []
    const [left, right] = [(begin - view.first) * scale, (end - view.first) * scale]
    return [{ thread: sent.thread, from, to, left, right }]
  })
  const most = Math.max(1, Math.floor(width / EACH))
  const last = new Map<string, number>()
  const paths = new Map<number, string>()
  let drawn = 0
  for (const { thread, from, to, left, right } of seen.toSorted((a, b) => a.right - b.right)) {
    const way = `${from} ${to}`
    if (drawn === most || right - (last.get(way) ?? -APART) < APART) continue
    last.set(way, right)
    drawn += 1
    paths.set(thread, (paths.get(thread) ?? '') + arrow(timeline, from, to, left, right))
  }
  const arrows = [...paths].map(([thread, path]) => ({ thread, path }))
  return { arrows, more: seen.length - drawn }
}

/** From the edge of one bar to the edge of the other, with a dot where it begins. */
function arrow(timeline: Timeline, from: number, to: number, left: number, right: number): string {
  const tall = laneHeight(timeline)
  const edge = (row: number, isLower: boolean): number =>
    row * tall + roomAbove(timeline) + size.top + (isLower ? size.bar : 0)
  const [start, end] = [edge(from, to > from), edge(to, to < from)]
  const length = Math.hypot(right - left, end - start)
  const [x, y] = [((right - left) / length) * HEAD, ((end - start) / length) * HEAD]
  const head = [
    [-x - y / 2, -y + x / 2],
    [-x + y / 2, -y - x / 2],
  ].map(([dx, dy]) => `M${round(right + dx!)} ${round(end + dy!)}L${round(right)} ${end}`)
  const dot = `M${round(left) - 1.5} ${start}a1.5 1.5 0 1 0 3 0a1.5 1.5 0 1 0 -3 0`
  return `${dot}M${round(left)} ${start}L${round(right)} ${end}${head.join('')}`
}
