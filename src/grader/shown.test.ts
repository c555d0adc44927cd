import { expect, test } from 'vitest'
import { exercise, explored, outcome } from './example.ts'
import { grade } from './grade.ts'
import { tellShown } from './shown.ts'

const prints = exercise([{ type: 'output-line', text: 'done' }])

const summary = (count: number, complete: boolean, timed = false) =>
  tellShown(
    grade(prints, explored([outcome({ output: ['done'], count })], { complete })),
    prints,
    timed,
  ).summary

test('of some schedules it is said that they prove nothing', () => {
  expect(summary(200, false)).toBe(
    'Passed. Every check of what the program does holds in 200 schedules, all different. ' +
      'There are more schedules, which were not tried: this is a strong sign, but no proof.',
  )
})

test('of all schedules it is said under which conditions they are all', () => {
  expect(summary(20, true)).toContain('With this data the threads cannot take turns in any other')
  expect(summary(20, true)).not.toContain('sleeps')
  expect(summary(20, true, true)).toContain('as long as sleeps and timeouts take exactly')
})

test('nothing is added to the only schedule there is, to a failure, or to how it is written', () => {
  expect(summary(1, true)).toMatch(/the only possible schedule\.$/)
  const failed = grade(prints, explored([outcome()]))
  expect(tellShown(failed, prints, false)).toEqual(failed)
  const written = exercise([{ type: 'source', require: 'call print' }])
  const passed = grade(exercise([]), explored([outcome()]))
  expect(tellShown(passed, written, false)).toEqual(passed)
})
