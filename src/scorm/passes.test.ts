import { expect, test } from 'vitest'
import { exerciseIds } from '../exercise/load.ts'
import { quizIds } from '../quiz/load.ts'
import { packPasses, unpackPasses } from './passes.ts'

test('the whole course passed fits into what a platform keeps, and comes back', () => {
  const all = { exercises: new Set(exerciseIds()), quizzes: new Set(quizIds()) }
  const text = packPasses(all)
  expect(text.length).toBeLessThan(4096)
  expect(unpackPasses(text)).toEqual(all)
  const none = { exercises: new Set<string>(), quizzes: new Set<string>() }
  expect(unpackPasses(packPasses(none))).toEqual(none)
})

test('passes that do not fit are refused, with the remedy', () => {
  const many = new Set(Array.from({ length: 1000 }, (_, index) => `exercise-${index}`))
  expect(() => packPasses({ exercises: many, quizzes: new Set() })).toThrow('fewer lessons')
})

test.each(['', 'scroll=12;page=3', '2 a / b', '1 a b', '{"passed":[]}'])(
  'what another package or version left is not read: %j',
  (text) => {
    expect(unpackPasses(text)).toBeNull()
  },
)

test('words that are no ids are left out', () => {
  expect(unpackPasses('1 locks <b> / __proto__ q')).toEqual({
    exercises: new Set(['locks']),
    quizzes: new Set(['q']),
  })
})
