import { expect, test } from 'vitest'
import { z } from 'zod'
import { exploreResultBudget, lookBudget, readAnswer } from './answer.ts'
import { ChooseResult } from './choose.ts'
import { outcome } from './example.ts'
import { ExamineResult, ExploreResult } from './explore.ts'
import { nothingExplored, withoutResult } from './results.ts'
import { RunResult } from './run.ts'
import { distinct, list, table, text } from './sizes.ts'

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

const waiter = (thread: number) => ({
  thread,
  name: 'Ada',
  daemon: false,
  line: 1,
  source: 'lock.acquire()',
  what: 'lock' as const,
  for: 'lock (a Lock)',
  holder: 0,
})
const standing = (thread: number) => {
  const nothing = { line: null, source: '', instruction: '', waits: null, wakes: null, locals: [] }
  return { thread, name: 'Ada', state: 'can go on', ...nothing }
}
const option = (thread: number) => {
  return { thread, name: 'Ada', line: null, operation: 'go on', variable: '' }
}
const chosen = (parts: object) => ({
  options: [],
  threads: [],
  last: 0,
  made: [],
  preemptions: 0,
  variables: [],
  seconds: 0,
  output: [],
  outcome: null,
  schedule: 'b1',
  interrupted: '',
  ...parts,
})

test.each<[string, z.ZodType, (twice: boolean) => unknown]>([
  [
    'a thread of a deadlock',
    RunResult,
    (twice) => ({
      ...withoutResult(1, { status: 'deadlock', exitCode: 1, detail: '' }),
      deadlock: [waiter(1), waiter(twice ? 1 : 2)],
    }),
  ],
  [
    'the same in an exploration',
    ExploreResult,
    (twice) =>
      nothingExplored('bytecode', {
        outcomes: [outcome({ status: 'deadlock', deadlock: [waiter(1), waiter(twice ? 1 : 2)] })],
      }),
  ],
  [
    'a thread to choose',
    ChooseResult,
    (twice) => chosen({ threads: [standing(1), standing(twice ? 1 : 2)] }),
  ],
  ['an option', ChooseResult, (twice) => chosen({ options: [option(1), option(twice ? 1 : 2)] })],
  [
    'a variable',
    ChooseResult,
    (twice) =>
      chosen({
        variables: [
          { name: 'a', value: '1' },
          { name: twice ? 'a' : 'b', value: '2' },
        ],
      }),
  ],
])(
  '%s that is there twice makes no sense: a page could not tell them apart',
  (_, schema, answer) => {
    expect(() => readAnswer(schema, answer(false), exploreResultBudget)).not.toThrow()
    expect(() => readAnswer(schema, answer(true), exploreResultBudget)).toThrow(/makes no sense/)
  },
)

test('a wrong item is no item to compare', () => {
  const named = distinct(z.object({ name: text }), 10, ({ name }) => name)
  expect(named.safeParse([{ name: 'a' }, null]).error?.issues).toHaveLength(1)
})
