/** What a thread has read and not yet written, at each step of a replay. */
import { expect, test } from 'vitest'
import { InHandLog, inHandNote, inHandWords } from './in-hand.ts'

type Told = [step: number, thread: number, what: 'reads' | 'writes', value: string | null]

function log(...told: Told[]): InHandLog {
  const made = new InHandLog()
  for (const [step, thread, what, value] of told) {
    const moment = { at: 0, thread, line: 7 }
    const writes = what === 'writes'
    made.hear({ kind: 'access', ...moment, writes, place: 0, variable: 'counter[0]', value }, step)
  }
  return made
}

const words = (made: InHandLog, step: number) =>
  made.at(step).map((one) => `${one.thread} ${inHandWords(one)}`)

const lost = log(
  [3, 1, 'reads', '2'],
  [5, 2, 'reads', '2'],
  [5, 2, 'writes', '3'],
  [8, 1, 'writes', '3'],
)

test('between reading and writing a thread has the value in hand', () => {
  expect(words(lost, 2)).toEqual([])
  expect(words(lost, 3)).toEqual(['1 has read 2 from counter[0], will write 3'])
  expect(words(lost, 8)).toEqual([])
})

test('a value that another thread has changed meanwhile is an old one', () => {
  expect(words(lost, 5)).toEqual(['1 has read 2 from counter[0], will write 3; by now it is 3'])
})

test('several threads can have the same in hand', () => {
  const both = log(
    [1, 1, 'reads', '0'],
    [2, 2, 'reads', '0'],
    [4, 1, 'writes', '1'],
    [6, 2, 'writes', '1'],
  )
  expect(words(both, 3)).toEqual([
    '1 has read 0 from counter[0], will write 1',
    '2 has read 0 from counter[0], will write 1',
  ])
})

test('who has decided by a value and looks again before it writes is told of when that is old', () => {
  const check = log(
    [1, 1, 'reads', '100'],
    [4, 2, 'writes', '0'],
    [6, 1, 'reads', '0'],
    [7, 1, 'writes', '-100'],
  )
  expect(words(check, 2)).toEqual([])
  expect(words(check, 4)).toEqual(['1 has read 100 from counter[0]; by now it is 0'])
})

test('a value that is only looked at is in nobody’s hand', () => {
  expect(words(log([1, 1, 'reads', '5'], [2, 2, 'writes', '6']), 3)).toEqual([])
})

test('values that nobody could note are told of without them', () => {
  const unknown = log([1, 1, 'reads', null], [3, 2, 'writes', null], [4, 1, 'writes', null])
  expect(words(unknown, 2)).toEqual(['1 has read counter[0]'])
  expect(words(unknown, 3)).toEqual(['1 has read counter[0]; it has changed since'])
})

test('beside a line it is said in few words', () => {
  expect(lost.at(3).map(inHandNote)).toEqual(['read 2, will write 3'])
  expect(lost.at(5).map(inHandNote)).toEqual(['read 2, will write 3 (now 3)'])
})
