/** Requests and connections as SVG paths: a bracket above the lane of who asks, and an arrow to who accepts. */
import { resultWords } from '../../timeline/exchange-words.ts'
import { positionOf, type Axis, type View } from '../../timeline/scale.ts'
import type { Exchange, Lane, Timeline } from '../../timeline/timeline.ts'
import { roomAbove, rowHeight, rowsOf } from './exchange-rows.ts'
import { lane as size, laneHeight } from './paths.ts'

export interface Bracket {
  /** Pixels from the left edge of the view, and from the upper edge of what the lane's thread does. */
  left: number
  top: number
  path: string
  /** A cross at its end, where something went wrong; else empty. */
  failed: string
  /** What is said along it, the most telling wording first, and for how many pixels there is room. */
  labels: string[]
  room: number
}

/** How far the ends of a bracket reach down, in pixels. */
const TICK = 5

/** Brackets of fewer pixels cannot be told apart. */
const NARROW = 6

const round = (x: number): number => Math.round(x * 10) / 10

const ends = ({ from, to, start, end }: Exchange, axis: Axis): [number, number] =>
  axis === 'events' ? [from, to] : [start, end]

function labelsOf(exchange: Exchange): string[] {
  const { kind, host, path } = exchange
  if (kind === 'connection') return [host]
  const result = resultWords(exchange)
  const after = result === '' ? '' : `: ${result}`
  const whole = `${host}${path ?? ''}`
  return [`${whole}${after}`, whole, `${path ?? ''}${after}`, result].filter(
    (words) => words !== '',
  )
}

/** The brackets in view; narrow neighbours that would touch are one, without words. */
export function exchangeBars(
  { exchanges }: Lane,
  view: View,
  width: number,
  axis: Axis,
): Bracket[] {
  const scale = width / (view.last - view.first)
  const rows = rowsOf(exchanges)
  const drawn: { left: number; right: number; row: number; all: Exchange[] }[] = []
  for (const [index, exchange] of exchanges.entries()) {
    const [begin, end] = ends(exchange, axis)
    if (end < view.first || begin > view.last) continue
    const left = Math.max(0, (begin - view.first) * scale)
    const right = Math.max(left + 2, Math.min(width, (end - view.first) * scale))
    const row = rows[index]!
    const before = drawn.findLast((one) => one.row === row)
    if (before && left - before.right < 1 && right - left < NARROW) {
      before.right = Math.max(before.right, right)
      before.all.push(exchange)
    } else drawn.push({ left, right, row, all: [exchange] })
  }
  return drawn.map(({ left, right, row, all }) => {
    const top = -3 - row * rowHeight
    const last = all.at(-1)!
    // The next one may begin where it ends.
    const end = round(right - left < NARROW ? right : right - 2)
    const close = last.isOpen ? '' : `v${TICK}`
    const isFailed = all.some(({ failure }) => failure !== null)
    return {
      left,
      top,
      path: `M${round(left)} ${top + TICK}V${top}H${end}${close}`,
      failed: isFailed ? `M${end - 4} ${top - 4}l8 8m0 -8l-8 8` : '',
      labels: all.length === 1 ? labelsOf(last) : [],
      room: right - left,
    }
  })
}

/** The exchange of a lane that goes on at a place of the axis; of several the last to begin. */
export function exchangeAt({ exchanges }: Lane, place: number, axis: Axis): Exchange | undefined {
  return exchanges.findLast((exchange) => {
    const [begin, end] = ends(exchange, axis)
    return begin <= place && place <= end
  })
}

/** Arrows from who calls a server of the program to who accepts the call; none when they would be a grey wall. */
export function arrowPath(timeline: Timeline, view: View, width: number, axis: Axis): string {
  const tall = laneHeight(timeline)
  const above = roomAbove(timeline)
  const scale = width / (view.last - view.first)
  const rows = new Map(timeline.lanes.map(({ thread }, row) => [thread, row]))
  const arrows: string[] = []
  for (const { thread, accepted } of timeline.connections.values()) {
    if (accepted === null || accepted.thread === thread) continue
    const [here, there] = [rows.get(thread), rows.get(accepted.thread)]
    const at = positionOf(timeline, accepted.step, axis)
    if (here === undefined || there === undefined || at < view.first || at > view.last) continue
    const x = round((at - view.first) * scale)
    const from = here * tall + above - 3
    const to = there * tall + above + size.top + (there > here ? -1 : size.bar + 1)
    const back = there > here ? -5 : 5
    arrows.push(`M${x} ${from}V${to}m-3 ${back}l3 ${-back}l3 ${back}`)
  }
  return arrows.length * 5 > width ? '' : arrows.join('')
}
