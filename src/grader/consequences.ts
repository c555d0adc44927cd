/**
 * What only follows from another finding: one mistake is told once, by the first check that names it.
 *
 * Where a value is wrong at the end, what is made of it is wrong, too: other values, and what is printed. Whether that is
 * so can be seen: the later check fails in no schedule in which the earlier one holds. What threads did, how many of them
 * were inside at once, how long it took and how it is written are questions of their own.
 */
import type { Check } from '../exercise/check.ts'
import { outcomesOf } from './finding.ts'
import type { Finding } from './verdict.ts'

const ofTheResult = new Set<Check['type']>([
  'final-value',
  'output-line',
  'output-exact',
  'output-order',
])

/** The findings that are told, and the names of the checks whose findings only follow from those. */
export function withoutConsequences(found: readonly Finding[]): {
  told: Finding[]
  consequences: string[]
} {
  const told: Finding[] = []
  const consequences: string[] = []
  for (const one of found) {
    if (told.some((other) => follows(one, other))) consequences.push(one.check)
    else told.push(one)
  }
  return { told, consequences }
}

function follows(later: Finding, earlier: Finding): boolean {
  if (earlier.type !== 'final-value' || !ofTheResult.has(later.type)) return false
  const faulty = new Set(outcomesOf(earlier))
  const of = outcomesOf(later)
  return of.length > 0 && of.every((outcome) => faulty.has(outcome))
}
