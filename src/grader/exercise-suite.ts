/** Every exercise's programs through the real kernel and the real grader, in several test files: they take minutes. */
import { beforeAll, describe, expect, test } from 'vitest'
import { pace, patient } from '../../.ci/pace.ts'
import type { Exercise, Specimen } from '../exercise/exercise.ts'
import { loadExercises, loadSpecimens } from '../exercise/load.ts'
import { checkProgram, type CheckKernel } from './check.ts'
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

    /** A wrong program that falls in the first schedules, for the reason that is due, needs no more of them. */
    async function inShort(
      { name, verdict }: Specimen,
      check: (asked: Exercise, schedules?: number) => Promise<string[]>,
    ): Promise<string[]> {
      const { vary } = exercise
      const isOfOtherData = vary.some(({ against }) =>
        against.some((one) => name === `wrong-${one}`),
      )
      // That something did not happen is no evidence yet, so as few as these must never look like enough; but other data
      // is tried only where they do.
      const begun = { ...exercise, different: isOfOtherData ? 1 : Number.POSITIVE_INFINITY }
      for (const schedules of verdict === 'failed' ? beginnings : []) {
        // One interpreter: one after the other.
        // oxlint-disable-next-line no-await-in-loop
        if ((await check(begun, schedules)).length === 0) return []
      }
      return check(exercise)
    }

    /** Half of the budget, and at least as many as a pass needs. */
    const half = Math.ceil(Math.max(exercise.different * 1.2, exercise.schedules / 2))

    test.each(specimens)(
      'gives its $name the verdict that is due',
      async (specimen) => {
        // That a right program passes is known with half of them; what learners see, they see of the solution.
        const isOther = specimen.verdict === 'passed' && specimen.name !== 'solution'
        const all = isOther ? half : exercise.schedules
        const found = await inShort(specimen, async (asked, schedules = all) => {
          const verdict = await checkProgram(kernel, asked, specimen.text, { schedules, seconds })
          return mistakes(asked, specimen, verdict)
        })
        expect(found).toEqual([])
      },
      limit,
    )

    // `npm run lesson:check -- --seeds 20` tries all programs with more seeds: the whole course takes half an hour.
    const again = specimens.filter(
      ({ name, verdict }) => verdict === 'failed' || name === 'solution',
    )
    test.each(again)(
      'says the same of its $name with another seed',
      async (specimen) => {
        const found = await inShort(specimen, (asked, schedules = half) =>
          checkSpecimen(kernel, asked, specimen, { seed: 1000, schedules, seconds }),
        )
        expect(found).toEqual([])
      },
      limit,
    )
  })
}
