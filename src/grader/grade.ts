/**
 * An exploration → a verdict. Pure: runs in the trusted page, at build time and in Node.
 *
 * A verdict is about every schedule explored. One bad schedule is proof of a fault; that all were
 * good is worth something only when enough were seen, and else the verdict is `undecided`.
 */
import type { Exercise } from '../exercise/exercise.ts'
import type { ExploreResult, Outcome } from '../protocol/explore.ts'
import { apply, isOnEnding, isOnWhole } from './checks/kinds.ts'
import type { Finding, Verdict } from './verdict.ts'

const hasEnded = ({ status }: Outcome): boolean => status === 'finished' || status === 'exit'

/** Why what was explored cannot carry a pass; empty when it can. */
function shortfall(exercise: Exercise, result: ExploreResult): string {
  const { schedules, different, complete, outcomes, interrupted } = result
  if (schedules === 0 || outcomes.length === 0) {
    return `No schedule was explored${interrupted === '' ? '' : `: ${interrupted}`}.`
  }
  if (outcomes.every((outcome) => outcome.status === 'limit')) {
    return `The program did not come to its end under any of the ${schedules} schedules tried.`
  }
  const seen = `${different} different schedules were explored`
  if (interrupted !== '') return `The exploration ended early (${interrupted}): ${seen}.`
  if (!complete && different < exercise.different) {
    return `Only ${seen}; this exercise asks for ${exercise.different}.`
  }
  return ''
}

/** How much the verdict rests on. */
function extent({ schedules, different, complete }: ExploreResult): string {
  if (complete) {
    return schedules === 1
      ? 'the only schedule there is'
      : `all ${different} schedules there are, so this is a proof`
  }
  return different === schedules
    ? `${schedules} schedules, all different`
    : `${schedules} schedules, ${different} of them different`
}

/** How many schedules went wrong: known exactly when there is one finding only. */
function damage(found: readonly Finding[], { schedules, complete }: ExploreResult): string {
  const worst = Math.max(...found.map(({ count }) => count))
  const all = complete ? ' There are no other schedules.' : ''
  if (schedules === 1) return `the one schedule explored went wrong.${all}`
  if (worst === schedules) return `all ${schedules} schedules explored went wrong.${all}`
  const least = found.length > 1 ? 'at least ' : ''
  return `${least}${worst} of ${schedules} schedules explored went wrong.${all}`
}

function findings(exercise: Exercise, program: string, result: ExploreResult): Finding[] {
  const ended = { ...result, outcomes: result.outcomes.filter(hasEnded) }
  const isEnough = shortfall(exercise, result) === ''
  // How a program ends comes first: what is missing in its output is often only the consequence.
  const checks = exercise.checks.toSorted((a, b) => Number(isOnEnding(b)) - Number(isOnEnding(a)))
  return checks.flatMap((check) => {
    if (isOnWhole(check) && !isEnough) return []
    return apply(check, isOnEnding(check) ? result : ended, program)
  })
}

/**
 * Grades a program by what it did under the schedules explored.
 *
 * @param result the answer to `exploration(exercise, program)`, already parsed against the protocol
 */
export function grade(exercise: Exercise, program: string, result: ExploreResult): Verdict {
  const { schedules, different, complete, outcomes } = result
  const found = findings(exercise, program, result)
  const lacking = shortfall(exercise, result)
  const verdict = { schedules, different, complete, findings: found }
  const isEndless = outcomes.every((outcome) => outcome.status === 'limit')

  if (found.length > 0 && !isEndless) {
    return { ...verdict, status: 'failed', summary: `Not passed: ${damage(found, result)}` }
  }
  if (lacking !== '') {
    return { ...verdict, status: 'undecided', summary: `Not decided. ${lacking}` }
  }
  const summary = `Passed. Everything that was asked for holds in ${extent(result)}.`
  return { ...verdict, status: 'passed', summary }
}
