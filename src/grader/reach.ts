/**
 * Whether a fault is also found under the other granularity: what the language permits, or what
 * CPython 3.14 with its GIL does as well.
 */
import type { ExploreResult } from '../protocol/explore.ts'
import type { Finding } from './verdict.ts'

const gil = 'the GIL of CPython 3.14'

/** Whether it says something to look for a finding under the other granularity. */
export function hasReach({ type, count, granularity }: Finding, schedules: number): boolean {
  // What goes wrong in every schedule, or is about what never happens, is no matter of switches.
  return granularity === 'bytecode' && type !== 'freedom' && count > 0 && count < schedules
}

/** For a fault in a schedule where no thread is interrupted. */
export const withoutPreemption =
  'No thread is interrupted for this, only the order in which they wait and go on is another: so it happens in every Python, with the GIL and without.'

/**
 * @param found the finding of the same check where threads are switched only with the GIL; undefined
 *   when that check found nothing there
 */
export function reach(
  found: Finding | undefined,
  { schedules, complete }: Pick<ExploreResult, 'schedules' | 'complete'>,
): string {
  if (schedules === 0) return ''
  if (found) {
    // No numbers: a search counts schedules that come to the same as one, and this one does not.
    return `It happens with ${gil} too: it was also found where threads are switched only where the GIL can change hands.`
  }
  const permits = 'the language permits it, and the free-threaded build (3.14t) has no GIL.'
  return complete
    ? `With ${gil} it cannot happen: it comes of none of the ${schedules} schedules that there are; but ${permits}`
    : `With ${gil}, which can change hands at fewer places, it was not seen in ${schedules} schedules; but ${permits}`
}
