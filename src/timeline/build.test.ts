/** From traces to timelines: by hand, and for any order of events. */
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { numbersOfProcess } from '../protocol/numbers-of-process.ts'
import type { TraceEvent } from '../protocol/trace.ts'
import { mostLanes, TimelineBuilder } from './build.ts'
import { built, contended, start, trace } from './example.ts'
import { beginsProcess, nameWithin } from './timeline.ts'

const timeline = built(contended)
const lane = (thread: number) => timeline.lanes.find((one) => one.thread === thread)!
const states = (thread: number) =>
  lane(thread).spans.map(({ state, from, to }) => `${state} ${from}–${to}`)

test('each thread is in one state after another, from its start to its end', () => {
  expect(states(0)).toEqual(['ready 0–1', 'running 1–4', 'blocked 4–20'])
  expect(states(1)).toEqual([
    'ready 2–5',
    'running 5–8',
    'sleeping 8–12',
    'ready 12–13',
    'running 13–17',
  ])
  expect(states(2)).toEqual([
    'ready 3–9',
    'running 9–11',
    'blocked 11–16',
    'ready 16–18',
    'running 18–20',
  ])
})

test('a wait says for what: the lock by its number, and who has it', () => {
  const wait = lane(2).spans.find(({ state }) => state === 'blocked')
  expect(wait).toMatchObject({ what: 'lock', lock: 0, target: 1, line: 5, start: 0, end: 2 })
  expect(timeline.locks.get(0)).toEqual({ type: 'Lock', name: 'guard' })
})

test('a lock is held from taking to giving back; one that is never given back, to the end', () => {
  expect(lane(1).holds).toMatchObject([{ lock: 0, from: 7, to: 15 }])
  expect(lane(2).holds).toMatchObject([{ lock: 0, from: 19, to: 20 }])
})

test('what is printed and how threads end is marked where it happened', () => {
  expect(lane(1).marks).toMatchObject([{ step: 14, kind: 'output', text: 'inside\n' }])
  expect(lane(2)).toMatchObject({ how: 'exception', marks: [{ step: 20, kind: 'exception' }] })
})

test('every hand-over of the GIL is kept with its reason', () => {
  expect(timeline.handOvers.map(({ from, to, why }) => `${from}→${to} ${why}`)).toEqual([
    'null→0 start',
    '0→1 blocked',
    '1→2 sleeping',
    '2→1 blocked',
    '1→2 ended',
  ])
})

test('an RLock that is taken twice is held until it was given back twice', () => {
  const events = trace(
    [0, start('MainThread', null)],
    [0, { kind: 'lock-acquire', lock: 3 }],
    [0, { kind: 'lock-acquire', lock: 3 }],
    [0, { kind: 'lock-release', lock: 3 }],
    [0, { kind: 'lock-release', lock: 3 }],
    [0, { kind: 'thread-end', how: 'returned' }],
  )
  expect(built(events).lanes[0]!.holds).toMatchObject([{ lock: 3, from: 1, to: 4 }])
})

test('a lock that another thread gives back is held no longer', () => {
  const events = trace(
    [0, start('MainThread', null)],
    [1, start('Thread-1')],
    [0, { kind: 'lock-acquire', lock: 0 }],
    [1, { kind: 'lock-release', lock: 0 }],
    [1, { kind: 'thread-end', how: 'returned' }],
  )
  expect(built(events).lanes[0]!.holds).toMatchObject([{ from: 2, to: 3 }])
})

test('a trace that begins in the middle shows what it has', () => {
  const events = trace(
    [4, { kind: 'switch', from: 2, why: 'interval' }],
    [4, { kind: 'lock-release', lock: 1 }],
  )
  const { lanes } = built(events)
  expect(lanes.map(({ thread, name }) => [thread, name])).toEqual([[4, 'Thread 4']])
  expect(lanes[0]!.spans.at(-1)).toMatchObject({ state: 'running', from: 0, to: 1 })
})

test('while a program runs, what goes on reaches to the last event', () => {
  const builder = new TimelineBuilder()
  for (const event of contended.slice(0, 12)) builder.hear(event)
  expect(builder.snapshot().lanes[2]!.spans.at(-1)).toMatchObject({ state: 'blocked', to: 11 })
  for (const event of contended.slice(12)) builder.hear(event)
  expect(builder.snapshot()).toEqual(timeline)
})

const thread = fc.nat(3)
const anyEvent: fc.Arbitrary<TraceEvent> = fc
  .tuple(
    thread,
    fc.nat(9),
    fc.oneof(
      fc.record({
        kind: fc.constant('switch'),
        from: fc.option(thread),
        why: fc.constant('interval'),
      }),
      fc.record({
        kind: fc.constant('wait'),
        what: fc.constant('lock'),
        target: fc.option(thread),
      }),
      fc.record({ kind: fc.constantFrom('lock-acquire', 'lock-release'), lock: fc.nat(2) }),
      fc.record({ kind: fc.constantFrom('ready', 'sleep', 'input') }),
      fc.record({ kind: fc.constant('thread-end'), how: fc.constant('returned') }),
    ),
  )
  .map(([who, at, event]) => ({ timeout: null, line: null, ...event, thread: who, at }) as never)

test('whatever the trace, spans are in order, without gaps, inside their lane', () => {
  fc.assert(
    fc.property(fc.array(anyEvent, { maxLength: 40 }), (events) => {
      for (const { spans, holds, ...whole } of built(events).lanes) {
        spans.forEach((span, index) => {
          expect(span.from).toBeLessThanOrEqual(span.to)
          expect(span.start).toBeLessThanOrEqual(span.end)
          expect(span.from).toBe(spans[index - 1]?.to ?? whole.from)
        })
        expect(spans.at(-1)?.to).toBe(whole.to)
        for (const hold of holds) expect(hold.from).toBeLessThanOrEqual(hold.to)
      }
    }),
    { seed: 1 },
  )
})

test('of more threads than can be drawn the first are, and the others are counted', () => {
  const builder = new TimelineBuilder()
  const about = { kind: 'thread-start', at: 0, line: 1, parent: 0, daemon: false } as const
  for (let number = 0; number < mostLanes + 5; number++) {
    builder.hear({ ...about, thread: number, name: `n${number}` })
  }
  builder.hear({ kind: 'switch', at: 1, thread: 0, line: 1, from: null, why: 'start' })
  builder.hear({ kind: 'switch', at: 2, thread: mostLanes + 1, line: 1, from: 0, why: 'interval' })
  const { lanes, hidden, events } = builder.snapshot()
  expect([lanes.length, hidden, events.length]).toEqual([mostLanes, 5, mostLanes + 7])
  expect(lanes[0]!.spans.at(-1)!.state).toBe('ready') // the turn went to one that is not drawn
})

test('threads of two processes run at the same time, each by the clock of its process', () => {
  const main = numbersOfProcess
  const process = { pid: 43, name: 'Process-1' }
  const begin = { kind: 'switch', line: null, from: null, why: 'start' } as const
  const begun = (number: number, at: number, parent: number | null) =>
    ({
      kind: 'thread-start',
      at,
      thread: number,
      line: null,
      parent,
      name: 'MainThread',
      daemon: false,
    }) as const
  const { lanes, events, seconds } = built([
    begun(0, 0, null),
    { ...begin, at: 0, thread: 0 },
    { kind: 'output', at: 3, thread: 0, line: 1, stream: 'stdout', text: 'heard of first' },
    { ...begun(main, 1, 0), process, name: 'Process-1' },
    { ...begin, at: 1, thread: main },
    { kind: 'thread-end', at: 2, thread: main, line: null, how: 'returned' },
  ])
  expect(lanes.map((one) => [one.thread, one.process?.name])).toEqual([
    [0, undefined],
    [main, 'Process-1'],
  ])
  expect(lanes[0]!.spans.at(-1)).toMatchObject({ state: 'running', start: 0, end: 3 })
  expect(lanes[1]!.spans.at(-1)).toMatchObject({ state: 'running', start: 1, end: 2 })
  expect(events.map(({ at }) => at)).toEqual([0, 0, 3, 3, 3, 3])
  expect(seconds).toBe(3)
  expect(lanes.map(beginsProcess)).toEqual([false, true])
  expect(nameWithin({ ...lanes[1]!, name: 'Process-1: Thread-1' })).toBe('Thread-1')
})

test('a thread that waited while no other could run goes on at once; it was never "ready"', () => {
  const moment = { thread: 0, line: null }
  const { lanes } = built([
    { kind: 'thread-start', ...moment, at: 0, parent: null, name: 'MainThread', daemon: false },
    { kind: 'switch', ...moment, at: 0, from: null, why: 'start' },
    { kind: 'sleep', ...moment, at: 0, seconds: 1 },
    { kind: 'ready', ...moment, at: 1, why: 'timeout' },
    { kind: 'thread-end', ...moment, at: 2, how: 'returned' },
  ])
  expect(lanes[0]!.spans.map((span) => [span.state, span.start, span.end])).toEqual([
    ['ready', 0, 0],
    ['running', 0, 0],
    ['sleeping', 0, 1],
    ['running', 1, 2],
  ])
})
