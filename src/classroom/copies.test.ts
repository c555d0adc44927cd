/** Which programs a review calls copies. */
import { expect, test } from 'vitest'
import { loadExercise } from '../exercise/load.ts'
import { find, handIn, one, rowsOf, solution, starter } from './example.ts'
import { gradebook } from './gradebook.ts'
import { cellsOf, markSimilar } from './review.ts'

test('a hand-in that calls its own program the starter hides from nobody whom it resembles', async () => {
  const id = 'history-of-an-account'
  const program = loadExercise(id).solution
  const usual = handIn('Ada', [one({ exercise: id, program })])
  const items = [{ exercise: id, starter: program }]
  const forged = { ...usual, name: 'Eve', assignment: { ...usual.assignment, items } }
  const cells = cellsOf(await rowsOf(usual, forged))
  const unlike = { ...loadExercise(id), starter: '', solution: '' }
  await markSimilar(cells, async () => unlike)
  expect(cells.map(({ learner, similar }) => [learner, similar])).toEqual([
    ['Ada', [{ row: 1, learner: 'Eve', isSame: true }]],
    ['Eve', [{ row: 0, learner: 'Ada', isSame: true }]],
  ])
})

test('a short program that is the same as another is marked; starter and solution are called what they are', async () => {
  const short = 'print(1)\n'
  const rows = await rowsOf(
    handIn('Ada', [one({ program: short })]),
    handIn('Bob', [one({ program: `# my own\n${short}` })]),
    handIn('Cleo', [one({ program: 'print(2)' })]),
    handIn('Dan', [one({ program: `${starter}\n# done` })]),
    handIn('Eve', [one({ program: starter })]),
    handIn('Fay', [one({ program: solution.replaceAll('    ', '  ') })]),
  )
  const cells = cellsOf(rows)
  await markSimilar(cells, find)
  const said = cells.map(({ learner, given, similar }) => [
    learner,
    given ?? similar.map((like) => like.learner),
  ])
  expect(Object.fromEntries(said)).toEqual({
    Ada: ['Bob'],
    Bob: ['Ada'],
    Cleo: [],
    Dan: 'starter',
    Eve: 'starter',
    Fay: 'solution',
  })
  expect(gradebook(rows, cells)).toContain('"safe-increment: Bob"')
  expect(gradebook(rows, cells)).toContain('"safe-increment: the exercise’s solution"')
})

test('a program that half the course has names no more than fifty others', async () => {
  const names = Array.from({ length: 120 }, (_, index) => `L${index}`)
  const cells = cellsOf(
    await rowsOf(...names.map((name, made) => handIn(name, [one({ program: 'pass' })], made))),
  )
  await markSimilar(cells, find)
  expect(cells.map(({ similar }) => similar.length)).toEqual(names.map(() => 50))
})
