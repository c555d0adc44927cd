/** The folder of a break-it exercise: what it needs, and the messages when something is missing. */
import { expect, test } from 'vitest'
import { ExerciseError, type Problem } from './problem.ts'
import { parseExercise } from './parse.ts'

const yaml = `title: Break it
goal: Make the counter short.
break: { expression: counter, not: 2, called: the counter }
schedule: b1~3.2
hints: [Read twice.]
explanation: Both read 0.
`
const folder = { 'exercise.yaml': yaml, 'starter.py': 'a = 1\n', 'solution.py': 'a = 2\n' }

function problems(changes: Record<string, string>): Problem[] {
  try {
    parseExercise('short', { ...folder, ...changes })
  } catch (error) {
    if (error instanceof ExerciseError) return error.problems
    throw error
  }
  return []
}

test('a good folder becomes an exercise without checks, with its goal and its schedule', () => {
  const { exercise, specimens } = parseExercise('short', folder)
  expect(exercise).toMatchObject({ id: 'short', checks: [], starter: 'a = 1\n' })
  expect(exercise.breakIt).toEqual({
    goal: { expression: 'counter', not: '2', called: 'the counter' },
    schedule: 'b1~3.2',
  })
  expect(specimens).toEqual([])
  expect(JSON.parse(JSON.stringify(exercise))).toEqual(exercise)
})

test.each([
  ['{ expression: counter, not: 2, called: the counter }', '{ status: deadlock }'],
  ['{ expression: counter, not: 2, called: the counter }', '{ exception: AssertionError }'],
])('instead of %s there can be %s', (from, to) => {
  expect(problems({ 'exercise.yaml': yaml.replace(from, to) })).toEqual([])
})

test.each([
  ['not: 2, ', '', 'break', 'does not fit here'],
  ['b1~3.2', 'x', 'schedule', 'not a schedule'],
  ['hints: [Read twice.]\n', '', 'hints', 'is missing'],
  ['hints:', 'checks: []\nhints:', 'checks', 'has no use for the key "checks"'],
])('with %j → %j the key is named', (from, to, key, fault) => {
  const [found] = problems({ 'exercise.yaml': yaml.replace(from, to) })
  expect(found).toMatchObject({ key, fault: expect.stringContaining(fault) })
})

test('both programs are needed, and no others', () => {
  expect(problems({ 'solution.py': '' })).toMatchObject([{ fault: 'is missing' }])
  expect(problems({ 'wrong-a.py': 'pass' })).toMatchObject([{ remedy: 'Remove it.' }])
})
