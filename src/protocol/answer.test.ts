import { expect, test } from 'vitest'
import { z } from 'zod'
import { exploreResultBudget, lookBudget, readAnswer } from './answer.ts'
import { ExamineResult, ExploreResult } from './explore.ts'
import { nothingExplored } from './results.ts'
import { list, table, text } from './sizes.ts'

test('an answer with a hundred thousand mistakes is refused in one sentence', () => {
  const outcomes = Array.from({ length: 100 }, () => ({
    output: Array.from({ length: 1000 }, () => ({})),
  }))
  expect(() => readAnswer(ExploreResult, { outcomes }, exploreResultBudget)).toThrow(
    /^The interpreter’s answer .{1,60}$/,
  )
  expect(() => readAnswer(ExamineResult, null, lookBudget)).toThrow(/makes no sense/)
})

test('an answer that is in order comes through', () => {
  const answer = nothingExplored('bytecode', { interrupted: '' })
  expect(readAnswer(ExploreResult, answer, exploreResultBudget)).toEqual(answer)
})

test('an answer that weighs more than any is not looked at', () => {
  const outcomes = { length: 5_000_000 }
  const huge = {
    ...nothingExplored('bytecode', { interrupted: '' }),
    more: Array.from(outcomes, () => 0),
  }
  expect(() => readAnswer(ExploreResult, huge, exploreResultBudget)).toThrow(/makes no sense/)
})

test('the first of a million wrong items ends the reading, and the others are not asked', () => {
  let asked = 0
  const item = z.custom((value) => ((asked += 1), value === 'right'))
  const wrong = ['right', ...Array.from({ length: 99_000 }, () => 'wrong')]
  expect(list(item, 100_000).safeParse(wrong).error?.issues).toHaveLength(1)
  expect(asked).toBe(2)
  const entries = Object.fromEntries(wrong.map((value, number) => [`${number}`, value]))
  expect(table(text, item).safeParse(entries).error?.issues).toHaveLength(1)
  expect(asked).toBe(4)
  expect(table(text, item).safeParse({ a: 'right' }).data).toEqual({ a: 'right' })
  expect(table(text, item).safeParse(['right']).success).toBe(false)
})
