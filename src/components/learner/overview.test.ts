import { expect, test } from 'vitest'
import { newExercise, newProgram, visited, withCheck, withDraft } from '../../learner/working.ts'
import type { Outline } from '../course.ts'
import { overview } from './overview.ts'

const task = (id: string) => ({ id, title: id, href: `/lessons/one/#exercise-${id}` })
const course: Outline[] = [
  {
    number: 1,
    slug: 'one',
    title: 'One',
    href: '/lessons/one/',
    part: 'Threads',
    minutes: 20,
    exercises: [task('a'), task('b'), task('c')],
    quizzes: [],
    programs: ['p'],
  },
]
const passed = withCheck(newExercise('a', 5), {
  at: 5,
  program: 'x',
  status: 'passed',
  summary: 'Passed.',
})

test('an exercise is passed, started or new', () => {
  const started = withDraft(newExercise('b', 6), 'mine', null)
  const { lessons, passed: count } = overview(course, [passed, started])
  expect(lessons[0]?.exercises.map(({ state }) => state)).toEqual(['passed', 'started', 'new'])
  expect(count).toBe(1)
})

test('the learner goes on where the newest record is, and what is not in the course is passed over', () => {
  const records = [passed, visited(undefined, 'one', 3), newExercise('removed', 99)]
  expect(overview(course, records).last?.href).toBe('/lessons/one/#exercise-a')
  expect(overview(course, [...records, newProgram('p', 50)]).last?.href).toBe(
    '/lessons/one/#program-p',
  )
  expect(overview(course, [visited(undefined, 'one', 3)]).last?.href).toBe('/lessons/one/')
  expect(overview(course, []).last).toBeNull()
})
