/** What every thread was doing at one step: the line above all, wherever it lost its turn. */
import { expect, test } from 'vitest'
import { built, start, trace } from './example.ts'
import { momentAt } from './moment.ts'

const linesAt = (events: Parameters<typeof trace>, step: number) =>
  momentAt(built(trace(...events)), step).threads.map(({ line }) => line)

test('a thread that was pre-empted is on the line on which it was', () => {
  const events: Parameters<typeof trace> = [
    [0, start('MainThread', null)],
    [0, { kind: 'lock-acquire', lock: 0, line: 3 }],
    [1, start('Thread-1')],
    [1, { kind: 'switch', from: 0, why: 'interval', fromLine: 9 }],
    [1, { kind: 'output', stream: 'stdout', text: 'in\n', line: 5 }],
  ]
  expect(linesAt(events, 4)).toEqual([9, 5])
})

test('a thread that has only started another one is on the line that starts it', () => {
  const events: Parameters<typeof trace> = [
    [0, start('MainThread', null)],
    [1, { ...start('Thread-1'), line: 7 }],
    [1, { kind: 'switch', from: 0, why: 'interval', fromLine: null }],
  ]
  expect(linesAt(events, 2)).toEqual([7, null])
})
