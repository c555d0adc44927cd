/** So many lines like this are printed, in every schedule. */
import type { Outcome } from '../../protocol/explore.ts'
import { finding, simplest } from '../finding.ts'
import type { CheckKind } from '../kind.ts'
import { call, find } from '../lines.ts'
import { times } from '../words.ts'

export const outputLine: CheckKind<'output-line'> = (check, evidence) => {
  const least = check.count ?? check.min ?? (check.max === undefined ? 1 : 0)
  const most = check.count ?? check.max ?? Infinity
  const fits = (count: number): boolean => count >= least && count <= most

  const twiceIn = (outcome: Outcome): string | undefined => {
    const texts = find(outcome.output, check).map(({ line }) => line.text)
    return check.distinct && texts.find((text, index) => texts.indexOf(text) !== index)
  }

  const repeated = evidence.outcomes.filter((outcome) => twiceIn(outcome) !== undefined)
  const repeats = simplest(repeated)
  if (repeats) {
    return [
      finding(check, evidence, repeated, repeats, {
        happened: `“${twiceIn(repeats)}” was printed more than once`,
        lookAt:
          'Look at where each thread gets its own value from: is it handed over when the thread is made, or looked up later, when it may have changed?',
      }),
    ]
  }

  const faulty = evidence.outcomes.filter((outcome) => !fits(find(outcome.output, check).length))
  const example = simplest(faulty)
  if (!example) return []

  const count = find(example.output, check).length
  const was = count === 0 ? 'is missing' : `was printed ${times(count)}`
  const range = least === most ? times(least) : `${least} to ${most} times`
  const wanted = most === Infinity ? `at least ${times(least)}` : range
  const demand = most === 0 ? 'It should not come at all.' : `It should come ${wanted}.`
  const others = example.output.map((line) => line.text)
  const near = count === 0 ? closest(check.text, others) : null
  return [
    finding(check, evidence, faulty, example, {
      happened: `${call(check)} ${was}`,
      after: `${demand}${near === null ? '' : ` There is “${near}”: is it that line, misspelt?`}`,
      lookAt:
        count === 0
          ? 'Compare what you print with what is asked for: first the values, then the text, letter by letter.'
          : 'Look at where that print stands: inside a loop or a function it runs each time.',
    }),
  ]
}

/** A line that differs from the text only in case, spaces or punctuation. */
function closest(text: string | undefined, lines: readonly string[]): string | null {
  const plain = (line: string): string => line.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '')
  return text === undefined ? null : (lines.find((line) => plain(line) === plain(text)) ?? null)
}
