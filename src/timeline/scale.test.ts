/** What is in view, and where it is drawn. */
import { expect, test } from 'vitest'
import { built, contended } from './example.ts'
import { clamp, pan, pixelRuns, reveal, stepAt, ticks, wholeView, zoom } from './scale.ts'
import type { Span } from './timeline.ts'

const timeline = built(contended)

test('the whole view goes from the first event to the last, or over all seconds', () => {
  expect(wholeView(timeline, 'events')).toEqual({ first: 0, last: 20 })
  expect(wholeView(timeline, 'time')).toEqual({ first: 0, last: 2 })
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
