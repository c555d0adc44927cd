/**
 * So many threads are inside a function at once.
 *
 * `max` must hold in every schedule. `min` asks for what *can* happen, so one schedule is enough.
 */
import type { Outcome } from '../../protocol/explore.ts'
import { finding, simplest } from '../finding.ts'
import type { CheckKind } from '../kind.ts'
import { capital, counted } from '../words.ts'

export const concurrency: CheckKind<'concurrency'> = (check, evidence) => {
  const { region, min = 0, max = Infinity } = check
  const inside = (outcome: Outcome): number => outcome.regions[region] ?? 0
  const place = `inside \`${region}\` at once`

  const crowded = evidence.outcomes.filter((outcome) => inside(outcome) > max)
  const example = simplest(crowded)
  if (example) {
    const most = Math.max(...crowded.map(inside))
    const upTo = crowded.some((one) => inside(one) !== most) ? 'up to ' : ''
    return [
      finding(check, evidence, crowded, example, {
        happened: `${upTo}${counted(most, 'thread')} were ${place}`,
        after: `${capital(counted(max, 'thread'))} at most may be there.`,
        lookAt: `Look at what a thread has to take before it enters \`${region}\`, and whether it keeps it until it leaves.`,
        hint: 'too-many-inside',
      }),
    ]
  }

  const most = Math.max(0, ...evidence.all.map(inside))
  const [any] = evidence.outcomes
  if (!evidence.isEnough || most >= min || !any) return []
  if (most === 0) {
    // It has another name now, or is not called: the author's words are about threads that are in it.
    const { message: _, lookAt: __, ...bare } = check
    return [
      finding(bare, evidence, evidence.outcomes, any, {
        happened: `no thread was ever inside \`${region}\``,
        lookAt: `Look at who calls \`${region}\`: the threads should, and under this name.`,
        hint: 'nobody-inside',
      }),
    ]
  }
  // The author's words are about too many where both are limited.
  const { message, lookAt, ...plain } = check
  const asked = check.max === undefined ? { ...plain, message, lookAt } : plain
  return [
    finding(asked, evidence, evidence.outcomes, any, {
      happened: `never more than ${counted(most, 'thread')} ${most === 1 ? 'was' : 'were'} ${place}`,
      after: `${capital(counted(min, 'thread'))} should be able to: the threads do not run at the same time.`,
      lookAt:
        'Look at what makes the threads wait for each other: a lock held longer than it is needed, or a join() right after a start().',
      hint: 'one-at-a-time',
    }),
  ]
}
