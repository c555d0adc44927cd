/** A data race: the values that went by, and the locks that were or were not held. */
import type { Access } from '../../protocol/explore.ts'
import { locksOf } from './locks.ts'
import { lostUpdate } from './lost-update.ts'
import { story, type Story } from './story.ts'

/**
 * @param lines of the two accesses of the race, the earlier first
 * @param names of their threads
 */
export function race(
  accesses: readonly Access[],
  variable: string,
  lines: readonly number[],
  names: readonly string[] = [],
): Story | null {
  const lost = lostUpdate(accesses.filter((access) => access.variable === variable))
  if (lost) return lost
  const [line = 0, otherLine = line] = lines
  // Other threads may run the same lines: those of the race come first.
  const isNamed = ({ name }: Access): number => Number(names.includes(name))
  const mine = accesses
    .filter((access) => access.variable === variable)
    .toSorted((a, b) => isNamed(b) - isNamed(a))
  for (const one of mine.filter((access) => access.line === line)) {
    const other = mine.find(
      (access) =>
        access.thread !== one.thread &&
        access.line === otherLine &&
        (access.kind === 'write' || one.kind === 'write'),
    )
    const locks = other && locksOf({ first: one, last: one }, { first: other, last: other })
    if (other && locks) return story([locks.sentence], [one, other], locks)
  }
  return null
}
