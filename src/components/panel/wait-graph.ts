/**
 * Who waits for whom, as a graph: threads on one side, what they wait for on the other.
 *
 * An arrow leads from a thread to what it waits for, and from there to the thread that has it; from a thread that joins
 * another straight to that. Arrows that lead round in a circle are why nobody can go on.
 */
import type { Waiter } from '../../protocol/run.ts'
import { shortName, type ThreadLabel } from './threads.ts'

/** Something that is waited for: a lock, a condition, a queue. It stands in the row of the first thread that waits for it. */
export interface Thing {
  row: number
  name: string
}

/** From one row to another; the ends of `waits` and `has` are on different sides. */
export interface Arrow {
  kind: 'waits' | 'has' | 'joins'
  from: number
  to: number
  isInCircle: boolean
}

export interface WaitGraph {
  /** One in each row. */
  threads: ThreadLabel[]
  things: Thing[]
  arrows: Arrow[]
  /** The same in words. */
  words: string
}

/** Of more threads nobody could follow the arrows. */
const most = 12

/** Numbers of the threads that wait in a circle, in its order; empty when there is none. */
function circle(waiters: readonly Waiter[]): number[] {
  const next = new Map(waiters.map(({ thread, holder }) => [thread, holder]))
  for (const { thread } of waiters) {
    const way = [thread]
    let at = next.get(thread) ?? null
    while (at !== null && !way.includes(at)) {
      way.push(at)
      at = next.get(at) ?? null
    }
    if (at === thread) return way
  }
  return []
}

/**
 * "lock_b (a Lock)" → "lock_b"; "a Lock" stays. One name for locks of several holders is a parameter's, and tells
 * nothing apart: `def work(first, second)`.
 */
function nameOf({ for: what }: Waiter, all: readonly Waiter[]): string {
  const [, name, kind] = /^(\S+) \((.+)\)/.exec(what) ?? []
  const holders = new Set(all.filter((one) => one.for === what).map(({ holder }) => holder))
  return (holders.size > 1 ? kind : name) ?? what
}

/** The graph of a deadlock; null where no thread waits for another, or there are too many to draw. */
export function waitGraph(all: readonly Waiter[]): WaitGraph | null {
  const round = circle(all)
  const isRound = (thread: number): boolean => round.includes(thread)
  const waiters = all.length <= most ? all : all.filter(({ thread }) => isRound(thread))
  if (waiters.length > most || waiters.every(({ holder }) => holder === null)) return null

  const names = new Map(all.map(({ thread, name }) => [thread, name]))
  const threads = waiters.map(({ thread, name }) => ({ number: thread, name }))
  // Who has a lock and waits for nothing has ended with it.
  for (const { holder } of waiters) {
    if (holder !== null && !threads.some(({ number }) => number === holder)) {
      threads.push({ number: holder, name: names.get(holder) ?? `Thread ${holder}` })
    }
  }
  const rowOf = (thread: number): number => threads.findIndex(({ number }) => number === thread)

  const things: (Thing & { key: string })[] = []
  const arrows = waiters.flatMap((waiter): Arrow[] => {
    const { thread, what, holder } = waiter
    const from = rowOf(thread)
    const isInCircle = isRound(thread)
    if (what === 'join' && holder !== null) {
      return [{ kind: 'joins', from, to: rowOf(holder), isInCircle }]
    }
    const key = `${waiter.for} ${holder}`
    let thing = things.find((one) => one.key === key)
    const isNew = thing === undefined
    if (!thing) things.push((thing = { key, row: from, name: nameOf(waiter, all) }))
    const waits: Arrow = { kind: 'waits', from, to: thing.row, isInCircle }
    if (holder === null) return [waits]
    const has: Arrow = { kind: 'has', from: thing.row, to: rowOf(holder), isInCircle }
    // Two who wait for one lock: one arrow leads on from it.
    return isNew || isInCircle ? [waits, has] : [waits]
  })
  return {
    threads,
    things: things.map(({ row, name }) => ({ row, name })),
    arrows,
    words: words(waiters, round, names),
  }
}

/** More letters than these no column has room for, so names beyond them ask for no more of it. */
const mostLetters = 24

/** Letters that the badge before a thread's name and its gap take the room of. */
const badgeLetters = 3

/**
 * How wide the two columns are, in pixels: as their longest names need it, so that a short name of a lock leaves its
 * room to the threads; neither less than a third.
 *
 * @param room what both have together
 */
export function columns(room: number, { threads, things }: WaitGraph): [number, number] {
  const longest = (names: string[]) =>
    Math.min(mostLetters, Math.max(1, ...names.map(({ length }) => length)))
  const left = badgeLetters + longest(threads.map(({ name }) => shortName(name)))
  const right = longest(things.map(({ name }) => name))
  const share = Math.min(2 / 3, Math.max(1 / 3, left / (left + right)))
  const widest = 170
  return [Math.min(widest, room * share), Math.min(widest, room * (1 - share))]
}

/** "Thread-1 waits for lock_b, which Thread-2 has. … They wait in a circle." */
function words(
  waiters: readonly Waiter[],
  round: readonly number[],
  names: ReadonlyMap<number, string>,
): string {
  const call = (thread: number): string => shortName(names.get(thread) ?? `Thread ${thread}`)
  const each = waiters.map((waiter) => {
    const { thread, holder, what } = waiter
    if (what === 'join' && holder !== null)
      return `${call(thread)} waits for the end of ${call(holder)}.`
    const has =
      holder === null
        ? ''
        : `, which ${holder === thread ? 'it has itself' : `${call(holder)} has`}`
    return `${call(thread)} waits for ${nameOf(waiter, waiters)}${has}.`
  })
  const end =
    round.length > 1 ? [`In a circle: ${[...round, round[0]!].map(call).join(', ')}.`] : []
  return [...each, ...end].join(' ')
}
