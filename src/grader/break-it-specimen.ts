/** Whether a break-it exercise holds what it promises: it can be broken, and once corrected it cannot. */
import type { Exercise } from '../exercise/exercise.ts'
import { watched } from '../exercise/request.ts'
import type { KernelApi } from '../protocol/kernel.ts'
import { isBroken, noneBreaksIt, tryToBreak } from './break-it.ts'

type BreakItExercise = Exercise & Required<Pick<Exercise, 'breakIt'>>

/** Each promise that is not kept, in a sentence; empty where all are. */
export async function checkBreakIt(
  kernel: Pick<KernelApi, 'choose' | 'explore'>,
  exercise: BreakItExercise,
): Promise<string[]> {
  const { starter, solution, breakIt } = exercise
  const watch = watched(exercise)
  const faults: string[] = []

  const { schedule } = breakIt
  const shown = await kernel.choose({ program: starter, watch, schedule })
  if (shown.interrupted !== '') faults.push(`Its schedule does not fit: ${shown.interrupted}.`)
  else if (shown.outcome === null) faults.push('Its schedule does not lead to an end.')
  else if (!isBroken(breakIt.goal, shown.outcome)) faults.push('Its schedule breaks nothing.')

  const usual = await kernel.choose({ program: starter, watch, onward: 'usual' })
  if (usual.outcome && isBroken(breakIt.goal, usual.outcome)) {
    faults.push('The usual choices break the program already: there is nothing to find.')
  }
  const broken = await tryToBreak(kernel, exercise, starter)
  if (broken.title !== 'It can be broken') faults.push(`Of its program: ${broken.summary}`)
  const mended = await tryToBreak(kernel, exercise, solution)
  if (mended.title !== noneBreaksIt || !mended.complete) {
    faults.push(`Of the corrected program: ${mended.summary}`)
  }
  return faults
}
