import { expect, test } from 'vitest'
import { outcome } from '../protocol/example.ts'
import type { ChooseResult, Option, Standing } from '../protocol/choose.ts'
import { announcement, deed, end, stance } from './words.ts'

const option = (parts: Partial<Option>): Option => ({
  thread: 1,
  name: 'A',
  line: 3,
  operation: 'read',
  variable: 'counter[0]',
  ...parts,
})

test.each([
  [{}, 'reads counter[0]'],
  [{ operation: 'write' }, 'writes counter[0]'],
  [{ operation: 'write', variable: 'seen.append(1)' }, 'calls seen.append(1)'],
  [{ operation: 'call', variable: 'print(1)' }, 'calls print(1)'],
  [{ operation: 'acquire', variable: 'lock' }, 'acquires lock'],
  [{ operation: 'acquire', variable: 'self.lock.acquire()' }, 'acquires self.lock'],
  [{ operation: 'acquire', variable: 'shelf.wait()' }, 'takes the lock inside shelf.wait()'],
  [{ operation: 'go on', variable: 'x' }, 'goes on'],
  [{ operation: 'call', variable: '' }, 'goes on'],
] as [Partial<Option>, string][])('%j is said as %j', (parts, words) => {
  expect(deed(option(parts))).toBe(words)
})

const standing = (parts: Partial<Standing>): Standing => ({
  thread: 2,
  name: 'B',
  state: 'waits',
  line: 3,
  source: '',
  instruction: '',
  waits: null,
  wakes: null,
  ...parts,
})
const waiter = {
  thread: 2,
  name: 'B',
  daemon: false,
  line: 3,
  source: '',
  what: 'lock' as const,
  for: 'lock (a Lock)',
  holder: 1,
}
const threads = [{ thread: 1, name: 'A' }]

test('a thread that waits says for what, and who has it', () => {
  expect(stance(standing({ waits: waiter }), threads)).toBe('waits for lock (a Lock), held by A')
  const own = { ...waiter, holder: 2 }
  expect(stance(standing({ waits: own }), threads)).toContain('held by itself')
  const join = { ...waiter, what: 'join' as const, for: 'thread A to end' }
  expect(stance(standing({ waits: join }), threads)).toBe('waits for thread A to end')
  expect(stance(standing({ waits: join, wakes: 2 }), threads)).toContain('for 2 s at most')
})

test('a thread that sleeps says how long', () => {
  expect(stance(standing({ state: 'sleeps', wakes: 2.5 }), [])).toBe('sleeps, for 2.5 s more')
  expect(stance(standing({ state: 'ended' }), [])).toBe('ended')
})

test('every end has words', () => {
  const statuses = ['finished', 'exit', 'exception', 'deadlock', 'limit'] as const
  const titles = statuses.map((status) => end(outcome({ status }), []).title)
  expect(new Set(titles).size).toBe(5)
})

test('a program that ends before its daemons says whom it cut off', () => {
  const both = [standing({ state: 'ended' }), standing({ name: 'B', state: 'cut off' })]
  expect(end(outcome(), both).detail).toBe('The program did not wait for B: cut off in the middle.')
  expect(end(outcome(), both.slice(0, 1)).detail).toBe('Every thread has ended.')
  expect(both.map((thread) => stance(thread, []))).toEqual([
    'ended',
    'was cut off: the program has ended',
  ])
})

test('after a move is said what was done, and who can go on under which number', () => {
  const now: ChooseResult = {
    options: [option({}), option({ thread: 2, name: 'B', operation: 'write' })],
    threads: [],
    last: 1,
    made: [option({ variable: 'x' })],
    preemptions: 0,
    variables: [],
    seconds: 0,
    output: [],
    outcome: null,
    schedule: 'b1',
    interrupted: '',
  }
  expect(announcement(now)).toBe(
    'A reads x. Who goes next? 1: A reads counter[0]; 2: B writes counter[0].',
  )
  const ended = { ...now, options: [], outcome: outcome({ status: 'deadlock' }) }
  expect(announcement(ended)).toContain('Deadlock')
})
