/** Break-it exercises: the shipped schedule breaks the program, and nothing breaks the corrected one. */
import { beforeAll, describe, expect, test } from 'vitest'
import { loadExercises } from '../exercise/load.ts'
import { watched } from '../exercise/request.ts'
import { openNodeKernel } from '../kernel/node.ts'
import { foundByHand, isBroken, tryToBreak } from './break-it.ts'
import { checkProgram } from './check.ts'
import { explored, outcome } from './example.ts'

let kernel: Awaited<ReturnType<typeof openNodeKernel>>

beforeAll(async () => {
  kernel = await openNodeKernel()
})

const exercises = loadExercises().flatMap((exercise) =>
  exercise.breakIt ? [{ ...exercise, breakIt: exercise.breakIt }] : [],
)

describe.each(exercises)('the exercise $id', (exercise) => {
  const { breakIt, starter, solution } = exercise
  const watch = watched(exercise)

  test('is broken by the schedule that comes with it', async () => {
    const { schedule } = breakIt
    const { outcome: end, interrupted } = await kernel.choose({ program: starter, watch, schedule })
    expect(interrupted).toBe('')
    expect(isBroken(breakIt.goal, end!)).toBe(true)
  })

  test('is not broken by the usual choices, so there is something to find', async () => {
    const { outcome: end } = await kernel.choose({ program: starter, watch, onward: 'usual' })
    expect(isBroken(breakIt.goal, end!)).toBe(false)
  })

  test('says of its program that it can be broken', async () => {
    const verdict = await checkProgram(kernel, exercise, starter)
    expect(verdict).toMatchObject({ status: 'failed', title: 'It can be broken' })
  })

  test('is proven impossible for the corrected program', async () => {
    const verdict = await checkProgram(kernel, exercise, solution)
    expect(verdict).toMatchObject({ title: 'Proven impossible', complete: true })
    expect(verdict.summary).toMatch(/interleavings? (was|were) tried/)
  })
})

test('there are break-it exercises', () => {
  expect(exercises.length).toBeGreaterThan(1)
})

test('a program is broken by the end that was asked for, and by no other', () => {
  const raised = outcome({
    status: 'exception',
    detail: 'AssertionError: no, in MainThread, line 3',
  })
  const stuck = outcome({ status: 'deadlock' })
  expect(isBroken({ exception: 'AssertionError' }, raised)).toBe(true)
  expect(isBroken({ exception: 'AssertionError' }, stuck)).toBe(false)
  expect(isBroken({ exception: 'Assertion' }, raised)).toBe(false)
  expect(isBroken({ status: 'deadlock' }, stuck)).toBe(true)
  expect(isBroken({ status: 'deadlock' }, raised)).toBe(false)
})

test('an exception without a text is known by its name', () => {
  const raised = outcome({ status: 'exception', detail: 'KeyError, in Thread-1 (work), line 3' })
  expect(isBroken({ exception: 'KeyError' }, raised)).toBe(true)
})

test('a wrong value counts at the end of the program only', () => {
  const goal = { expression: 'x', not: '2' }
  expect(isBroken(goal, outcome({ watched: { x: '1' } }))).toBe(true)
  expect(isBroken(goal, outcome({ watched: { x: '2' } }))).toBe(false)
  expect(isBroken(goal, outcome({ watched: { x: null } }))).toBe(false)
  expect(isBroken(goal, outcome({ status: 'deadlock', watched: { x: '1' } }))).toBe(false)
})

test('a search that did not see everything proves nothing', async () => {
  const [exercise] = exercises
  const unseen = { explore: async () => explored([outcome()], { complete: false }) }
  const verdict = await tryToBreak(unseen, exercise!, '')
  expect(verdict.status).toBe('undecided')
  expect(verdict.title).toBeUndefined()
  expect(verdict.summary).toContain('But there are more')
})

test('what was found by hand is passed, with the number of choices and pre-emptions', () => {
  const verdict = foundByHand({ status: 'deadlock' }, { choices: 12, preemptions: 1 })
  expect(verdict.status).toBe('passed')
  expect(verdict.summary).toContain('in which the program deadlocks')
  expect(verdict.summary).toContain('12 choices and 1 pre-emption.')
})
