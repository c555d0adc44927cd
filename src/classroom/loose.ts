/** A program that comes alone, not from a platform: its name says which exercise it is for, and perhaps whose it is. */
import { oneLine } from '../protocol/plain.ts'
import { programSource } from './delivery.ts'
import { shortName } from './owners.ts'
import type { Source } from './sources.ts'

export const isProgram = (name: string): boolean => /\.py$/i.test(name)

/**
 * Of `safe_increment_ada.py`, `ada-safe-increment.py` and `safe_increment (1).py` the exercise is `safe-increment`; in the
 * first two it is Ada's.
 *
 * @param ids of the course's exercises
 */
export function looseProgram(given: string, text: string, ids: readonly string[]): Source[] {
  const name = shortName(given)
  // What browsers put behind a name that is there already.
  const stem = name.replace(/\.py$/i, '').replace(/ ?\(\d+\)$|-\d$/, '')
  const words = stem.split(/[\s_-]+/).filter((word) => word !== '')
  const lower = `-${words.join('-').toLowerCase()}-`
  const [id] = ids
    .filter((one) => lower.includes(`-${one}-`))
    .toSorted((a, b) => b.length - a.length)
  if (id === undefined) {
    const trouble =
      'Its name does not say for which exercise it is: call it, for example, safe_increment.py or safe_increment_ada.py.'
    return [{ from: name, text: '', trouble }]
  }
  const before = lower
    .slice(0, lower.indexOf(`-${id}-`))
    .split('-')
    .filter(Boolean).length
  const rest = [...words.slice(0, before), ...words.slice(before + id.split('-').length)]
  const owner = { name: oneLine(rest.join(' ') || name), id: '' }
  const file = { path: name, text, trouble: '' }
  return [programSource(name, owner, [file], [id], () => id)]
}
