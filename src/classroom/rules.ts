/** When an assignment gives help: its hints, and the solution. The course's own pages always give it. */
import { z } from 'zod'

/** `after`: so many checks of changed programs that did not pass. `due`: when the due date is over. */
export const When = z.union([
  z.enum(['always', 'due', 'never']),
  z.strictObject({ after: z.number().int().min(1).max(99) }),
])
export type When = z.infer<typeof When>

export const Rules = z.strictObject({ hints: When, solution: When })
export type Rules = z.infer<typeof Rules>

/** How one is written in a link. */
export const PackedWhen = z.union([z.enum(['a', 'd', 'n']), z.number()])

export function packedWhen(when: When): z.infer<typeof PackedWhen> {
  if (typeof when === 'object') return when.after
  return when === 'always' ? 'a' : when === 'due' ? 'd' : 'n'
}

export function whenOf(packed: z.infer<typeof PackedWhen>): When {
  if (typeof packed === 'number') return { after: packed }
  return packed === 'a' ? 'always' : packed === 'd' ? 'due' : 'never'
}

/** What is known of a learner when help is asked for. */
export interface Moment {
  /** Checks of changed programs that did not pass. */
  failures: number
  /** It has passed: there is nothing left to help with. */
  isPassed: boolean
  /** When the assignment is due, and now, in milliseconds since 1970; null: it has no due date. */
  due: number | null
  now: number
}

/**
 * Why there is no such help now, as a sentence; empty where there is. Who has passed may compare with the solution, unless
 * it is for after the due date or never.
 *
 * @param what "Hints", "The solution"
 */
export function refusal(
  what: 'Hints' | 'The solution',
  when: When,
  { failures, isPassed, due, now }: Moment,
): string {
  const comes = what === 'Hints' ? 'Hints come' : 'The solution comes'
  if (typeof when === 'object') {
    const left = when.after - failures
    if (left <= 0 || isPassed) return ''
    return `${comes} after ${left === 1 ? 'one more check' : `${left} more checks`} that ${left === 1 ? 'does' : 'do'} not pass, each of a changed program.`
  }
  if (when === 'due') return due !== null && now >= due ? '' : `${comes} after the due date.`
  return when === 'never' ? `${comes} with no exercise of this assignment.` : ''
}
