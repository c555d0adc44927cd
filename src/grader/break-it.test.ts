/** Break-it exercises: the shipped schedule breaks the program, and nothing breaks the corrected one. */
import { beforeAll, expect, test } from 'vitest'
import { loadExercises } from '../exercise/load.ts'
import { openNodeKernel } from '../kernel/node.ts'
import { foundByHand, isBroken, tryToBreak } from './break-it.ts'
import { checkBreakIt } from './break-it-specimen.ts'
import { explored, outcome } from './example.ts'

let kernel: Awaited<ReturnType<typeof openNodeKernel>>

beforeAll(async () => {
  kernel = await openNodeKernel()
})

const exercises = loadExercises().flatMap((exercise) =>
  exercise.breakIt ? [{ ...exercise, breakIt: exercise.breakIt }] : [],
)

test.each(exercises)(
  'the exercise $id can be broken, and cannot once corrected',
  async (exercise) => {
    expect(await checkBreakIt(kernel, exercise)).toEqual([])
  },
)

test('a break-it exercise that holds nothing of what it promises is told so', async () => {
  const [exercise] = exercises
  const { starter, solution } = exercise!
  const swapped = { ...exercise!, starter: solution, solution: starter }
  expect(await checkBreakIt(kernel, swapped)).toEqual([
    expect.stringContaining('Its schedule'),
    expect.stringContaining('Of its program: '),
    expect.stringContaining('Of the corrected program: '),
  ])
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
  expect(verdict.summary).toContain('12 choices. A thread was interrupted once for it.')
})
