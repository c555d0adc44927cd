/** Who may have handed in twice, or handed in somebody else's file: hints on hand-ins that all count. */
import type { HandIn } from './hand-in.ts'
import type { Row } from './sources.ts'

/**
 * For the place of each row what there is to say of it, in sentences without a full stop; most have nothing.
 *
 * @param mostNamed more rows than this are not named one by one
 */
export function doubles(rows: readonly Row[], mostNamed = 10): Map<number, string[]> {
  const found = new Map<number, string[]>()
  const tell = (words: string, keyOf: (handIn: HandIn, row: Row) => string): void => {
    const groups = new Map<string, number[]>()
    for (const [index, row] of rows.entries()) {
      if (row.handIn === null) continue
      const key = keyOf(row.handIn, row)
      groups.set(key, [...(groups.get(key) ?? []), index])
    }
    for (const those of groups.values()) {
      if (those.length < 2) continue
      for (const index of those) {
        const others = those.filter((one) => one !== index).map((one) => rows[one]!)
        const names = others
          .slice(0, mostNamed)
          .map(({ handIn, from }) => `${handIn?.name} (${from})`)
        const more = others.length > mostNamed ? ` and ${others.length - mostNamed} more` : ''
        const said = `${words} ${names.join(', ')}${more}`
        found.set(index, [...(found.get(index) ?? []), said])
      }
    }
  }
  tell(
    'perhaps the same person as',
    ({ name }, { assignment }) => `${assignment} ${plainName(name)}`,
  )
  tell('but for the name, the same file as', (handIn) => JSON.stringify({ ...handIn, name: '' }))
  return found
}

/** “Lovelace, Ada” and “ada lovelace” are one name; so are “Müller” and “Muller”. */
function plainName(name: string): string {
  const letters = name
    .normalize('NFKD')
    .replaceAll(/\p{Mark}/gu, '')
    .toLowerCase()
  return (letters.match(/[\p{Letter}\p{Number}]+/gu) ?? [letters]).toSorted().join(' ')
}
