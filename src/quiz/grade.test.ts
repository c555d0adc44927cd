import { expect, test } from 'vitest'
import { explored, outcome } from '../grader/example.ts'
import { disagreements } from './disagreements.ts'
import { parsed } from './example.ts'
import { explorationOf, find } from './find.ts'
import { gradeQuiz } from './grade.ts'

const { quiz } = parsed()
const inOrder = outcome({ output: ['one', 'two'], count: 3, schedule: 'b1~2.1', preemptions: 1 })
const again = outcome({ output: [[1, 'one'], 'two '], schedule: 'b1', preemptions: 0 })
const turned = outcome({ output: ['two', 'one'], watched: { x: '7' } })
const all = { complete: true }

test('the exploration watches what the options ask for', () => {
  expect(explorationOf(quiz)).toMatchObject({ watch: ['x'], granularity: 'bytecode' })
})

test('an output is found whoever printed it, and is shown by the fewest pre-emptions', () => {
  const found = find({ kind: 'output', lines: ['one', 'two'] }, explored([inOrder, again, turned]))
  expect(found).toEqual({ how: 'seen', count: 4, schedule: 'b1' })
})

test('a part of the output is not the output', () => {
  const { how } = find({ kind: 'output', lines: ['one'] }, explored([inOrder], all))
  expect(how).toBe('impossible')
})

test('a value counts only where the program came to an end', () => {
  const prediction = { kind: 'value', expression: 'x', value: '7' } as const
  const stuck = outcome({ status: 'deadlock', watched: { x: '7' } })
  expect(find(prediction, explored([stuck], all)).how).toBe('impossible')
  expect(find(prediction, explored([stuck, turned], all)).how).toBe('seen')
})

test('ticks are graded by what was found, not by what the author wrote', () => {
  const { answers, isRight, summary } = gradeQuiz(
    quiz,
    [true, false, false],
    explored([turned, outcome({ status: 'deadlock' })], all),
  )
  expect(answers.map(({ verdict }) => verdict)).toEqual(['wrong', 'wrong', 'wrong'])
  expect(isRight).toBe(false)
  expect(summary).toMatch(/^0 of 3 are right\. All interleavings were seen/)
})

test('each answer says how often, or that it cannot be', () => {
  const { answers, isRight } = gradeQuiz(
    quiz,
    [true, false, false],
    explored([inOrder, outcome({ output: ['two'] })], all),
  )
  expect(answers.map(({ words }) => words)).toEqual([
    'Can happen: seen in 3 of 4 schedules.',
    'Cannot happen: all interleavings were seen, and it was in none.',
    'Cannot happen: all interleavings were seen, and it was in none.',
  ])
  expect(isRight).toBe(true)
})

test('what time rules out is ruled out only while sleeps are exact', () => {
  const { answers } = gradeQuiz(quiz, [], explored([inOrder], { ...all, timed: true }))
  expect(answers[1]?.words).toBe(
    'Cannot happen while sleeps and timeouts take as long as they say: all interleavings were seen, and it was in none.',
  )
})

test('what always happens is called so only when all interleavings were seen', () => {
  const words = (complete: boolean) =>
    gradeQuiz(quiz, [true], explored([inOrder], { complete })).answers[0]?.words
  expect(words(true)).toBe('Always happens: it was seen in every interleaving.')
  expect(words(false)).toBe('Can happen: seen in every one of 3 schedules.')
})

test('what was not seen in an incomplete exploration stays open, ticked or not', () => {
  for (const ticked of [true, false]) {
    const { answers, isRight, summary } = gradeQuiz(
      quiz,
      [true, ticked, ticked],
      explored([inOrder]),
    )
    expect(answers.map(({ verdict }) => verdict)).toEqual(['right', 'open', 'open'])
    expect(answers[1]?.words).toMatch(/not seen in any of the 3 schedules.*does not prove/)
    expect(isRight).toBe(false)
    expect(summary).toMatch(/^1 of 3 are right\. 2 could not be decided\. Only 3 schedules of many/)
  }
})

test('an author who is right is not disagreed with', () => {
  expect(disagreements(parsed(), explored([inOrder], all))).toEqual([])
})

test('a key that says possible is refused when it never happens', () => {
  const [text] = disagreements(parsed(), explored([outcome()], all))
  expect(text).toMatch(
    /content\/quizzes\/which-first\.yaml:\d+\n {2}options\[0\]\.possible: is true/,
  )
  expect(text).toMatch(/Remedy: Write possible: false/)
  expect(disagreements(parsed(), explored([outcome()]))[0]).toMatch(/raise `schedules`/)
})

test('a key that says impossible is refused when it happens, with the schedule', () => {
  const stuck = outcome({ status: 'deadlock', schedule: 'b1~4.2' })
  const [text] = disagreements(parsed(), explored([inOrder, stuck], all))
  expect(text).toContain('options[2].possible: is false, but it was seen in 1 of 4 schedules')
  expect(text).toContain('b1~4.2')
  expect(text).toContain('Remedy: Write possible: true')
})

test('a key that says impossible wants all interleavings', () => {
  const [text] = disagreements(parsed(), explored([inOrder]))
  expect(text).toContain('3 schedules without it prove nothing')
  const many = explored([outcome({ output: ['one', 'two'], count: 9000 })])
  expect(disagreements(parsed(), many)[0]).toContain('9000 schedules without it prove nothing')
  expect(text).toContain('Remedy: Make the program smaller')
})
