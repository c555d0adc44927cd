import { expect, test } from 'vitest'
import { loadQuiz, quizIds } from './load.ts'

test('the quizzes of the course are all in order', () => {
  const quizzes = quizIds().map((id) => loadQuiz(id).quiz)
  expect(quizzes.map(({ id }) => id)).toEqual(expect.arrayContaining(['how-short', 'two-joins']))
})

test('an unknown quiz is answered with the known ones', () => {
  expect(() => loadQuiz('three-joins')).toThrow(/no quiz "three-joins".*Did you mean .*"two-joins"/)
  expect(() => loadQuiz('../quizzes/two-joins')).toThrow('There is no quiz')
})
