/** Of what can be made out of the right programs of the exercises, a sample through the real kernel and grader. */
import { beforeAll, expect, test } from 'vitest'
import { patient } from '../../.ci/pace.ts'
import { loadExercises, loadMadeLists } from '../exercise/load.ts'
import { openNodeKernel } from '../kernel/node.ts'
import { assess } from './assess.ts'
import { Maker } from './maker.ts'
import { assessed } from './table.ts'
import { perform, type Task } from './task.ts'
import { tryAll } from './tried.ts'

/**
 * Tries a few mutants and one rewrite of each exercise; `npm run lesson:check -- --mutants` tries all of them.
 * No mutant may be alive that is not listed, and no rewrite refused.
 *
 * @param part which share of the exercises, from 0; @param of how many shares there are
 */
export function testMade(part: number, of: number): void {
  const sample = { seed: 1, most: { mutants: 2, rewrites: 1 } }
  let maker: Maker
  let kernel: Awaited<ReturnType<typeof openNodeKernel>>

  beforeAll(async () => {
    kernel = await openNodeKernel()
    maker = new Maker(kernel)
  })

  // One interpreter: one after the other.
  let last: Promise<unknown> = Promise.resolve()
  const inTurn = async (task: Task) => {
    const mine = last.then(async () => perform(kernel, task))
    last = mine.catch(() => {})
    return mine
  }

  const share = loadExercises()
    .filter(({ breakIt }) => breakIt === undefined)
    .filter((_, index) => index % of === part)

  test.each(share)(
    'no mutant of $id is alive, and no rewrite refused',
    async ({ id }) => {
      const found = assess(await tryAll(id, maker, inTurn, sample), loadMadeLists(id), false)
      const { alive, refused, stale } = found
      expect([...alive, ...refused, ...stale], assessed(id, found)).toEqual([])
    },
    patient(240),
  )
}
