/** Which outcomes the checks of an exercise reject, each looked at alone: marks for a table of all of them. */
import type { Check } from '../exercise/check.ts'
import type { Exercise } from '../exercise/exercise.ts'
import type { ExploreResult, Outcome } from '../protocol/explore.ts'
import { findings } from './grade.ts'
import { expecting } from './vary.ts'
import type { OtherData } from './verdict.ts'

/** About the text of a program, or about all schedules together: these reject no single outcome. */
const ofTheWhole = new Set<Check['type']>(['source', 'race-free', 'freedom'])

/**
 * Says of an outcome whether a check rejects it.
 *
 * @param varied set where the program was explored with other data, of which the checks ask something else
 */
export function rejecting(
  exercise: Exercise,
  result: ExploreResult,
  varied?: OtherData,
): (outcome: Outcome) => boolean {
  // Whoever is to break a program is glad of what fails.
  if (exercise.breakIt) return () => false
  const variant = exercise.vary.find(({ name }) => name === varied?.name)
  const asked = variant ? expecting(exercise.checks, variant) : exercise.checks
  const checks = asked.filter(({ type }) => !ofTheWhole.has(type))
  // What one schedule does not show is not held against it.
  const alone = { checks, different: Infinity }
  const rest = { ...result, races: [], complete: false, interrupted: '' }
  return (outcome) => findings(alone, { ...rest, outcomes: [outcome] }).length > 0
}
