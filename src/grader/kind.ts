/** What a kind of check is: a function from what was explored to what is wrong. */
import type { Check, CheckOf } from '../exercise/check.ts'
import type { ExploreResult, Outcome } from '../protocol/explore.ts'
import type { Syntax } from './source/syntax.ts'
import type { Finding } from './verdict.ts'

/** What a check may look at. */
export interface Evidence extends ExploreResult {
  /** Those of all schedules, however they ended: for what can happen. */
  all: readonly Outcome[]
  /** Whether so much was explored that what was not seen can be held against a program. */
  isEnough: boolean
  /** The names of threads by their numbers, as far as they are known. */
  names: ReadonlyMap<number, string>
  /** The program's syntax tree; null where no check needs it. */
  syntax: Syntax | null
  /** That of the program that the exercise starts from; null where no check needs it. */
  starter: Syntax | null
}

/**
 * Says what is wrong with a program; nothing when the check holds in every schedule explored.
 *
 * `evidence.outcomes` are those that the check is about (the finished ones, except for the checks
 * on how a program ends); `evidence.schedules` counts all that were explored.
 */
export type CheckKind<T extends Check['type']> = (
  check: CheckOf<T>,
  evidence: Evidence,
) => Finding[]
