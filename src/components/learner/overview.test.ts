import { expect, test } from 'vitest'
import { newExercise, newProgram, visited, withCheck, withDraft } from '../../learner/working.ts'
import type { LearnerRecord } from '../../learner/record.ts'
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

test('the learner goes on at the first thing that is not done, from where the newest record is', () => {
  const two: Outline = { ...course[0]!, number: 2, slug: 'two', href: '/lessons/two/' }
  const both = [course[0]!, { ...two, exercises: [task('d')], programs: ['q'] }]
  const goesOn = (...records: LearnerRecord[]) => overview(both, records).next?.href
  const opened = visited(undefined, 'one', 3)
  expect(goesOn()).toBeUndefined()
  expect(goesOn(newExercise('removed', 99))).toBeUndefined()
  expect(goesOn(opened)).toBe('/lessons/one/#exercise-a')
  expect(goesOn(opened, passed)).toBe('/lessons/one/#exercise-b')
  const all = ['a', 'b', 'c'].map((id) => ({ ...passed, id }))
  expect(goesOn(opened, ...all)).toBe('/lessons/two/')
  expect(goesOn(opened, passed, newProgram('q', 50))).toBe('/lessons/two/')
  // What was left out before comes when the rest is done.
  const last = [visited(undefined, 'two', 60), { ...passed, id: 'd' }]
  expect(goesOn(opened, passed, ...last)).toBe('/lessons/one/#exercise-b')
  expect(overview(both, [opened, ...all, ...last])).toMatchObject({ next: null, isDone: true })
})
