import { expect, test } from 'vitest'
import { built, contended, start, trace } from '../../timeline/example.ts'
import { outputLabels, spanLabels } from './labels.ts'
import { markPaths } from './paths.ts'

const timeline = built(contended)
const all = { first: 0, last: timeline.seconds }
const labelsOf = (thread: number, width: number) =>
  spanLabels(timeline, timeline.lanes[thread]!, all, width, 'time').map(({ text }) => text)

test('a wait says for what, as far as there is room', () => {
  expect(labelsOf(2, 200)).toEqual(['waits for guard'])
  expect(labelsOf(2, 60)).toEqual(['waits'])
  expect(labelsOf(2, 30)).toEqual([])
})

test('a sleep says how long it is, a join whose end it waits for', () => {
  expect(labelsOf(1, 600)).toEqual(['sleeps 2 s'])
  expect(labelsOf(0, 600)).toEqual(['waits for Thread-1 to end'])
})

test('a label begins where its stretch comes into view', () => {
  const late = { first: 1, last: 2 }
  expect(spanLabels(timeline, timeline.lanes[1]!, late, 300, 'time')[0]?.x).toBe(8)
})

const printed = built(
  trace(
    [0, start('MainThread', null)],
    [0, { kind: 'switch', from: null, why: 'start' }],
    [0, { kind: 'output', stream: 'stdout', text: 'begins here\n' }],
    [0, { kind: 'output', stream: 'stdout', text: '\n', at: 4 }],
    [0, { kind: 'output', stream: 'stdout', text: 'it is over\n', at: 10 }],
    [0, { kind: 'thread-end', how: 'returned' }],
  ),
)
const outputs = (width: number) =>
  outputLabels(printed, printed.lanes[0]!, { first: 0, last: 10 }, width, 'time')

test('what is printed stands beside its mark, at the right edge before it; an empty line does not', () => {
  expect(outputs(600)).toMatchObject([
    { x: 8, text: 'begins here', isBefore: false },
    { x: 592, text: 'it is over', isBefore: true },
  ])
})

test('what is too long is cut, and left out where nothing would be left of it', () => {
  expect(outputs(200)[0]?.text).toBe('begins…')
  expect(outputs(60)).toEqual([])
})

const cutOff = built(
  trace(
    [0, start('MainThread', null)],
    [1, start('ticker', 0, true)],
    [1, { kind: 'sleep', seconds: 5 }],
    [1, { kind: 'thread-end', how: 'cut-off', at: 1.01 }],
    [0, { kind: 'thread-end', how: 'returned' }],
  ),
)

test('a daemon that is cut off does not sleep for so long: the drawing says where it was cut off', () => {
  const [, lane] = cutOff.lanes
  const view = { first: 0, last: cutOff.seconds }
  const said = spanLabels(cutOff, lane!, view, 600, 'time').map(({ text }) => text)
  expect(said).toEqual(['sleeps until it is cut off'])
  expect(outputLabels(cutOff, lane!, view, 600, 'time')).toMatchObject([{ text: 'cut off' }])
  expect(markPaths(lane!, view, 600, 'time')['cut-off']).toMatch(/^M600 /)
})
