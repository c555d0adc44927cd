/** Room for what threads ask for, above their lanes: brackets that overlap lie above one another. */
import type { Exchange, Timeline } from '../../timeline/timeline.ts'

/** Pixels from one row of brackets to the next: a bracket and its words. */
export const rowHeight = 18

/** A loop of asyncio asks for hundreds of pages at once, in one thread; from here on they lie over each other. */
const MOST_ROWS = 3

/** For each exchange of a thread its row, counted upwards: the first in which no other goes on meanwhile. */
export function rowsOf(exchanges: readonly Exchange[]): number[] {
  const busy: Exchange[] = []
  return exchanges.map((exchange) => {
    const found = busy.findIndex((last) => last.to <= exchange.from)
    const row = Math.min(found === -1 ? busy.length : found, MOST_ROWS - 1)
    busy[row] = exchange
    return row
  })
}

const rooms = new WeakMap<Timeline, number>()

/** Pixels above each lane; none where no thread asks for anything. */
export function roomAbove(timeline: Timeline): number {
  const known = rooms.get(timeline)
  if (known !== undefined) return known
  const rows = timeline.lanes.map(
    ({ exchanges }) => 1 + Math.max(-1, ...new Set(rowsOf(exchanges))),
  )
  const room = Math.max(0, ...rows) * rowHeight
  rooms.set(timeline, room)
  return room
}
