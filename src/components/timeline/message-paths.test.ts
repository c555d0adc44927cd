/** Messages as arrows: from whom to whom, where, and how many there is room for. */
import { expect, test } from 'vitest'
import type { Deed } from '../../timeline/example.ts'
import { built, start, trace } from '../../timeline/example.ts'
import { messageArrows } from './message-paths.ts'
import { lane, laneHeight } from './paths.ts'

const other = 1_000_000
const send = (message: string) => ({ kind: 'send', message, bytes: 5, seconds: 0 }) as const
const receive = (message: string) => ({ kind: 'receive', message, bytes: 5 }) as const
const begun: Deed[] = [
  [0, start('MainThread', null)],
  [other, start('Process-1')],
]
const view = { first: 0, last: 10 }

/** From where to where the lines of a path lead that are no heads. */
const shafts = (path: string) =>
  [...path.matchAll(/-3 0M(\S+) (\S+?)L(\S+) ([\d.]+)/g)].map((found) => found.slice(1).map(Number))

test('an arrow leads from the bar of who sends to the bar of who receives, then and then', () => {
  const timeline = built(
    trace(
      ...begun,
      [0, { ...send('a'), at: 2 }],
      [other, { ...receive('a'), at: 3 }],
      [other, { ...send('b'), at: 5 }],
      [0, { ...receive('b'), at: 9 }],
    ),
  )
  const tall = laneHeight(timeline)
  const { arrows, more } = messageArrows(timeline, view, 1000, 'time')
  expect(more).toBe(0)
  expect(arrows.map(({ thread, path }) => [thread, shafts(path)])).toEqual([
    [0, [[200, lane.top + lane.bar, 300, tall + lane.top]]],
    [other, [[500, tall + lane.top, 900, lane.top + lane.bar]]],
  ])
  const steps = messageArrows(timeline, view, 1000, 'events').arrows
  expect(shafts(steps[0]!.path)).toEqual([[200, lane.top + lane.bar, 300, tall + lane.top]])
})

test('no arrow leads back in time, to nobody, to the sender itself, or is drawn out of view', () => {
  const timeline = built(
    trace(
      ...begun,
      [0, { ...send('a'), at: 4 }],
      [other, { ...receive('a'), at: 3.9 }],
      [0, send('lost')],
      [0, send('own')],
      [0, receive('own')],
    ),
  )
  const { arrows, more } = messageArrows(timeline, view, 1000, 'time')
  expect(arrows.flatMap(({ path }) => shafts(path)).map(([x, , to]) => [x, to])).toEqual([
    [390, 390],
  ])
  expect(more).toBe(0)
  expect(messageArrows(timeline, { first: 5, last: 9 }, 1000, 'time').arrows).toEqual([])
})

test('of a thousand messages so many are drawn as can be told apart, and the others are counted', () => {
  const flood = Array.from({ length: 1000 }, (_, n): Deed[] => [
    [0, { ...send(`m${n}`), at: n / 100 }],
    [other, { ...receive(`m${n}`), at: n / 100 }],
  ]).flat()
  const timeline = built(trace(...begun, ...flood))
  for (const width of [320, 1000]) {
    const { arrows, more } = messageArrows(timeline, view, width, 'time')
    const drawn = arrows.flatMap(({ path }) => shafts(path))
    expect(drawn.length).toBeGreaterThan(width / 32)
    expect(drawn.length).toBeLessThanOrEqual(width / 16)
    expect(drawn.length + more).toBe(1000)
  }
  // Whoever comes closer sees each of them.
  expect(messageArrows(timeline, { first: 4, last: 4.1 }, 1000, 'time').more).toBe(0)
})
