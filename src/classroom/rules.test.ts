import { expect, test } from 'vitest'
import { pack } from '../links/pack.ts'
import { assignmentFragment, assignmentKey, readAssignment, type Assignment } from './assignment.ts'
import { refusal, type Moment, type When } from './rules.ts'

const plain: Assignment = {
  title: 'Locks',
  note: '',
  due: '2026-12-24',
  items: [{ lesson: 'locks' }, { exercise: 'a', starter: 'x = 1' }],
}

test('rules and a time come back from the link; a link of an older course opens as it did', async () => {
  const ruled: Assignment = {
    ...plain,
    due: '2026-12-24T18:00:00+01:00[Europe/Berlin]',
    rules: { hints: { after: 2 }, solution: 'due' },
  }
  expect(await readAssignment(`#${await assignmentFragment(ruled)}`)).toEqual(ruled)
  const off: Assignment = { ...plain, rules: { hints: 'never', solution: 'always' } }
  expect(await readAssignment(await assignmentFragment(off))).toEqual(off)
  const old = `a=${await pack('[1,"Locks","","2026-12-24",["llocks",["ea","x = 1"]]]')}`
  expect(await readAssignment(old)).toEqual(plain)
  // What an older course can open is written as it was, and what is kept under its key is found.
  expect(await assignmentFragment(plain)).toBe(old)
  expect(await assignmentKey(plain)).toMatch(/^fa5593eba1[0-9a-f]{22}$/)
  expect(await assignmentKey(off)).not.toBe(await assignmentKey(plain))
  const newer = `a=${await pack('[4,"Locks"]')}`
  await expect(readAssignment(newer)).rejects.toThrow('newer version')
  const forged = `a=${await pack('[2,"Locks","","",["ea"],-1,"a"]')}`
  await expect(readAssignment(forged)).rejects.toThrow('no assignment that can be read')
})

test('help comes when the rule says so, and until then the learner reads when that is', () => {
  const moment: Moment = { failures: 1, isPassed: false, due: 100, now: 50 }
  const words = (when: When, parts: Partial<Moment> = {}): string =>
    refusal('Hints', when, { ...moment, ...parts })
  expect(words('always')).toBe('')
  expect(words({ after: 3 })).toContain('after 2 more checks that do not pass')
  expect(words({ after: 2 })).toContain('after one more check that does not pass')
  expect(words({ after: 1 })).toBe('')
  expect(words({ after: 3 }, { isPassed: true })).toBe('')
  expect(words('due')).toContain('after the due date')
  expect(words('due', { now: 100 })).toBe('')
  expect(words('due', { due: null })).not.toBe('')
  expect(words('never', { isPassed: true, now: 200 })).not.toBe('')
})
