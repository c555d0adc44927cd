/** Which hints of an exercise a program has reached: what they lead to holds already. */
import type { Check } from '../exercise/check.ts'
import type { Exercise } from '../exercise/exercise.ts'
import type { Verdict } from './verdict.ts'

/** While one of these fails, nothing is known of the others: what is missing may only be the consequence. */
const endings = new Set<Check['type']>(['no-exception', 'no-deadlock', 'terminates'])

/** Nothing is found wrong with the order of lines that are not printed. */
const printed = new Set<Check['type']>(['output-line', 'output-exact'])
const ordered = new Set<Check['type']>(['output-order', 'freedom'])

/** The numbers of the hints, from 1, that have nothing left to say about the program of this verdict. */
export function reachedHints(
  { checks, reached = {} }: Pick<Exercise, 'checks' | 'reached'>,
  { status, findings, consequences = [] }: Verdict,
): Set<number> {
  const types = findings.map(({ type }) => type)
  if (status === 'undecided' || types.some((type) => endings.has(type))) return new Set()
  const failed = new Set([...findings.map(({ check }) => check), ...consequences])
  const isSilent = types.some((type) => printed.has(type))
  const holds = ({ name, type }: Check): boolean =>
    !failed.has(name) && !(isSilent && ordered.has(type))
  const holding = new Set(checks.filter(holds).map(({ name }) => name))
  const numbers = Object.entries(reached).filter(([, needed]) =>
    needed.every((name) => holding.has(name)),
  )
  return new Set(numbers.map(([number]) => Number(number)))
}
