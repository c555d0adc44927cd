/** Every exercise's programs through the real kernel and the real grader, in several test files: they take minutes. */
import { beforeAll, describe, expect, test } from 'vitest'
import { pace, patient } from '../../.ci/pace.ts'
import type { Specimen } from '../exercise/exercise.ts'
import { loadExercises, loadSpecimens } from '../exercise/load.ts'
import { checkProgram, type CheckKernel, type CheckOptions } from './check.ts'
import { checkSpecimen, mistakes } from './specimen.ts'

/**
 * How many of an exploration's first schedules a wrong program is tried with before it is tried with all: most fall
 * in these. No more than `_EARLY` in portfolio.py: an exploration begins with them whatever its budget is, so a check
 * that fails in one of them fails with the whole budget, too.
 */
const beginnings = [4, 20]

/**
 * The same kernel, for a closer look at the first finding only, of which an author says what it tells; and with time for
 * it: on a busy machine, too, it names the line. Whether the others can happen under CPython's GIL, no author says.
 */
function patientKernel(kernel: CheckKernel): CheckKernel {
  let hasLooked = false
  return {
    async explore(request) {
      if (request.granularity === 'gil') throw new Error('The closer look ends here.')
      hasLooked = false
      return kernel.explore(request)
    },
    async examine(request) {
      if (hasLooked) throw new Error('The closer look ends here.')
      hasLooked = true
      return kernel.examine({ ...request, seconds: 20 * pace() })
    },
  }
}

/**
 * Tests a share of the exercises that ask for a program.
 *
 * @param open boots the kernel of this file
 * @param part which share, from 0; @param of how many shares there are
 */
export function testExercises(open: () => Promise<CheckKernel>, part: number, of: number): void {
  let kernel: CheckKernel
  // Generous, so that a busy machine does not change a verdict; and the tests' own limit is beyond it.
  const seconds = 50 * pace()
  const limit = patient(180)

  beforeAll(async () => {
    kernel = patientKernel(await open())
  })

  const toWrite = loadExercises().filter(({ breakIt }) => breakIt === undefined)
  const share = toWrite.filter((_, index) => index % of === part)

  describe.each(share)('the exercise $id', (exercise) => {
    const specimens = loadSpecimens(exercise.id)

    const { schedules, different, vary } = exercise
    /** At least as many as a pass needs. */
    const half = Math.ceil(Math.max(different * 1.2, schedules / 2))

    /** What is not as it should be with a budget. */
    async function found(specimen: Specimen, budget: CheckOptions, asked = exercise) {
      const verdict = await checkProgram(kernel, asked, specimen.text, { seconds, ...budget })
      return mistakes(asked, specimen, verdict)
    }

    /** A wrong program that falls in the first schedules, for the reason that is due: that is no matter of luck. */
    async function fallsAtOnce(specimen: Specimen): Promise<boolean> {
      const { name } = specimen
      const isOfOtherData = vary.some(({ against }) =>
        against.some((one) => name === `wrong-${one}`),
      )
      // That something did not happen is no evidence yet, so as few as these must never look like enough; but other data
      // is tried only where they do.
      const begun = { ...exercise, different: isOfOtherData ? 1 : Number.POSITIVE_INFINITY }
      for (const few of beginnings) {
        // One interpreter: one after the other.
        // oxlint-disable-next-line no-await-in-loop
        if ((await found(specimen, { schedules: few }, begun)).length === 0) return true
      }
      return false
    }

    test.each(specimens)(
      'gives its $name the verdict that is due',
      async (specimen) => {
        const isSolution = specimen.name === 'solution'
        const isRight = specimen.verdict === 'passed'
        if (!isRight && (await fallsAtOnce(specimen))) return
        // What learners see, they see of the solution; that another right one passes is known with half of it.
        const all = isRight && !isSolution ? half : schedules
        expect(await found(specimen, { schedules: all })).toEqual([])
        if (isRight && !isSolution) return
        // With another seed; `npm run lesson:check -- --seeds 20` tries more: the whole course takes half an hour.
        const other = { seed: 1000, schedules: half, seconds }
        expect(await checkSpecimen(kernel, exercise, specimen, other)).toEqual([])
      },
      limit,
    )
  })
}
