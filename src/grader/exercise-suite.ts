/** Every exercise's programs through the real kernel and the real grader, in several test files: they take minutes. */
import { beforeAll, describe, expect, test } from 'vitest'
import { pace } from '../../.ci/pace.ts'
import { loadExercises, loadSpecimens } from '../exercise/load.ts'
import { checkProgram, type CheckKernel } from './check.ts'
import { checkSpecimen, mistakes } from './specimen.ts'

/**
 * Schedules with which an exploration begins, whatever its budget is (`_EARLY` in portfolio.py): a check that fails in
 * one of them fails with the whole budget, too, and most wrong programs fall here. That something did not happen is no
 * evidence yet, so as few as these must never look like enough.
 */
const beginning = 20

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
  // Generous, so that a busy machine does not change a verdict.
  const seconds = 50 * pace()

  beforeAll(async () => {
    kernel = patientKernel(await open())
  })

  const toWrite = loadExercises().filter(({ breakIt }) => breakIt === undefined)
  const share = toWrite.filter((_, index) => index % of === part)

  describe.each(share)('the exercise $id', (exercise) => {
    const specimens = loadSpecimens(exercise.id)

    test.each(specimens)('gives its $name the verdict that is due', async (specimen) => {
      const verdict = await checkProgram(kernel, exercise, specimen.text, { seconds })
      expect(mistakes(exercise, specimen, verdict)).toEqual([])
    })

    // `npm run lesson:check -- --seeds 20` tries more of them: the whole course takes half an hour.
    test.each(specimens)('says the same of its $name with another seed', async (specimen) => {
      const more = { seed: 1000, seconds }
      if (specimen.verdict === 'failed') {
        const early = { ...more, schedules: beginning }
        const beginningOnly = { ...exercise, different: Number.POSITIVE_INFINITY }
        if ((await checkSpecimen(kernel, beginningOnly, specimen, early)).length === 0) return
      }
      // On half of the budget.
      const schedules = Math.ceil(Math.max(exercise.different * 1.2, exercise.schedules / 2))
      expect(await checkSpecimen(kernel, exercise, specimen, { ...more, schedules })).toEqual([])
    })
  })
}
