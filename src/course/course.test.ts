/** The course as a whole: what each lesson has, that everything is used, and that every claim is backed. */
import { describe, expect, test } from 'vitest'
import { casesIds } from '../cases/load.ts'
import { loadExercise, loadExercises } from '../exercise/load.ts'
import { quizIds } from '../quiz/load.ts'
import { unbacked } from './claims.ts'
import { claimedSlugs, loadClaims, loadLessons, programIds } from './load.ts'

const lessons = loadLessons()
const sorted = (ids: string[]): string[] => ids.toSorted()

describe.each(lessons)('the lesson $slug', (lesson) => {
  test('ends with a summary and what to read', () => {
    expect(lesson.sections.slice(-2)).toEqual(['Summary', 'Further reading'])
  })

  test('has something to predict or to break, and something to write', () => {
    const isToBreak = (id: string): boolean => loadExercise(id).breakIt !== undefined
    const toWrite = lesson.exercises.filter((id) => !isToBreak(id))
    const toSee = [...lesson.quizzes, ...lesson.exercises.filter(isToBreak)]
    expect(toWrite).not.toEqual([])
    expect(toSee).not.toEqual([])
  })

  test('runs programs, and claims nothing that its page does not back', () => {
    expect(lesson.programs.length).toBeGreaterThan(1)
    const claims = loadClaims(lesson)
    expect(unbacked(claims, lesson)).toEqual([])
    expect(claims.length).toBeGreaterThanOrEqual(5)
  })
})

test('every exercise, every quiz and all cases have their place in one lesson', () => {
  expect(sorted(lessons.flatMap(({ exercises }) => exercises))).toEqual(
    sorted(loadExercises().map(({ id }) => id)),
  )
  expect(sorted(lessons.flatMap(({ quizzes }) => quizzes))).toEqual(sorted(quizIds()))
  expect(sorted(lessons.flatMap(({ cases }) => cases))).toEqual(sorted(casesIds()))
})

test('every program is run in a lesson', () => {
  const used = new Set(lessons.flatMap(({ programs }) => programs))
  expect(programIds().filter((id) => !used.has(id))).toEqual([])
})

test('there are claims of lessons only', () => {
  const slugs = new Set(lessons.map(({ slug }) => slug))
  expect(claimedSlugs().filter((slug) => !slugs.has(slug))).toEqual([])
})
