import { expect, test } from 'vitest'
import { apart } from './apart.ts'
import type { Assignment } from './assignment.ts'
import { handIn, one, rowsOf } from './example.ts'

const learner = (name: string, changed: Partial<Assignment> = {}) => {
  const all = handIn(name, [one({ exercise: 'a' }), one({ exercise: 'b' })])
  return { ...all, assignment: { ...all.assignment, ...changed } }
}

/** What is said of each assignment, in the order of the learners; the first two have the commonest one. */
async function said(...changes: Partial<Assignment>[]): Promise<(string | undefined)[]> {
  const others = changes.map((changed, index) => learner(`Other ${index}`, changed))
  const rows = await rowsOf(...others, learner('Ada'), learner('Bob'))
  const found = apart(rows, (id) => id.toUpperCase())
  return [rows.at(-1)!, ...rows.slice(0, changes.length)].map(({ assignment }) => {
    const { place, words } = found.get(assignment) ?? {}
    return words && `${place} ${words}`
  })
}

test('of assignments with one title each says what tells it from the commonest', async () => {
  const [a, b] = [{ exercise: 'a' }, { exercise: 'b' }]
  expect(
    await said(
      { due: '2026-12-24' },
      { items: [a], due: '2026-12-24T18:00:00+01:00[Europe/Berlin]' },
      { items: [a, b, { exercise: 'c' }], note: 'Hello' },
      { items: [a, { ...b, starter: 'x = 1' }], rules: { hints: 'never', solution: 'due' } },
      { items: [b, a] },
      { items: [{ lesson: 'locks' }, a, b] },
      { items: Array.from({ length: 6 }, (_, index) => ({ exercise: `x${index}` })) },
    ),
  ).toEqual([
    '1 7 more tables have this title: their assignments are not quite the same.',
    '2 Unlike the first of this title: due on 24 December 2026 (there: no due date).',
    '3 Unlike the first of this title: due on 24 December 2026 at 18:00 (Europe/Berlin) (there: no due date); without “B”.',
    '4 Unlike the first of this title: with “C” as well; another note.',
    '5 Unlike the first of this title: another program to start from in “B”; other rules for hints and solutions.',
    '6 Unlike the first of this title: another order.',
    '7 Unlike the first of this title: other lessons.',
    '8 Unlike the first of this title: without “A”, “B”; with “X0”, “X1”, “X2” and 3 more as well.',
  ])
})

test('nothing is said of an assignment whose title no other has', async () => {
  expect(await said({ title: 'Queues' })).toEqual([undefined, undefined])
})
