/** Requests and connections as they are drawn. */
import { expect, test } from 'vitest'
import { built, start, trace } from '../../timeline/example.ts'
import { arrowPath, exchangeAt, exchangeBars } from './exchange-paths.ts'
import { roomAbove } from './exchange-rows.ts'
import { laneHeight } from './paths.ts'

const ask = (request: number, path = '/tea') =>
  ({ kind: 'request', request, host: 'shop.example', method: 'GET', path }) as const
const answer = (request: number, at: number, failure: 'cut' | null = null) =>
  ({ kind: 'answer', request, status: 200, failure, at }) as const

const timeline = built(
  trace(
    [0, start('MainThread', null)],
    [1, start('client')],
    [1, ask(0)],
    [1, answer(0, 4)],
    [1, ask(1, '/rice')],
    [1, answer(1, 6, 'cut')],
    [1, { kind: 'connect', connection: 0, address: '127.0.0.1:8000', at: 7 }],
    [0, { kind: 'accept', connection: 0, at: 8 }],
    [0, { kind: 'line', at: 10 }],
  ),
)
const view = { first: 0, last: 10 }
const client = timeline.lanes[1]!

test('each request is a bracket with its words, and a failed one has a cross at its end', () => {
  const bars = exchangeBars(client, view, 1000, 'time')
  expect(bars.map(({ labels }) => labels[0])).toEqual([
    'shop.example/tea: 200',
    'shop.example/rice: 200, cut off in the middle',
    '127.0.0.1:8000',
  ])
  expect(bars.map(({ failed }) => failed !== '')).toEqual([false, true, false])
})

test('a bracket that goes on is not closed', () => {
  const [first, last] = [0, -1].map((at) => exchangeBars(client, view, 1000, 'events').at(at)!.path)
  expect(first).toMatch(/^M200 2V-3H298v5$/)
  expect(last).toMatch(/^M\d+ 2V-3H\d+$/)
})

test('only what is in view is drawn, and what overlaps lies one above the other', () => {
  expect(exchangeBars(client, { first: 8.5, last: 9 }, 100, 'time')).toHaveLength(1)
  const overlapping = built(
    trace([0, start('MainThread', null)], [0, ask(0)], [0, ask(1)], [0, answer(0, 1)]),
  )
  const tops = exchangeBars(overlapping.lanes[0]!, view, 100, 'events').map(({ top }) => top)
  expect(new Set(tops).size).toBe(2)
  expect(roomAbove(overlapping)).toBe(2 * roomAbove(timeline))
})

test('lanes are as high as before where nobody asks for anything', () => {
  const quiet = built(trace([0, start('MainThread', null)]))
  expect(roomAbove(quiet)).toBe(0)
  expect(laneHeight(timeline) - laneHeight(quiet)).toBe(roomAbove(timeline))
})

test('an arrow leads from who calls a server to who accepts, at the time when that happens', () => {
  expect(arrowPath(timeline, view, 1000, 'time')).toMatch(/^M800 /)
  expect(arrowPath(timeline, { first: 0, last: 5 }, 1000, 'time')).toBe('')
})

test('what is pointed at is the request that goes on there', () => {
  expect(exchangeAt(client, 2, 'time')?.path).toBe('/tea')
  expect(exchangeAt(client, 5, 'time')?.path).toBe('/rice')
  expect(exchangeAt(client, 6.5, 'time')).toBeUndefined()
})
