/** The programs of an exercise hold its author to what is said of the hints. */
import { expect, test } from 'vitest'
import type { Specimen } from '../exercise/exercise.ts'
import { exercise } from './example.ts'
import { mistakes } from './specimen.ts'
import type { Finding, Verdict } from './verdict.ts'

const asked = {
  ...exercise([
    { type: 'final-value', name: 'total', expression: 'total', equals: 3 },
    { type: 'virtual-time', name: 'in-time', max: 1 },
  ]),
  reached: { '1': ['total'], '2': ['total', 'in-time'] },
}
/** The total is right, and it takes too long: hint 1 is reached, and hint 2 is not. */
const tooLong: Verdict = {
  ...{ status: 'failed', summary: '', schedules: 10, different: 10, complete: true },
  findings: [{ check: 'in-time', type: 'virtual-time' } as Finding],
}
const slow: Specimen = {
  ...{ name: 'wrong-slow', text: '', verdict: 'failed', fails: 'in-time', first: null },
  helps: [2],
}
const early = ['It has not done what hint 1 says, but all checks hold that `reached` has for it.']

test('a wrong program may reach the hints that would not help it', () => {
  expect(mistakes(asked, slow, tooLong)).toEqual([])
  expect(mistakes(asked, { ...slow, helps: [1, 2] }, tooLong)).toEqual(early)
})

test('the starter may reach no hint', () => {
  expect(mistakes(asked, { ...slow, name: 'starter', helps: [] }, tooLong)).toEqual(early)
})
