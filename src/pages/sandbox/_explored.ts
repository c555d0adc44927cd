/** What an exploration found, in plain text. */
import type { ExploreResult, Outcome } from '../../protocol/explore.ts'

/** One sentence; its time is that of the schedules alone. */
export function describeExploration(result: ExploreResult): string {
  const { schedules, seconds, outcomes, complete, interrupted } = result
  const all = !complete
    ? ''
    : schedules === 1
      ? ', the only one there is'
      : ', which are all there are'
  const early = interrupted === '' ? '' : ` Ended early: ${interrupted}.`
  const ran = `${counted(schedules, 'schedule')} in ${seconds.toFixed(3)} s${all}`
  return `${ran}: ${counted(outcomes.length, 'outcome')}.${early}`
}

const counted = (count: number, what: string): string => `${count} ${what}${count === 1 ? '' : 's'}`

/** How often it was seen, how it ended, what it printed, and the schedule that repeats it. */
export function describeOutcome({ count, status, detail, output, schedule }: Outcome): string {
  const lines = output.map(({ thread, text }) => `    thread ${thread}: ${text}\n`).join('')
  const ending = detail === '' ? status : `${status}: ${detail}`
  return `${count} × ${ending}\n    schedule ${schedule}\n${lines}`
}
