/** `npm run lesson:check -- --mutants [ID]…`: no wrong program that a rule makes from a right one passes. */
import { exerciseIds, loadExercise, loadMadeLists } from '../exercise/load.ts'
import { openNodeKernel } from '../kernel/node.ts'
import { assess } from '../mutants/assess.ts'
import { GradingCrew } from '../mutants/crew.ts'
import { Maker } from '../mutants/maker.ts'
import { assessed, isInOrder } from '../mutants/table.ts'
import { tryAll } from '../mutants/tried.ts'
import { UsageError } from './usage.ts'

/**
 * Prints the table, each exercise as soon as it is done.
 *
 * @param ids exercises; if empty, all exercises to write
 * @returns 0: no mutant is alive and no rewrite refused; 1: otherwise
 * @throws UsageError for anything but an exercise to write
 */
export async function checkMutants(ids: readonly string[], jobs: number): Promise<number> {
  const toWrite = exerciseIds().filter((id) => loadExercise(id).breakIt === undefined)
  for (const id of ids) {
    if (toWrite.includes(id)) continue
    throw new UsageError(
      `there is no exercise to write that is called "${id}"; there are: ${toWrite.join(', ')}`,
    )
  }
  const maker = new Maker(await openNodeKernel())
  const crew = new GradingCrew(jobs)
  const check = async (id: string): Promise<boolean> => {
    const tried = await tryAll(id, maker, async (task) => crew.do(task))
    const assessment = assess(tried, loadMadeLists(id), true)
    process.stdout.write(assessed(id, assessment))
    return isInOrder(assessment)
  }
  const results = await Promise.all((ids.length > 0 ? ids : toWrite).map(check))
  await crew.close()
  return results.every(Boolean) ? 0 : 1
}
