/** What an exploration found, in plain text. */
import type { ExploreResult, Outcome } from '../../protocol/explore.ts'

/** One sentence; the time is that of the schedules alone. */
export function describeExploration(result: ExploreResult): string {
  const { schedules, seconds, outcomes, complete, interrupted } = result
  const all = complete ? ', which are all there are' : ''
  const early = interrupted === '' ? '' : ` Ended early: ${interrupted}.`
  return `${schedules} schedules in ${seconds.toFixed(3)} s${all}: ${outcomes.length} different outcomes.${early}`
}

/** How often, how it ended, what it printed, and the schedule that does it again. */
export function describeOutcome({ count, status, detail, output, schedule }: Outcome): string {
  const lines = output.map(({ thread, text }) => `    thread ${thread}: ${text}\n`).join('')
  const ending = detail === '' ? status : `${status}: ${detail}`
  return `${count} × ${ending}\n    schedule ${schedule}\n${lines}`
}
