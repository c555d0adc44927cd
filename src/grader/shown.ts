/** What the schedules of a program that passed have shown, and what they have not. */
import type { Exercise } from '../exercise/exercise.ts'
import type { Verdict } from './verdict.ts'

/**
 * Adds to the summary of a pass how much it proves.
 *
 * @param timed whether the program sleeps, or waits with a timeout
 */
export function tellShown(verdict: Verdict, { checks }: Exercise, timed: boolean): Verdict {
  const { status, schedules, complete, summary } = verdict
  const isOnRuns = checks.some(({ type }) => type !== 'source')
  if (status !== 'passed' || !isOnRuns || (complete && schedules === 1)) return verdict
  const exact = timed ? ', as long as sleeps and timeouts take exactly as long as they say' : ''
  const shown = complete
    ? `With this data the threads cannot take turns in any other way${exact}.`
    : 'There are more schedules, which were not tried: this is a strong sign, but no proof.'
  return { ...verdict, summary: `${summary} ${shown}` }
}
