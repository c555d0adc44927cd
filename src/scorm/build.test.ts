import { expect, test } from 'vitest'
import { loadLessons } from '../course/load.ts'
import { planOf } from './build.ts'

test('a package of everything starts at the home page and has every exercise', () => {
  const plan = planOf([])
  expect(plan.start).toBe('index.html')
  expect(plan.lessons).toHaveLength(loadLessons().length)
  expect(plan.contents.exercises.length).toBeGreaterThan(30)
  expect(new Set(plan.contents.exercises).size).toBe(plan.contents.exercises.length)
})

test('a package of one lesson starts with it, under its title', () => {
  const plan = planOf(['synchronization'])
  expect(plan.start).toBe('lessons/synchronization/index.html')
  expect(plan.title).toBe('Taking Turns: Synchronization')
  expect(plan.contents.exercises).toContain('safe-increment')
})

test('a package of some lessons starts at their list, in the order of the course', () => {
  const plan = planOf(['deadlock', 'synchronization'], 'Week 3')
  expect(plan.start).toBe('lessons/index.html')
  expect(plan.title).toBe('Week 3')
  expect(plan.lessons.map(({ slug }) => slug)).toEqual(['synchronization', 'deadlock'])
})

test('a lesson that there is not is named, with those that there are', () => {
  expect(() => planOf(['locks'])).toThrow(
    'There is no lesson "locks". Use some of: what-is-a-thread',
  )
})

test.each(['', '  ', 'x'.repeat(201)])(
  'a title that platforms do not take is refused: %j',
  (title) => {
    expect(() => planOf(['deadlock'], title)).toThrow('A title has 1 to 200 characters.')
  },
)
