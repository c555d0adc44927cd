/** Opening, connecting and ending the processes of a program, tested with rooms in which nothing runs. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { FeedMessage } from '../../protocol/kernel.ts'
import { RunRequest, type RunResult } from '../../protocol/run.ts'
import { numbersOfProcess } from '../../protocol/numbers-of-process.ts'
import { TRACE_VERSION, type TraceBatch } from '../../protocol/trace.ts'
import { Household, mostProcesses, type Room } from './household.ts'

interface Fake {
  discarded: boolean
  /** What is streamed from it. */
  feed(message: FeedMessage): void
  lose(): void
  /** Ends its process. */
  finish(result: Partial<RunResult>): void
  ping(): Promise<void>
}

let rooms: Fake[]
let told: [pid: number, exitCode: number | null][]
let printed: TraceBatch[]
let household: Household

const parent = {
  adopt: async () => {},
  bereave: async (pid: number, exitCode: number | null) => void told.push([pid, exitCode]),
}

function open(): Room {
  const child = Promise.withResolvers<RunResult>()
  const room: Fake = {
    discarded: false,
    feed: () => {},
    lose: () => {},
    finish: (result) => child.resolve(result as RunResult),
    ping: async () => {},
  }
  rooms.push(room)
  return {
    api: {
      ...parent,
      child: () => child.promise,
      interrupt: async () => {},
      ping: () => room.ping(),
    },
    ready: Promise.resolve(),
    use({ onFeed, onLost }) {
      room.feed = onFeed
      room.lose = () => onLost('')
    },
    discard: () => void (room.discarded = true),
  }
}

const start = (pid: number) =>
  ({ type: 'process-start', pid, name: `P${pid}`, start: '', thread: 2, at: 0.5 }) as const
const signal = (pid: number, number: number) =>
  ({ type: 'process-signal', pid, signal: number }) as const
const settled = () => vi.advanceTimersByTimeAsync(0)

beforeEach(() => {
  vi.useFakeTimers()
  rooms = []
  told = []
  printed = []
  const request = RunRequest.parse({ run: 1, program: '', processes: 2 })
  household = new Household(request, open, (batch) => printed.push(batch))
})
afterEach(() => void vi.useRealTimers())

test('no more processes are opened than the request says, whoever asks', () => {
  for (const pid of [43, 43, 44, 45]) household.hear(start(pid), parent)
  expect(rooms).toHaveLength(2)
  expect(told).toEqual([
    [43, -9],
    [45, -9],
  ])
})

test('what a process does is told with numbers and names of its own, from its start on, until it ends', async () => {
  household.hear(start(43), parent)
  await settled()
  const moment = { at: 0, thread: 0, line: null }
  const feed = (events: TraceBatch['events'], run = 1) =>
    rooms[0]!.feed({ type: 'trace', batch: { version: TRACE_VERSION, run, events } })
  feed([{ kind: 'thread-start', ...moment, parent: null, name: 'MainThread', daemon: false }])
  feed([{ kind: 'thread-start', ...moment, thread: 1, parent: 0, name: 'A', daemon: false }])
  feed([{ kind: 'output', ...moment, at: 2.5, thread: 1, stream: 'stdout', text: 'hello' }])
  feed([{ kind: 'output', ...moment, stream: 'stdout', text: 'of another run' }], 2)
  household.hear(signal(43, 9), parent)
  const process = { pid: 43, name: 'P43' }
  const [main, other] = [numbersOfProcess, numbersOfProcess + 1]
  expect(printed.flatMap(({ events }) => events)).toMatchObject([
    { kind: 'thread-start', at: 0.5, thread: main, parent: 2, name: 'P43', process },
    { kind: 'thread-start', at: 0.5, thread: other, parent: main, name: 'P43: A', process },
    { kind: 'output', at: 2.5, thread: other, text: 'hello', process },
    { kind: 'thread-end', at: 2.5, thread: main, how: 'cut-off' },
    { kind: 'thread-end', at: 2.5, thread: other, how: 'cut-off' },
  ])
})

test('one that ends makes room, and its parent hears that all was shown; one that is lost ends by a signal', async () => {
  for (const pid of [43, 44]) household.hear(start(pid), parent)
  await settled()
  rooms[0]!.finish({ status: 'finished' })
  rooms[1]!.lose()
  await settled()
  expect(told).toEqual([
    [44, -11],
    [43, null],
  ])
  expect(rooms.map(({ discarded }) => discarded)).toEqual([true, true])
  household.hear(start(45), parent)
  expect(rooms).toHaveLength(3)
})

test('a signal ends what does not answer, and SIGKILL everything', async () => {
  household.hear(start(43), parent)
  household.hear(signal(43, 15), parent)
  await vi.advanceTimersByTimeAsync(1000)
  expect(told).toEqual([])
  rooms[0]!.ping = () => new Promise<never>(() => {})
  household.hear(signal(43, 15), parent)
  await vi.advanceTimersByTimeAsync(1000)
  household.hear(start(44), parent)
  household.hear(signal(44, 9), parent)
  await settled()
  expect(told).toEqual([
    [43, -15],
    [44, -9],
  ])
})

test('with a process those end that it has started; with the program all do, and none starts after it', async () => {
  household.hear(start(43), parent)
  rooms[0]!.feed(start(44))
  household.hear(signal(43, 9), parent)
  await settled()
  expect(rooms.map(({ discarded }) => discarded)).toEqual([true, true])
  household.hear(start(45), parent)
  household.end()
  household.hear(start(46), parent)
  expect(rooms.map(({ discarded }) => discarded)).toEqual([true, true, true])
})

test.each([
  [1, 8, 4],
  [16, 8, 8],
  [16, 4, 4],
  [16, 2, 2],
])('with %i cores and %i GB a program may have %i processes', (cores, memory, most) => {
  expect(mostProcesses(cores, memory)).toBe(most)
})
