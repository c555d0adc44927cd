/** The text of an exploration, from results made by hand. */
import { expect, test } from 'vitest'
import { exploration, outcome } from '../protocol/example.ts'
import type { ExploreResult } from '../protocol/explore.ts'
import { explorationReport, replayCommandLine } from './explore-report.ts'

const subject = { file: 'bank.py', paths: [] }

const result = (more: Partial<ExploreResult> = {}): ExploreResult =>
  exploration([], { schedules: 1000, different: 873, seconds: 0.84, ...more })

const report = (more: Partial<ExploreResult>) => explorationReport(result(more), subject)

test('how much was tried stands first, what it proves last', () => {
  const lines = report({ outcomes: [outcome({ count: 1000 })] }).split('\n')
  expect(lines[0]).toBe('1,000 schedules (873 different) in 0.8 s, switching at any shared access.')
  expect(lines.at(-2)).toBe('Nothing failed; there are more interleavings than were tried.')
  expect(report({ complete: true })).toMatch(
    /every interleaving of these switches has been seen\.\n$/,
  )
})

test('outcomes that fail come first, then the most frequent', () => {
  const text = report({
    outcomes: [
      outcome({ count: 10, watched: { x: '1' } }),
      outcome({ count: 900, watched: { x: '2' } }),
      outcome({ count: 90, first: 7, status: 'limit', detail: 'it did not come to an end' }),
    ],
  })
  expect(text.match(/FAILED: no end|x = \d/g)).toEqual(['FAILED: no end', 'x = 2', 'x = 1'])
  expect(text).toContain('FAILED: no end, in 90 of 1,000 schedules, first in schedule 7\n')
})

test('an exception is told with its detail, and with the command that replays it', () => {
  const text = report({
    outcomes: [
      outcome({
        status: 'exception',
        detail: 'ValueError: overdrawn, in Teller-2, line 9',
        schedule: 'b1~12.2~30.0',
        minimal: 'b1~12.2',
        otherwise: { granularity: 'gil', found: false, schedules: 500 },
      }),
    ],
  })
  expect(text).toContain('  ValueError: overdrawn, in Teller-2, line 9\n')
  expect(text).toContain(
    '  not seen in 500 schedules that switch only where CPython’s GIL can change hands\n',
  )
  expect(text).toContain(
    '  npm run --silent turns -- replay bank.py --schedule b1~12.2\n\n1 outcome failed',
  )
})

test('a deadlock says who stands on which line', () => {
  const waiter = (thread: number, line: number, lock: string) => ({
    thread,
    name: `T${thread}`,
    daemon: false,
    line,
    source: `with ${lock}:`,
    what: 'lock' as const,
    for: `${lock} (a Lock)`,
    holder: 3 - thread,
  })
  const text = report({
    outcomes: [
      outcome({ status: 'deadlock', deadlock: [waiter(1, 6, 'right'), waiter(2, 9, 'left')] }),
    ],
  })
  expect(text).toContain(
    '  T1 (bank.py, line 6: with right:) waits for right (a Lock), held by T2\n' +
      '  T2 (bank.py, line 9: with left:) waits for left (a Lock), held by T1\n',
  )
})

test('of a long output the first lines are shown and the others counted', () => {
  const output = Array.from({ length: 40 }, (_, n) => ({ thread: 1, text: `line ${n}` }))
  const text = report({ outcomes: [outcome({ output })] })
  expect(text).toContain('  | line 11\n  … and 28 more lines\n')
})

test('a race names both threads and both lines', () => {
  const access = { thread: 1, name: 'T1', line: 7, kind: 'write' as const }
  const race = {
    variable: 'counter[0]',
    first: access,
    second: { ...access, thread: 2, name: 'T2', line: 9, kind: 'read' as const },
    count: 12,
    schedule: 'b1~4.2',
  }
  expect(report({ races: [race] })).toContain(
    '  counter[0]: T1 writes it on line 7, T2 reads it on line 9 (seen in 12 schedules)\n' +
      '    npm run --silent turns -- replay bank.py --schedule b1~4.2\n',
  )
})

test('a circle of locks is a deadlock only when a schedule ended in it', () => {
  const step = { thread: 1, name: 'T1', holds: 'left', wants: 'right', line: 6 }
  const steps = [step, { ...step, thread: 2, name: 'T2', holds: 'right', wants: 'left', line: 9 }]
  const confirmed = report({ cycles: [{ steps, schedule: 'b1~9.2' }] })
  expect(confirmed).toContain('  T1 holds left and asks for right on line 6\n')
  expect(confirmed).toContain('this deadlock does happen:')
  expect(report({ cycles: [{ steps, schedule: null }] })).toContain('perhaps none does')
})

test('an exploration that was cut short says so', () => {
  expect(report({ interrupted: 'stopped' })).toMatch(/It ended early: stopped\.\n$/)
  expect(report({ schedules: 0, interrupted: 'the interpreter was lost' })).toContain(
    'No schedule was run to its end. It ended early: the interpreter was lost.',
  )
})

test('file names that a shell would take apart are quoted', () => {
  expect(replayCommandLine('b1', { file: "it's mine.py", paths: ['a b', 'lib'] })).toBe(
    "npm run --silent turns -- replay 'it'\\''s mine.py' --schedule b1 --path 'a b' --path lib",
  )
})
