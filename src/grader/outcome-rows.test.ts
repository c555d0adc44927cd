import { describe, expect, test } from 'vitest'
import { explored, outcome } from './example.ts'
import { extent, howOften, isFailure, outcomeRows, percent } from './outcome-rows.ts'
import { hasFailed, Outcome } from '../protocol/explore.ts'

test('outcomes that print the same are one row, whichever thread printed which line', () => {
  const rows = outcomeRows(
    explored([
      outcome({
        output: [
          [1, 'x'],
          [2, 'y'],
        ],
        count: 3,
        preemptions: 2,
        schedule: 'b1~1.2',
      }),
      outcome({
        output: [
          [2, 'x'],
          [1, 'y'],
        ],
        count: 1,
        preemptions: 0,
        schedule: 'b1',
      }),
      outcome({
        output: [
          [1, 'y'],
          [2, 'x'],
        ],
        count: 4,
      }),
    ]),
  )
  expect(rows.map(({ count, share }) => [count, share])).toEqual([
    [4, 0.5],
    [4, 0.5],
  ])
  const same = rows.find(({ lines }) => lines[0]?.text === 'x')
  expect(same?.schedule, 'the schedule of the fewest pre-emptions').toBe('b1')
  expect(same?.lines[0]?.thread, 'the threads of that schedule').toBe(2)
})

test('the same lines in other orders are one row when order is not asked for', () => {
  const found = explored([
    outcome({ output: ['x', 'y'] }),
    outcome({ output: ['y', 'x'], count: 2 }),
    outcome({ output: ['x', 'x', 'y'] }),
  ])
  const rows = outcomeRows(found, { byOrder: false })
  expect(rows.map(({ count, orders }) => [count, orders])).toEqual([
    [3, 2],
    [1, 1],
  ])
})

test('outcomes that end otherwise, or with other values, are rows of their own', () => {
  const rows = outcomeRows(
    explored([
      outcome({ watched: { x: '1' } }),
      outcome({ watched: { x: '2' } }),
      outcome({ watched: { x: null } }),
      outcome({ status: 'exception', detail: 'ValueError', watched: { x: '2' } }),
    ]),
  )
  expect(rows).toHaveLength(4)
  expect(rows.flatMap(({ watched }) => watched.map(({ value }) => value)).toSorted()).toEqual([
    '1',
    '2',
    '2',
    null,
  ])
})

test('what fails comes first, then what is most frequent', () => {
  const rows = outcomeRows(
    explored([
      outcome({ output: ['rare'], count: 2 }),
      outcome({ output: ['often'], count: 90 }),
      outcome({ status: 'deadlock', count: 1, minimal: 'b1~2.1', schedule: 'b1~2.1~3.2' }),
    ]),
  )
  expect(rows.map(({ title, count }) => [title, count])).toEqual([
    ['Deadlock', 1],
    ['Finished', 90],
    ['Finished', 2],
  ])
  expect(rows[0]?.schedule).toBe('b1~2.1')
})

test('a row knows the shortest and the longest time of its outcomes', () => {
  const [row] = outcomeRows(
    explored([outcome({ virtualSeconds: 8 }), outcome({ virtualSeconds: 10 })]),
  )
  expect(row?.time).toEqual({ min: 8, max: 10 })
})

test.each(Outcome.shape.status.options)('the failures are those of the protocol: %s', (status) => {
  expect(isFailure({ status })).toBe(hasFailed({ status }))
})

describe('in words', () => {
  test('how often says when it is every schedule', () => {
    expect(howOften(37, 1200)).toBe('in 37 of 1,200 schedules')
    expect(howOften(200, 200)).toBe('in every one of 200 schedules')
    expect(howOften(1, 1)).toBe('in the one schedule explored')
  })

  test('a share is never rounded to nothing or to everything', () => {
    expect([0.001, 0.185, 0.999, 1].map(percent)).toEqual(['under 1%', '19%', 'over 99%', '100%'])
  })

  test('only a complete exploration says that nothing else can happen', () => {
    expect(extent(explored([outcome()], { complete: true }))).toMatch(/nothing else can happen/)
    const timed = explored([outcome()], { complete: true, timed: true })
    expect(extent(timed)).toMatch(
      /can happen, as long as every sleep .* takes as long as it says\.$/,
    )
    expect(extent(explored([outcome()]))).toBe(
      'Only one schedule of many was tried: something else may be possible.',
    )
    const stopped = explored([outcome({ count: 9 })], { interrupted: 'stopped' })
    expect(extent(stopped)).toMatch(/^Only 9 schedules of many were tried.*It was ended early\.$/)
  })
})
