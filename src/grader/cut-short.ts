/**
 * Whether a part of a check had too little time to be worth anything: then its silence is no evidence, and a verdict must
 * not depend on how busy the machine was.
 */
import type { ExploreResult } from '../protocol/explore.ts'

/**
 * Why what was explored cannot carry a pass; empty when it can.
 *
 * @param asked how many schedules it was to be. Half of them are enough: the first ones are those that find most.
 */
export function cutShort(
  { interrupted, schedules, complete }: ExploreResult,
  asked: number,
): string {
  if (interrupted !== '') return interrupted
  if (schedules === 0) return 'there was no result'
  if (complete || schedules >= asked / 2) return ''
  return `the time was over after ${schedules} of ${asked} schedules`
}
