/**
 * Whether a fault is also found under the other granularity: what no documented guarantee forbids, or what
 * CPython 3.14 with its GIL does as well.
 */
import type { ExploreResult } from '../protocol/explore.ts'
import type { Finding } from './verdict.ts'
import { allOf } from './words.ts'

const gil = 'the GIL of CPython 3.14'

/** Whether it says something to look for a finding under the other granularity. */
export function hasReach({ type, count, granularity }: Finding, schedules: number): boolean {
  // What goes wrong in every schedule, or is about what never happens, is no matter of switches.
  return granularity === 'bytecode' && type !== 'freedom' && count > 0 && count < schedules
}

/** A race is where nothing puts two accesses in order; that something goes wrong there takes more than that. */
const ofRace =
  'What happens depends on where a turn can end: with the GIL, a call of a function in C is often one step, but no documented guarantee says so.'

/** For a fault in a schedule where no thread is interrupted. */
export function withoutPreemption({ type }: Pick<Finding, 'type'>): string {
  return type === 'race-free'
    ? `No thread is interrupted here: nothing puts the two in order, with the GIL or without. ${ofRace}`
    : 'No thread is interrupted for this, only the order in which they wait and go on is different: so it can happen with the GIL and without.'
}

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
    return found.type === 'race-free'
      ? `With ${gil} nothing puts the two in order either. ${ofRace}`
      : `It happens with ${gil} too: it was also found where threads are switched only where the GIL can change hands.`
  }
  const but =
    'but no documented guarantee forbids it, and the free-threaded build (3.14t) has no GIL.'
  const tried = `${schedules === 1 ? 'the one schedule' : `${allOf(schedules)} schedules`} that there ${schedules === 1 ? 'is' : 'are'} then`
  return complete
    ? `With ${gil}, which can change hands at fewer places, it was not seen in ${tried}; ${but}`
    : `With ${gil}, which can change hands at fewer places, it was not seen in ${schedules} schedules; ${but}`
}
