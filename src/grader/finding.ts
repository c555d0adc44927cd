/** Puts a finding together from the outcomes that show it. */
import type { Check } from '../exercise/check.ts'
import type { ExploreResult, Outcome } from '../protocol/explore.ts'
import { capital, inSchedules, total } from './words.ts'
import type { Finding } from './verdict.ts'

interface Facts {
  /** What happened, in words that fit before "in 41 of 200 schedules." */
  happened: string
  /** What comes before and after that sentence. */
  before?: string
  after?: string
  lookAt: string
  threads?: string[]
  lines?: number[]
}

/**
 * A finding about the `faulty` outcomes, told by the example of one of them.
 *
 * The author's own message comes first where the check has one.
 */
export function finding(
  check: Check,
  result: ExploreResult,
  faulty: readonly Outcome[],
  example: Outcome,
  facts: Facts,
): Finding {
  const count = total(faulty)
  const where = inSchedules(count, result.schedules)
  const sentences = [
    check.message,
    facts.before,
    `${capital(facts.happened)} ${where}.`,
    facts.after,
  ]
  return {
    check: check.name,
    message: sentences.filter(Boolean).join(' '),
    lookAt: check.lookAt ?? facts.lookAt,
    threads: [...new Set(facts.threads)],
    lines: [...new Set(facts.lines)],
    count,
    schedule: example.schedule,
  }
}
