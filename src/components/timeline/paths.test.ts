/** The drawing's stretches: where the bars of locks lie. */
import { expect, test } from 'vitest'
import { built, start, trace, type Deed } from '../../timeline/example.ts'
import { laneHeight, lockBars } from './paths.ts'

const [take, give] = (['lock-acquire', 'lock-release'] as const).map(
  (kind) =>
    (lock: number): Deed => [0, { kind, lock, line: 1 }],
) as [(lock: number) => Deed, (lock: number) => Deed]

const timelineOf = (...deeds: Deed[]) =>
  built(
    trace(
      [0, start('MainThread', null)],
      [0, { kind: 'switch', from: null, why: 'start' }],
      [0, { kind: 'lock', lock: 0, type: 'Lock', name: 'outer', line: 1 }],
      [0, { kind: 'lock', lock: 1, type: 'Lock', name: 'inner', line: 1 }],
      ...deeds,
      [0, { kind: 'thread-end', how: 'returned' }],
    ),
  )

const barsOf = (timeline: ReturnType<typeof timelineOf>) =>
  lockBars(timeline.lanes[0]!, { first: 0, last: 20 }, 600, 'events').map(({ lock, top }) => [
    lock,
    top,
  ])

test('locks that a thread has at the same time lie below one another, and make the lane higher', () => {
  const nested = timelineOf(take(0), take(1), give(1), give(0), take(1), give(1))
  expect(barsOf(nested)).toEqual([
    [0, 43],
    [1, 63],
    [1, 43],
  ])
  expect(laneHeight(nested)).toBe(87)
})

test('locks that a thread has one after the other share a row', () => {
  const apart = timelineOf(take(0), give(0), take(1), give(1))
  expect(barsOf(apart)).toEqual([
    [0, 43],
    [1, 43],
  ])
  expect(laneHeight(apart)).toBe(67)
  expect(laneHeight(timelineOf())).toBe(47)
})
