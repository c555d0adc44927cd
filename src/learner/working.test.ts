import { expect, test } from 'vitest'
import { merge } from './merge.ts'
import { unknownTime } from './record.ts'
import { newExercise, Stopwatch, visited, withAnswers, withCheck, withDraft } from './working.ts'

const fresh = newExercise('safe-increment', 1)
const check = (status: 'passed' | 'failed', at: number) => ({
  at,
  status,
  program: `checked at ${at}`,
  summary: 'Words.',
})

test('a draft takes the place of the one before it', () => {
  const first = withDraft(fresh, 'one', null)
  expect(withDraft(first, 'two', 'one')).toMatchObject({ draft: 'two', earlier: [] })
})

test('a draft that another tab wrote meanwhile is kept beside the new one', () => {
  const elsewhere = { ...withDraft(fresh, 'elsewhere', null), changed: 7 }
  expect(withDraft(elsewhere, 'mine', 'one')).toMatchObject({
    draft: 'mine',
    earlier: [{ at: 7, program: 'elsewhere' }],
  })
})

test('no more than three of them are kept, the newest', () => {
  let record = fresh
  for (const draft of ['a', 'b', 'c', 'd', 'e']) record = withDraft(record, draft, null)
  expect(record.earlier.map(({ program }) => program)).toEqual(['d', 'c', 'b'])
})

test('a pass stays, with its program, when a later check fails', () => {
  const passed = withCheck(fresh, check('passed', 5))
  expect(withCheck(passed, check('failed', 9))).toMatchObject({
    passed: { at: 5, program: 'checked at 5' },
    checked: { at: 9, status: 'failed' },
  })
})

test('a pass at another computer gives way to one whose program is here', () => {
  const elsewhere = { ...fresh, passed: { at: unknownTime, program: '', summary: '' } }
  expect(withCheck(elsewhere, check('failed', 9)).passed?.at).toBe(unknownTime)
  const here = withCheck(elsewhere, check('passed', 9))
  expect(here.passed?.program).toBe('checked at 9')
  for (const merged of [merge(elsewhere, here), merge(here, elsewhere)]) {
    expect(merged).toMatchObject({ passed: { program: 'checked at 9' } })
  }
  expect(merge(elsewhere, fresh)).toMatchObject({ passed: { at: unknownTime } })
})

test('a quiz is passed when all answers are right, and stays so', () => {
  const half = withAnswers(undefined, 'two-joins', { at: 1, right: 2, of: 3 })
  expect(half.passed).toBeNull()
  const all = withAnswers(half, 'two-joins', { at: 2, right: 3, of: 3 })
  expect(withAnswers(all, 'two-joins', { at: 3, right: 0, of: 3 })).toMatchObject({
    passed: { at: 2 },
    started: 1,
    answered: { right: 0 },
  })
})

test('a lesson remembers when it was first opened, and last', () => {
  const once = visited(undefined, 'deadlock', 3)
  expect(visited(once, 'deadlock', 8)).toMatchObject({ started: 3, changed: 8 })
})

test('a long pause counts as one minute of work, and time is taken once', () => {
  const watch = new Stopwatch()
  for (const now of [0, 10_000, 30_000, 30_000 + 3_600_000]) watch.sign(now)
  expect(watch.take()).toBe(90)
  expect(watch.take()).toBe(0)
})
