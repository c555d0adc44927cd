/** The whole output is this, line by line or in any order, in every schedule. */
import type { CheckOf } from '../../exercise/check.ts'
import type { Outcome } from '../../protocol/explore.ts'
import { compareLines } from '../compare.ts'
import { finding, simplest } from '../finding.ts'
import type { CheckKind } from '../kind.ts'
import { counted, told } from '../words.ts'

interface Difference {
  happened: string
  lookAt: string
  hint: string
  /** The line of output that is wrong, from 0, where there is one. */
  index?: number
}

const texts = (outcome: Outcome): string[] => {
  const lines = outcome.output.map(({ text }) => text.trimEnd())
  while (lines.at(-1) === '') lines.pop()
  return lines
}

/** What of `lines` is left when each of `others` has taken one like it away. */
function without(lines: readonly string[], others: readonly string[]): string[] {
  const left = [...others]
  return lines.filter((line) => {
    const index = left.indexOf(line)
    if (index >= 0) left.splice(index, 1)
    return index < 0
  })
}

const compare =
  'Compare what you print with what is asked for: first the values, then the text, letter by letter.'

/** The first difference; null when there is none. */
function difference(
  check: CheckOf<'output-exact'>,
  outcome: Outcome,
  names: ReadonlyMap<number, string>,
): Difference | null {
  const lines = texts(outcome)
  const [missing] = without(check.output, lines)
  const [surplus] = without(lines, check.output)
  const at = (index: number): string => {
    const line = outcome.output[index]
    return line === undefined ? '' : told(names, line, index)
  }
  if (surplus !== undefined) {
    const index = lines.lastIndexOf(surplus)
    const instead = missing === undefined ? '' : `, and “${missing}” is missing`
    const again = check.output.includes(surplus) ? 'was printed once too often' : 'is not asked for'
    return { happened: `${at(index)} ${again}${instead}`, lookAt: compare, hint: 'compare', index }
  }
  if (missing !== undefined) {
    const printed = `only ${counted(lines.length, 'line')} of ${check.output.length} came`
    const happened = `“${missing}” is missing (${lines.length === 0 ? 'nothing was printed' : printed})`
    const lookAt = 'Look at who prints this line, and what may keep it from doing so.'
    return { happened, lookAt, hint: 'who-prints-it' }
  }
  if (check.anyOrder) return null
  const index = lines.findIndex((line, place) => line !== check.output[place])
  if (index < 0) return null
  return {
    happened: `${at(index)} came where “${check.output[index]}” should be`,
    lookAt:
      'The lines are right, but their order is not: look at what the thread that prints this one waits for before it does.',
    hint: 'order',
    index,
  }
}

export const outputExact: CheckKind<'output-exact'> = (check, evidence) => {
  const { names } = evidence
  const faulty = evidence.outcomes.filter((one) => difference(check, one, names) !== null)
  const example = simplest(faulty)
  const shown = example && difference(check, example, names)
  if (!example || !shown) return []
  const { happened, lookAt, hint, index } = shown
  // The line that should stand there came later, if at all.
  const wanted = index === undefined ? -1 : texts(example).indexOf(check.output[index] ?? '', index)
  const about = index !== undefined && wanted > index ? { output: [index, wanted] } : {}
  const compared = compareLines(check.output, texts(example), check.anyOrder)
  return [finding(check, evidence, faulty, example, { happened, lookAt, hint, about, compared })]
}
