/**
 * The second half of a check of a program that sleeps or times out: the same program on a slow machine.
 *
 * The clock of an exploration stands still while a thread works, so a sleep that is long enough seems
 * to be as good as a signal. On a machine with much else to do it is not: a thread may come to its
 * turn when the sleep of another is long over. Those schedules are explored here.
 */
import type { Check } from '../exercise/check.ts'
import type { Exercise } from '../exercise/exercise.ts'
import type { ExploreOptions, ExploreResult } from '../protocol/explore.ts'
import { also } from './also.ts'
import { withoutConsequences } from './consequences.ts'
import { cutShort } from './cut-short.ts'
import { findings, wrongOnes, type Knowledge } from './grade.ts'
import type { Verdict } from './verdict.ts'

export const slowSchedules = 60

/** What a slow machine changes by itself, and what does not depend on how a program runs. */
const notAsked = new Set<Check['type']>(['virtual-time', 'concurrency', 'freedom', 'source'])

const reach =
  'It went well only while every sleep took exactly as long as it says. Here the machine was so slow that a sleep was over before another thread had had its turn: time is not a signal.'

/** The exploration of the same program on a slow machine. */
export function slowly(request: ExploreOptions): ExploreOptions {
  const seconds = (request.seconds ?? 20) / 2
  return { ...request, granularity: 'slow', schedules: slowSchedules, seconds }
}

/**
 * Adds what a slow machine showed to a verdict of `passed`.
 *
 * @param result the answer to `slowly(…)`
 */
export function gradeSlowly(
  exercise: Exercise,
  passed: Verdict,
  result: ExploreResult,
  knowledge: Knowledge,
): Verdict {
  const checks = exercise.checks.filter(({ type, exact }) => !exact && !notAsked.has(type))
  const all = findings({ ...exercise, checks }, result, knowledge)
  const { told: found, consequences } = withoutConsequences(all)
  const schedules = `${result.schedules} schedule${result.schedules === 1 ? '' : 's'}`
  if (found.length > 0) {
    return {
      ...passed,
      status: 'failed',
      complete: false,
      schedules: passed.schedules + result.schedules,
      different: passed.different + result.different,
      summary: `Not passed: it is right as long as every sleep and every timeout is exact, but on a slow machine ${wrongOnes(found)} of ${schedules} went wrong.`,
      findings: found.map((finding) => ({ ...finding, reach })),
      consequences,
    }
  }
  const why = cutShort(result, slowSchedules)
  if (why !== '') {
    const summary = `Not decided. What was asked for holds, but the schedules on a slow machine were not all tried (${why}).`
    return { ...passed, status: 'undecided', summary }
  }
  return { ...passed, summary: also(passed.summary, `in ${schedules} on a slow machine`) }
}
