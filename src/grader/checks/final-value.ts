/** An expression has the right value at the end of every schedule: no update was lost. */
import type { Outcome } from '../../protocol/explore.ts'
import { compareValues } from '../compare.ts'
import { finding, simplest } from '../finding.ts'
import type { CheckKind } from '../kind.ts'
import { list } from '../words.ts'

/** A variable that can lose an update: `total`, `counter[0]`, `shop.stock`; no call, no sum. */
const variable = /^[A-Za-z_][\w.]*(\[[^()\]]*\])?$/

/** By how much, where whole numbers came out too small. Why, only a closer look can tell. */
function shortBy(values: readonly string[], right: string): string {
  const missing = values.map((value) => Number(right) - Number(value))
  const isWhole = [...values, right].every((value) => /^-?\d+$/.test(value))
  if (!isWhole || missing.some((count) => count <= 0)) return ''
  return `It is short by ${values.length > 1 ? 'up to ' : ''}${Math.max(...missing)}.`
}

/** More than these are not read. */
const named = 5

/** `2, 3 or 4`; of many values the first few, and how many more there are. */
function someOf(values: readonly string[]): string {
  const more = values.length - named
  if (more <= 1) return list(values, 'or')
  return list([...values.slice(0, named), `one of ${more} other values`], 'or')
}

export const finalValue: CheckKind<'final-value'> = (check, evidence) => {
  const right = check.oneOf ?? [check.equals ?? '']
  const valueIn = (outcome: Outcome): string | null => outcome.watched[check.expression] ?? null
  const faulty = evidence.outcomes.filter((outcome) => !right.includes(valueIn(outcome) ?? ''))
  const example = simplest(faulty)
  if (!example) return []

  const called = check.called ?? `\`${check.expression}\``
  if (valueIn(example) === null) {
    const raised = example.raised[check.expression]
    const happened =
      raised === undefined
        ? `\`${check.expression}\` could not be evaluated at the end of the program`
        : `at the end of the program, \`${check.expression}\` raised ${raised},`
    const [, gone] = /^NameError: name '(\w+)' is not defined/.exec(raised ?? '') ?? []
    if (gone !== undefined) {
      // Not what the author's words are about: the program may be right in all but this name.
      const { message: _, lookAt: __, ...plain } = check
      return [
        finding(plain, evidence, faulty, example, {
          happened: `there is no global name \`${gone}\` at the end of the program`,
          lookAt: `Keep the name \`${gone}\`: it is what this check looks at.`,
          hint: 'keep-the-name',
          isPlain: faulty.length === evidence.outcomes.length,
        }),
      ]
    }
    const [, own] = /^NotPlain: (.+)/.exec(raised ?? '') ?? []
    if (own !== undefined) {
      const { message: _, lookAt: __, ...plain } = check
      return [
        finding(plain, evidence, faulty, example, {
          happened: `at the end of the program, ${own},`,
          after: `So \`${check.expression}\` is not compared.`,
          lookAt:
            'Only plain data is compared: numbers, texts, lists, tuples, dicts and sets. Keep the value as one of these.',
          hint: 'no-plain-data',
        }),
      ]
    }
    const lookAt = /\w\(/.test(check.expression)
      ? 'Call it yourself, with exactly these values, and see what happens.'
      : 'Look at what the program has done by its end: is what this asks for there, and under the names that the starter has?'
    return [finding(check, evidence, faulty, example, { happened, lookAt, hint: 'not-evaluated' })]
  }

  const values = [...new Set(faulty.flatMap((outcome) => valueIn(outcome) ?? []))]
  // What is wrong in every schedule is no matter of who goes first.
  const isRace = faulty.length < evidence.outcomes.length
  const isUpdate = isRace && variable.test(check.expression)
  const inOrder = values.toSorted((a, b) => a.localeCompare(b, 'en', { numeric: true }))
  return [
    finding(check, evidence, faulty, example, {
      happened: `${called} ended as ${someOf(inOrder)} instead of ${list(right, 'or')}`,
      after: isUpdate && right.length === 1 ? shortBy(values, right[0] ?? '') : '',
      lookAt: isUpdate
        ? 'Look at every line that reads this value and writes it back: can two threads be there at once?'
        : isRace
          ? 'Follow this value through the program: can another thread come between two lines that belong together?'
          : 'It is so in every schedule: the order of turns is not to blame. Follow this value through the program.',
      compared: compareValues(list(right, 'or'), valueIn(example) ?? ''),
      hint: isUpdate ? 'read-and-written' : isRace ? 'between-two-lines' : 'in-every-schedule',
      about: { variable: check.expression },
    }),
  ]
}
