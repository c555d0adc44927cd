/** Requests and connections: when each began and ended, whose it was, and what is said of it. */
import { expect, test } from 'vitest'
import { visitor } from '../protocol/numbers-of-process.ts'
import { TimelineBuilder } from './build.ts'
import { built, start, trace } from './example.ts'
import { exchangeWords } from './exchange-words.ts'
import { momentAt } from './moment.ts'
import { eventWords, nameOf } from './words.ts'

const asked = (request: number, path: string, host = 'shop.example') =>
  ({ kind: 'request', request, host, method: 'GET', path }) as const

const network = trace(
  [0, start('MainThread', null)],
  [1, start('client')],
  [2, start('server')],
  [1, { ...asked(0, '/prices'), line: 4 }],
  [1, { kind: 'connect', connection: 0, address: '127.0.0.1:8000' }],
  [2, { kind: 'accept', connection: 0, at: 0.5 }],
  [1, { kind: 'answer', request: 0, status: 200, failure: null, at: 1.2 }],
  [2, { kind: 'disconnect', connection: 0, at: 2 }],
  [1, { kind: 'request', request: 1, host: 'lost.example', method: null, path: null }],
  [1, { ...asked(2, '/buy'), method: 'POST' }],
  [1, { kind: 'answer', request: 2, status: 200, failure: 'cut', at: 3 }],
  [0, { kind: 'thread-end', how: 'returned', at: 5 }],
)

test('a request lasts from its beginning to its answer, on the lane of who asked', () => {
  const { requests, lanes } = built(network)
  expect(requests.get(0)).toMatchObject({
    thread: 1,
    line: 4,
    from: 3,
    to: 6,
    start: 0,
    end: 1.2,
    status: 200,
    isOpen: false,
  })
  expect(lanes.map(({ exchanges }) => exchanges.length)).toEqual([0, 4, 0])
})

test('a connection has the thread that accepted it', () => {
  expect(built(network).connections.get(0)).toMatchObject({
    thread: 1,
    accepted: { thread: 2, step: 5, at: 0.5 },
    to: 7,
    end: 2,
  })
})

test('what has not ended reaches to the last event, while the program runs and after it', () => {
  const builder = new TimelineBuilder()
  for (const event of network.slice(0, 6)) builder.hear(event)
  expect(builder.snapshot().requests.get(0)).toMatchObject({ isOpen: true, to: 5, end: 0.5 })
  for (const event of network.slice(6)) builder.hear(event)
  expect(builder.snapshot().requests.get(0)).toMatchObject({ isOpen: false, to: 6 })
  expect(builder.snapshot().requests.get(1)).toMatchObject({ isOpen: true, to: 11, end: 5 })
})

test('an answer to a request that was not recorded changes nothing', () => {
  const events = trace(
    [0, start('MainThread', null)],
    [0, { kind: 'answer', request: 7, status: 200, failure: null }],
    [0, { kind: 'accept', connection: 7 }],
    [0, { kind: 'disconnect', connection: 7 }],
  )
  const timeline = built(events)
  expect(timeline.requests.size + timeline.connections.size).toBe(0)
  expect([1, 2, 3].map((step) => eventWords(timeline, step))).toEqual([
    'A request of MainThread is over',
    'MainThread accepts a connection',
    'MainThread closes a connection',
  ])
})

test('each event is told with what became of it', () => {
  const timeline = built(network)
  const words = (step: number) => eventWords(timeline, step)
  expect(words(3)).toBe('client asks shop.example for /prices (200 after 1.2 s)')
  expect(words(4)).toBe('client connects to 127.0.0.1:8000, where server will accept the call')
  expect(words(5)).toBe('server accepts the connection of client')
  expect(words(6)).toBe('client’s request for /prices to shop.example is over after 1.2 s: 200')
  expect(words(7)).toBe('server closes the connection of client')
  expect(words(8)).toBe('client calls lost.example')
  expect(words(9)).toBe(
    'client asks shop.example for POST /buy (200, cut off in the middle after 1 s)',
  )
})

test('a request and a connection are told as a whole', () => {
  const timeline = built(network)
  const words = [...timeline.requests.values(), ...timeline.connections.values()].map((one) =>
    exchangeWords(one, (thread) => nameOf(timeline, thread)),
  )
  expect(words).toEqual([
    'client asks shop.example for /prices: 200 after 1.2 s',
    'client calls lost.example: no answer after 3 s',
    'client asks shop.example for POST /buy: 200, cut off in the middle after 1 s',
    'client is connected to 127.0.0.1:8000, accepted by server: 2 s',
  ])
})

test('a visitor has a lane of its own, with what it asks for and an arrow to who accepts', () => {
  const timeline = built(
    trace(
      [0, start('MainThread', null)],
      [0, { kind: 'await-visit', port: 8000, line: 3 }],
      [visitor, { kind: 'visit', connection: 0, port: 8000, path: '/tea', at: 1 }],
      [0, { kind: 'accept', connection: 0, at: 1 }],
      [0, { kind: 'disconnect', connection: 0, at: 1.5 }],
      [visitor, { kind: 'visit-end', connection: 0, status: 200, failure: null, at: 1.5 }],
      [visitor, { kind: 'visit', connection: 1, port: 8000, path: '/', at: 2 }],
      [visitor, { kind: 'visit-end', connection: 1, status: null, failure: null, at: 2 }],
    ),
  )
  expect(timeline.lanes.map(({ name, spans }) => [name, spans.length > 0])).toEqual([
    ['MainThread', true],
    ['Visitor', false],
  ])
  expect(timeline.lanes[1]!.exchanges).toMatchObject([
    { kind: 'visit', host: 'localhost:8000', path: '/tea', status: 200, start: 1, end: 1.5 },
    { kind: 'visit', path: '/', status: null, accepted: null },
  ])
  expect(timeline.lanes[1]!.exchanges[0]!.accepted).toMatchObject({ thread: 0, step: 3 })
  expect([1, 2, 3, 4, 5, 7].map((step) => eventWords(timeline, step))).toEqual([
    'MainThread waits for a visit at localhost:8000',
    'Visitor asks localhost:8000 for /tea (200 after 500 ms)',
    'MainThread accepts the connection of Visitor',
    'MainThread closes the connection of Visitor',
    'Visitor’s request for /tea to localhost:8000 is over after 500 ms: 200',
    'Visitor’s request for / to localhost:8000 is over after 0 s: an answer that is not HTTP',
  ])
  expect(exchangeWords(timeline.lanes[1]!.exchanges[0]!, (one) => nameOf(timeline, one))).toBe(
    'Visitor asks localhost:8000 for /tea: 200 after 500 ms',
  )
  expect(momentAt(timeline, 7).threads.map(({ name, state }) => [name, state])).toEqual([
    ['MainThread', 'ready'],
    ['Visitor', null],
  ])
})
