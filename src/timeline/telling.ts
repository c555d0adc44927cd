/** The step of a replay that shows what went wrong: where a failed check opens. */
import type { HandOver, Timeline } from './timeline.ts'

/** What is known of the fault: lines of the program, counted from 1, and names of threads. */
export interface Fault {
  lines: readonly number[]
  threads: readonly string[]
}

/**
 * An uncaught exception; else the end, when threads are stuck there; else the last time that a thread
 * lost its turn on one of the lines, or anywhere, where no line is known; else the last time that a thread was on
 * one; else the end.
 */
export function tellingStep(timeline: Timeline, { lines, threads }: Fault): number {
  const { events, lanes, handOvers } = timeline
  const last = Math.max(0, events.length - 1)
  const [exception] = lanes.flatMap(({ marks }) => marks.filter(({ kind }) => kind === 'exception'))
  if (exception) return exception.step
  if (lanes.some(({ how }) => how === null)) return last
  const isMeant = (name: string | undefined): boolean =>
    threads.length === 0 || threads.some((one) => name?.startsWith(one))
  const isLost = ({ why }: HandOver): boolean => why === 'yielded' || why === 'interval'
  // Of an outcome no line is known: what made it another than the usual one is where a turn was lost.
  if (lines.length === 0) return handOvers.findLast(isLost)?.step ?? last
  const lostTurn = handOvers.findLast((handOver) => {
    const { from, step } = handOver
    const lane = lanes.find(({ thread }) => thread === from)
    const before = events
      .slice(0, step)
      .findLast(({ thread, line }) => thread === from && line !== null)
    return isLost(handOver) && isMeant(lane?.name) && lines.includes(before?.line ?? 0)
  })
  if (lostTurn) return lostTurn.step
  const there = events.findLastIndex(({ line }) => line !== null && lines.includes(line))
  return there === -1 ? last : there
}
