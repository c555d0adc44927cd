/** The verdict on a made program: with few schedules first, because most mutants fall at once. */
import type { Exercise } from '../exercise/exercise.ts'
import { checkProgram, type CheckKernel } from '../grader/check.ts'
import type { Verdict } from '../grader/verdict.ts'

/** With so few a program is tried first: what goes wrong in one of them is wrong. */
const few = { schedules: 12, seconds: 10 }

/** As many as the exercise says, and for so long that a busy machine does not change the verdict. */
const enough = { seconds: 40 }

/** Grades a program as the site would, without the closer look, which decides nothing. */
export async function judge(
  kernel: CheckKernel,
  exercise: Exercise,
  program: string,
): Promise<Verdict> {
  // That something did not happen is no evidence yet, so these must not look like enough.
  const unsure = { ...exercise, different: Number.POSITIVE_INFINITY }
  const quick = await verdictOf(kernel, unsure, program, few)
  if (quick.status === 'failed' || (quick.complete && quick.status === 'passed')) return quick
  return verdictOf(kernel, exercise, program, enough)
}

async function verdictOf(
  kernel: CheckKernel,
  exercise: Exercise,
  program: string,
  budget: { schedules?: number; seconds: number },
): Promise<Verdict> {
  const stop = new AbortController()
  const more = { signal: stop.signal, onCloserLook: () => stop.abort(), ...budget }
  return checkProgram(kernel, exercise, program, more)
}
