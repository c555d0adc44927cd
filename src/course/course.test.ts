/** The course as a whole: what each lesson has, that everything is used, and that every claim is backed. */
import { expect, test } from 'vitest'
import { lessonFaults } from './lesson-faults.ts'
import { loadLessons } from './load.ts'
import { misplaced } from './places.ts'

const lessons = loadLessons()

// What `lesson:check` tells an author is all that is asked of a lesson.
test.each(lessons)(
  'the lesson $slug is in order, and claims nothing that its page does not back',
  (lesson) => {
    expect(lessonFaults(lesson)).toEqual([])
  },
)

test('everything has its place: in one lesson, or, of programs, in one at least', () => {
  expect(misplaced()).toEqual([])
})
