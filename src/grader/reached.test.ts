import { expect, test } from 'vitest'
import { exercise } from './example.ts'
import { reachedHints } from './reached.ts'
import type { Finding, Verdict } from './verdict.ts'

const { checks } = exercise([
  { type: 'output-line', name: 'says-so', text: 'done' },
  { type: 'output-order', name: 'last', line: { text: 'done' }, last: true },
  { type: 'final-value', name: 'total', expression: 'total', equals: 3 },
  { type: 'no-deadlock' },
])
const asked = { checks, reached: { '1': ['total'], '2': ['last', 'total'], '3': ['says-so'] } }

function verdict(failing: string[], parts: Partial<Verdict> = {}): Verdict {
  const findings = checks.filter(({ name }) => failing.includes(name))
  return {
    status: failing.length === 0 ? 'passed' : 'failed',
    summary: '',
    schedules: 10,
    different: 10,
    complete: true,
    findings: findings.map(({ name, type }) => ({ check: name, type }) as Finding),
    ...parts,
  }
}

const reached = (...given: Parameters<typeof verdict>): number[] => [
  ...reachedHints(asked, verdict(...given)),
]

test('a hint is reached when all of its checks hold', () => {
  expect(reached([])).toEqual([1, 2, 3])
  expect(reached(['total'])).toEqual([3])
  expect(reached(['last'])).toEqual([1, 3])
})

test('what follows from another failure has failed, too', () => {
  expect(reached(['last'], { consequences: ['total'] })).toEqual([3])
})

test('the order of lines that are not printed does not hold', () => {
  expect(reached(['says-so'])).toEqual([1])
})

test('while a program does not end well, and while nothing is decided, no hint is reached', () => {
  expect(reached(['no-deadlock'])).toEqual([])
  expect(reached([], { status: 'undecided' })).toEqual([])
})

test('where the author says nothing, no hint is ever passed over', () => {
  expect(reachedHints({ checks }, verdict([]))).toEqual(new Set())
})
