/** Moments and events in words. */
import { expect, test } from 'vitest'
import { built, contended, start, trace } from './example.ts'
import { momentAt } from './moment.ts'
import { secondsWords } from './seconds.ts'
import { eventWords, momentWords, spanWords } from './words.ts'

const timeline = built(contended)

test('a moment has every thread with its state, its line and its locks', () => {
  expect(momentAt(timeline, 11).threads).toMatchObject([
    { name: 'MainThread', state: 'blocked', what: 'join', target: 1, line: 9 },
    { name: 'Thread-1 (work)', state: 'sleeping', line: 6, holding: [0] },
    { name: 'Thread-2 (work)', state: 'blocked', what: 'lock', lock: 0, target: 1, line: 5 },
  ])
})

test('before its start and after its end a thread has no state', () => {
  expect(momentAt(timeline, 1).threads[2]).toMatchObject({ state: null, how: null })
  expect(momentAt(timeline, 18).threads[1]).toMatchObject({ state: null, how: 'returned' })
})

test('a moment outside the trace is the nearest one in it', () => {
  expect(momentAt(timeline, -3).step).toBe(0)
  expect(momentAt(timeline, 99).step).toBe(20)
  expect(momentAt(built([]), 0)).toEqual({ step: 0, at: 0, event: null, threads: [] })
})

test('who holds a lock that is waited for is who holds it then, not who held it first', () => {
  const events = trace(
    [0, start('MainThread', null)],
    [1, start('Thread-1')],
    [2, start('Thread-2')],
    [0, { kind: 'lock-acquire', lock: 0 }],
    [1, { kind: 'lock-want', lock: 0, holder: 0 }],
    [1, { kind: 'wait', what: 'lock', target: 0, timeout: null }],
    [0, { kind: 'lock-release', lock: 0 }],
    [2, { kind: 'lock-acquire', lock: 0 }],
    [2, { kind: 'sleep', seconds: 1 }],
  )
  expect(momentWords(built(events), 8)).toContain('Thread-1 waits for a lock, which Thread-2 holds')
})

test('at the end those are named whom the program did not wait for', () => {
  const events = trace(
    [0, start('MainThread', null)],
    [1, start('Thread-1', 0, true)],
    [1, { kind: 'thread-end', how: 'cut-off' }],
    [0, { kind: 'thread-end', how: 'returned' }],
  )
  expect(momentWords(built(events), 3)).toBe(
    'No thread is alive. The program has ended without Thread-1.',
  )
})

test('a moment in words begins with who runs', () => {
  expect(momentWords(timeline, 14)).toBe(
    'Thread-1 (work) runs on line 7, and holds guard (a Lock). MainThread waits on line 9 for ' +
      'Thread-1 (work) to end. Thread-2 (work) waits on line 5 for guard (a Lock), which ' +
      'Thread-1 (work) holds.',
  )
})

test.each([
  [0, 'The program starts in MainThread'],
  [2, 'MainThread starts Thread-1 (work)'],
  [4, 'MainThread waits for Thread-1 (work) to end'],
  [5, 'Thread-1 (work) runs; MainThread does not: it has to wait'],
  [7, 'Thread-1 (work) takes guard (a Lock)'],
  [8, 'Thread-1 (work) sleeps for 2 s'],
  [10, 'Thread-2 (work) wants guard (a Lock), which Thread-1 (work) holds'],
  [11, 'Thread-2 (work) waits for guard (a Lock), which Thread-1 (work) holds'],
  [12, 'Thread-1 (work) has waited long enough'],
  [14, 'Thread-1 (work) prints “inside”'],
  [15, 'Thread-1 (work) gives guard (a Lock) back'],
  [20, 'Thread-2 (work) ends with an exception'],
])('event %i in words', (step, words) => {
  expect(eventWords(timeline, step)).toBe(words)
})

test('a span in words says for how long', () => {
  const [, , lane] = timeline.lanes
  expect(spanWords(timeline, lane!, lane!.spans[2]!)).toBe(
    'Thread-2 (work) waits for guard (a Lock), which Thread-1 (work) holds, line 5: 2 s',
  )
})

test('times are as long as they must be', () => {
  expect([0, 0.0000123, 0.01234, 1.2345, 12.345].map(secondsWords)).toEqual([
    '0 s',
    '12 µs',
    '12.3 ms',
    '1.23 s',
    '12.3 s',
  ])
})
