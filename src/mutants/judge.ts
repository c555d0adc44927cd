/** The verdict on a made program: with few schedules first, because most mutants fall at once. */
import type { Exercise } from '../exercise/exercise.ts'
import { checkProgram, type CheckKernel } from '../grader/check.ts'
import type { Verdict } from '../grader/verdict.ts'

/** With so few a mutant is tried first, and what falls here would fall anyway. */
const few = 12

/** Seconds that an exploration may take. */
const seconds = 50

/**
 * Grades a program as the site would, without the closer look, which decides nothing.
 *
 * @param schedules how many are explored at most; as many as the exercise says where left out
 */
export async function judge(
  kernel: CheckKernel,
  exercise: Exercise,
  program: string,
  schedules?: number,
): Promise<Verdict> {
  const quick = await verdictOf(kernel, exercise, program, few)
  if (quick.status === 'failed' || (quick.complete && quick.status === 'passed')) return quick
  return verdictOf(kernel, exercise, program, schedules)
}

async function verdictOf(
  kernel: CheckKernel,
  exercise: Exercise,
  program: string,
  schedules?: number,
): Promise<Verdict> {
  const stop = new AbortController()
  const limit = schedules === undefined ? {} : { schedules }
  const more = { seconds, signal: stop.signal, onCloserLook: () => stop.abort(), ...limit }
  return checkProgram(kernel, exercise, program, more)
}
