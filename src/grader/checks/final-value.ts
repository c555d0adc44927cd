/** An expression has the right value at the end of every schedule: no update was lost. */
import type { Outcome } from '../../protocol/explore.ts'
import { finding, simplest } from '../finding.ts'
import type { CheckKind } from '../kind.ts'
import { list } from '../words.ts'

/** How many updates were lost, where whole numbers came out too small. */
function lost(values: readonly string[], right: string): string {
  const missing = values.map((value) => Number(right) - Number(value))
  const isWhole = [...values, right].every((value) => /^-?\d+$/.test(value))
  if (!isWhole || missing.some((count) => count <= 0)) return ''
  const most = Math.max(...missing)
  if (most === 1) return 'One update was lost.'
  return values.length > 1 ? `Up to ${most} updates were lost.` : `${most} updates were lost.`
}

export const finalValue: CheckKind<'final-value'> = (check, evidence) => {
  const right = check.oneOf ?? [check.equals ?? '']
  const valueIn = (outcome: Outcome): string | null => outcome.watched[check.expression] ?? null
  const faulty = evidence.outcomes.filter((outcome) => !right.includes(valueIn(outcome) ?? ''))
  const example = simplest(faulty)
  if (!example) return []

  const called = check.called ?? `\`${check.expression}\``
  if (valueIn(example) === null) {
    const happened = `\`${check.expression}\` could not be evaluated at the end of the program`
    const lookAt = 'Keep the names that the starter gives to its global variables.'
    return [finding(check, evidence, faulty, example, { happened, lookAt })]
  }

  const values = [...new Set(faulty.flatMap((outcome) => valueIn(outcome) ?? []))]
  const inOrder = values.toSorted((a, b) => a.localeCompare(b, 'en', { numeric: true }))
  return [
    finding(check, evidence, faulty, example, {
      happened: `${called} ended as ${list(inOrder, 'or')} instead of ${list(right, 'or')}`,
      after: right.length === 1 ? lost(values, right[0] ?? '') : '',
      lookAt:
        'Look at every line that reads this value and writes it back: may two threads be there at once?',
      about: { variable: check.expression },
    }),
  ]
}
