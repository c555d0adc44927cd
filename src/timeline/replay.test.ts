/** Where a replay opens, and what the variables are at each of its steps. */
import { expect, test } from 'vitest'
import { built, contended, start, trace } from './example.ts'
import { tellingStep } from './telling.ts'
import { VariableLog } from './variables.ts'

const values = (thread: number, globals: object, locals: object) =>
  ({ kind: 'values', at: 0, thread, line: null, globals, locals }) as Parameters<
    VariableLog['hear']
  >[0]

test('a variable has its value from the change on until the next one', () => {
  const log = new VariableLog()
  log.hear(values(0, { counter: '0' }, {}), 2)
  log.hear(values(1, { counter: '1' }, { seen: '0' }), 5)
  expect(log.globalsAt(1)).toEqual([])
  expect(log.globalsAt(2)).toEqual([{ name: 'counter', value: '0', isNew: true }])
  expect(log.globalsAt(4)).toEqual([{ name: 'counter', value: '0', isNew: false }])
  expect(log.globalsAt(9)).toEqual([{ name: 'counter', value: '1', isNew: false }])
})

test('each thread has variables of its own, which go with their function', () => {
  const log = new VariableLog()
  log.hear(values(1, {}, { seen: '0' }), 3)
  log.hear(values(2, {}, { seen: '7' }), 4)
  log.hear(values(1, {}, { seen: null }), 6)
  expect(log.localsAt(1, 5)).toMatchObject([{ name: 'seen', value: '0' }])
  expect(log.localsAt(2, 5)).toMatchObject([{ name: 'seen', value: '7' }])
  expect(log.localsAt(1, 6)).toEqual([])
  expect(log.localsAt(3, 6)).toEqual([])
})

test('a replay opens on the exception, where there is one', () => {
  expect(tellingStep(built(contended), { lines: [5], threads: [] })).toBe(20)
})

test('a replay of a deadlock opens at its end', () => {
  const stuck = built(contended.slice(0, 12))
  expect(tellingStep(stuck, { lines: [5], threads: [] })).toBe(11)
})

const lost = built(
  trace(
    [0, start('MainThread', null)],
    [1, start('Thread-1 (work)')],
    [2, start('Thread-2 (work)')],
    [1, { kind: 'switch', from: 0, why: 'blocked' }],
    [1, { kind: 'line', line: 4 }],
    [2, { kind: 'switch', from: 1, why: 'yielded' }],
    [2, { kind: 'line', line: 4 }],
    [2, { kind: 'thread-end', how: 'returned' }],
    [1, { kind: 'switch', from: 2, why: 'ended' }],
    [1, { kind: 'thread-end', how: 'returned' }],
    [0, { kind: 'thread-end', how: 'returned' }],
  ),
)

test('a replay of a lost update opens where a thread lost its turn on the line', () => {
  expect(tellingStep(lost, { lines: [4], threads: ['Thread-1'] })).toBe(5)
})

test('where nobody lost a turn on the line, the last time that somebody was there is shown', () => {
  expect(tellingStep(lost, { lines: [4], threads: ['Thread-2'] })).toBe(6)
  expect(tellingStep(lost, { lines: [99], threads: [] })).toBe(10)
})

test('the replay of an outcome, of which no line is known, opens where a turn was lost', () => {
  expect(tellingStep(lost, { lines: [], threads: [] })).toBe(5)
})
