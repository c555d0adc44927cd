/** What a kind of check is: a function from what was explored to what is wrong. */
import type { Check, CheckOf } from '../exercise/check.ts'
import type { ExploreResult } from '../protocol/explore.ts'
import type { Finding } from './verdict.ts'

/**
 * Says what is wrong with a program; nothing when the check holds in every schedule explored.
 *
 * `result.outcomes` are those that the check is about (the finished ones, except for the checks
 * on how a program ends); `result.schedules` counts all that were explored.
 */
export type CheckKind<T extends Check['type']> = (
  check: CheckOf<T>,
  result: ExploreResult,
  program: string,
) => Finding[]
