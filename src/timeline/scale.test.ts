/** What is in view, and where it is drawn. */
import { expect, test } from 'vitest'
import { built, contended } from './example.ts'
import { prolonged } from './prolonged.ts'
import { clamp, pan, pixelRuns, reveal, stepAt, ticks, wholeView, zoom } from './scale.ts'
import type { Span } from './timeline.ts'

const timeline = built(contended)

test('the whole view goes from the first event to the last, or over all seconds', () => {
  const end = { kind: 'thread-end', how: 'returned', thread: 0, at: 2, line: null } as const
  const over = built([...contended, end])
  expect(wholeView(over, 'events')).toEqual({ first: 0, last: 21 })
  expect(wholeView(over, 'time')).toEqual({ first: 0, last: 2 })
})

test('zooming keeps the place that was pointed at', () => {
  const view = zoom({ first: 0, last: 100 }, 0.5, 25)
  expect(view).toEqual({ first: 12.5, last: 62.5 })
  expect((25 - view.first) / (view.last - view.first)).toBe(0.25)
})

test('a view never leaves the timeline, and never shows less than eight events', () => {
  const whole = { first: 0, last: 100 }
  expect(clamp(pan({ first: 60, last: 90 }, 1), whole, 'events')).toEqual({ first: 70, last: 100 })
  expect(clamp({ first: 10, last: 11 }, whole, 'events')).toEqual({ first: 10, last: 18 })
  expect(clamp({ first: -50, last: 400 }, whole, 'events')).toEqual(whole)
})

test('a view moves only when the place is outside it', () => {
  const view = { first: 10, last: 20 }
  expect(reveal(view, 15)).toBe(view)
  expect(reveal(view, 40)).toEqual({ first: 31, last: 41 })
  expect(reveal(view, 5)).toEqual({ first: 4, last: 14 })
})

test('a place on the time axis is the last event that had happened by then', () => {
  expect(stepAt(timeline, 1.5, 'time')).toBe(11)
  expect(stepAt(timeline, 2, 'time')).toBe(20)
  expect(stepAt(timeline, 7.4, 'events')).toBe(7)
})

test('20,000 short spans become at most two runs for each pixel, in order', () => {
  const spans = Array.from({ length: 20_000 }, (_, from): Span => ({
    from,
    to: from + 1,
    start: 0,
    end: 0,
    state: from % 2 === 0 ? 'running' : 'ready',
    what: null,
    lock: null,
    target: null,
    line: null,
  }))
  const runs = pixelRuns(spans, { first: 0, last: 20_000 }, 600, 'events')
  expect(runs.length).toBeLessThanOrEqual(1200)
  expect(runs.every((run, index) => index === 0 || run.left >= runs[index - 1]!.right)).toBe(true)
  const close = pixelRuns(spans, { first: 100, last: 110 }, 600, 'events')
  expect(close.filter(({ right, left }) => right > left)).toHaveLength(10)
})

test('a short run of a thread is seen beside a long wait', () => {
  const [main] = timeline.lanes
  const runs = pixelRuns(main!.spans, { first: 0, last: 2 }, 100, 'time')
  expect(runs.map(({ state }) => state)).toEqual(['running', 'blocked'])
})

test('ticks are round and not too many', () => {
  expect(ticks({ first: 0, last: 20 }, 5, 'events')).toEqual([0, 5, 10, 15, 20])
  expect(ticks({ first: 0.013, last: 0.058 }, 5, 'time')).toEqual([0.02, 0.03, 0.04, 0.05])
  expect(ticks({ first: 0, last: 8 }, 40, 'events')).toHaveLength(9)
})

test('threads that wait for ever are seen to wait: the axis goes on after the last event', () => {
  const stuck = built(contended.slice(0, 12).filter(({ kind }) => kind !== 'sleep'))
  const [main, first, second] = stuck.lanes
  // The main thread joins, Thread-2 wants the lock; Thread-1 is made to wait, too.
  const waits = { ...first!.spans.at(-1)!, state: 'blocked' as const }
  const all = { ...stuck, lanes: [main!, { ...first!, spans: [waits] }, second!] }
  const end = wholeView(all, 'events').last
  expect(end).toBeGreaterThan(all.events.length - 1)
  const lane = prolonged(all, second!, 'events')
  expect(lane.spans.at(-1)?.to).toBe(end)
  expect(second!.spans.at(-1)?.to).toBeLessThan(end)
  // As long as somebody can go on, nothing is added.
  expect(prolonged(stuck, second!, 'events')).toBe(second!)
  expect(wholeView(stuck, 'events').last).toBe(stuck.events.length - 1)
})
