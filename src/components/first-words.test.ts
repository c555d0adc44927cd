import { expect, test } from 'vitest'
import { extent } from '../grader/outcome-rows.ts'
import { doingWords } from './panel/doing.ts'
import { inFirstWords } from './first-words.ts'

const later = /schedule|interleaving/i

test.each([
  ['Every check holds in all 200 schedules.', 'Every check holds in all 200 orders.'],
  ['the only possible schedule', 'the only possible order'],
  [
    'The program did not end under any of the 12 schedules tried.',
    'The program did not end in any of the 12 orders tried.',
  ],
  ['Not passed. Under this schedule it does not', 'Not passed. In this order it does not'],
  ['In 3 of the 12 interleavings tried, it fails.', 'In 3 of the 12 orders tried, it fails.'],
  ['to find such a schedule by hand', 'to find such an order by hand'],
  ['A schedule of 3 choices is ready.', 'An order of 3 choices is ready.'],
  ['The program ran under one lock.', 'The program ran under one lock.'],
  ['The scheduler is you.', 'The scheduler is you.'],
])('“%s” is “%s” in the first lesson', (words, first) => {
  expect(inFirstWords(words)).toBe(first)
})

test('what a program calls a schedule stays one', () => {
  expect(inFirstWords('`schedule` was printed in 1 of 3 schedules.')).toBe(
    '`schedule` was printed in 1 of 3 orders.',
  )
})

test('what is said of an exploration needs neither word', () => {
  const seen = { complete: true, interrupted: '', timed: false }
  for (const schedules of [1, 1200]) {
    expect(inFirstWords(extent({ ...seen, schedules } as Parameters<typeof extent>[0]))).toBe(
      'All orders were seen: nothing else can happen.',
    )
  }
  const doing = {
    phase: 'checking',
    status: { answering: true, state: 'ready' },
    progress: { schedules: 3, of: 200 },
    isLookingCloser: false,
    output: { visitedAt: 0 },
  } as unknown as Parameters<typeof doingWords>[0]
  expect(inFirstWords(doingWords(doing, 'Checking'))).toBe('Checking: 3 of 200 orders')
  expect(inFirstWords(doingWords(doing, 'Checking'))).not.toMatch(later)
})
