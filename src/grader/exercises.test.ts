/** Every exercise's programs through the real kernel and the real grader. */
import { beforeAll, describe, expect, test } from 'vitest'
import { loadExercise, loadExercises, loadSpecimens } from '../exercise/load.ts'
import { exploration } from '../exercise/request.ts'
import type { Exercise } from '../exercise/exercise.ts'
import { openNodeKernel } from '../kernel/node.ts'
import { ExploreResult } from '../protocol/explore.ts'
import { grade } from './grade.ts'
import type { Verdict } from './verdict.ts'

let kernel: Awaited<ReturnType<typeof openNodeKernel>>

beforeAll(async () => {
  kernel = await openNodeKernel()
})

/** The budget in time is generous, so that a busy machine does not change a verdict. */
async function check(exercise: Exercise, program: string, seed = 1): Promise<Verdict> {
  const result = await kernel.explore({ ...exploration(exercise, program), seed, seconds: 50 })
  return grade(exercise, ExploreResult.parse(result))
}

describe.each(loadExercises())('the exercise $id', (exercise) => {
  const specimens = loadSpecimens(exercise.id)

  test.each(specimens.filter(({ verdict }) => verdict === 'passed'))(
    'accepts its $name',
    async ({ text }) => {
      const verdict = await check(exercise, text)
      expect(verdict.findings).toEqual([])
      expect(verdict.status, verdict.summary).toBe('passed')
      expect(verdict.complete || verdict.different >= exercise.different).toBe(true)
    },
  )

  test.each(specimens.filter(({ verdict }) => verdict === 'failed'))(
    'refuses its $name',
    async ({ text, fails }) => {
      const verdict = await check(exercise, text)
      expect(verdict.status, verdict.summary).toBe('failed')
      const failed = verdict.findings.map((finding) => finding.check)
      expect(failed).toEqual(expect.arrayContaining(fails === null ? [] : [fails]))
    },
  )
})

describe('an increment without its lock', () => {
  const exercise = loadExercise('safe-increment')
  const lines = exercise.starter.split('\n')
  const line = lines.findIndex((text) => text.includes('counter[0] += 1')) + 1

  test.each([1, 2, 3, 4, 5, 6])('fails every time it is checked (seed %d)', async (seed) => {
    const verdict = await check(exercise, exercise.starter, seed)
    expect(verdict.status).toBe('failed')
    expect(verdict.different).toBeGreaterThanOrEqual(100)
  })

  test('is told by the two threads that were inside at once, and the line', async () => {
    const { findings } = await check(exercise, exercise.starter)
    const lost = findings.find((finding) => finding.check === 'counter-is-exact')
    expect(lost?.lines).toContain(line)
    expect(lost?.threads).toHaveLength(2)
    expect(lost?.message).toMatch(
      new RegExp(
        String.raw`^Thread-\d \(work\) was interrupted in the middle of line ${line} .* and Thread-\d \(work\) executed line ${line} before it came back: both were inside at once\.`,
      ),
    )
  })
})

test('a program that never comes to its end is not decided, within seconds', async () => {
  const exercise = { ...loadExercise('safe-increment'), steps: 2000 }
  const verdict = await check(exercise, 'counter = [0]\nwhile True:\n    counter[0] += 1\n')
  expect(verdict.status).toBe('undecided')
})
