/** So many lines like this are printed, in every schedule. */
import type { Outcome, OutputLine } from '../../protocol/explore.ts'
import { compareLines } from '../compare.ts'
import { finding, simplest } from '../finding.ts'
import type { CheckKind } from '../kind.ts'
import { call, find } from '../lines.ts'
import { threadName, times } from '../words.ts'

export const outputLine: CheckKind<'output-line'> = (check, evidence) => {
  const least = check.count ?? check.min ?? (check.max === undefined ? 1 : 0)
  const most = check.count ?? check.max ?? Infinity
  const fits = (count: number): boolean => count >= least && count <= most

  const twiceIn = (outcome: Outcome): string | undefined => {
    const texts = find(outcome.output, check).map(({ line }) => line.text)
    return check.distinct && texts.find((text, index) => texts.indexOf(text) !== index)
  }

  const { by } = check
  /** The lines that somebody else should print. */
  const strangers = (outcome: Outcome): OutputLine[] => {
    const lines = by === undefined ? [] : find(outcome.output, check).map(({ line }) => line)
    const threads = lines.map(({ thread }) => thread)
    return lines.filter(({ thread }, index) =>
      by === 'main'
        ? thread !== 0
        : thread === 0 || (by === 'each' && threads.indexOf(thread) !== index),
    )
  }

  const repeated = evidence.outcomes.filter((outcome) => twiceIn(outcome) !== undefined)
  const repeats = simplest(repeated)
  if (repeats) {
    return [
      finding(check, evidence, repeated, repeats, {
        happened: `“${twiceIn(repeats)}” was printed more than once`,
        lookAt:
          'Look at where each thread gets its own value from: is it handed over when the thread is made, or looked up later, when it may have changed?',
        hint: 'own-value',
      }),
    ]
  }

  const foreign = evidence.outcomes.filter((outcome) => strangers(outcome).length > 0)
  const printedByOther = simplest(foreign)
  if (printedByOther) {
    const [line] = strangers(printedByOther)
    const name = threadName(evidence.names, line!.thread)
    const who =
      line!.thread === 0 ? 'the main thread' : `${by === 'main' ? 'another thread, ' : ''}“${name}”`
    return [
      finding(check, evidence, foreign, printedByOther, {
        happened: `“${line!.text}” was printed by ${who}${by === 'each' && line!.thread > 0 ? ', and so was another such line' : ''}`,
        after:
          by === 'main'
            ? 'The main thread should print it.'
            : by === 'each'
              ? 'Each such line should come from a thread of its own.'
              : 'A thread should print it.',
        lookAt: 'Look at which function prints this line, and at which thread runs that function.',
        hint: 'who-prints-it',
        threads: [name],
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
  const other = count === 0 && near === null ? otherValue(check.text, others) : null
  const isTiming = faulty.length < evidence.outcomes.length
  return [
    finding(check, evidence, faulty, example, {
      happened: `${call(check)} ${was}`,
      after: `${demand}${near === null ? '' : ` There is “${near}”: is it that line, misspelt?`}${other === null ? '' : ` There is “${other}” in its place.`}`,
      ...(count === 0 && check.text !== undefined && least > 0
        ? { compared: compareLines([check.text], [near ?? other ?? []].flat()) }
        : {}),
      ...(other !== null
        ? value
        : count > most
          ? tooMany
          : count > 0 || (isTiming && near === null)
            ? tooFew
            : near !== null || check.text !== undefined
              ? compare
              : notPrinted),
    }),
  ]
}

const value = {
  lookAt: 'The line is there, but its value is different: look at where this value comes from.',
  hint: 'other-value',
}
const tooMany = {
  lookAt: 'Look at where that print is: inside a loop or a function it runs each time.',
  hint: 'printed-too-often',
}
const tooFew = {
  lookAt:
    'Look at who prints such a line, and at what may keep it from doing so: is every thread started, and is it waited for?',
  hint: 'printed-too-seldom',
}
const notPrinted = {
  lookAt:
    'Look at whether this print is reached at all: who runs it, and is that thread waited for? Then compare the text, letter by letter.',
  hint: 'not-printed',
}
const compare = {
  lookAt:
    'Compare what you print with what is asked for: first the values, then the text, letter by letter.',
  hint: 'compare',
}

/** A line that differs from the text only in its numbers. */
function otherValue(text: string | undefined, lines: readonly string[]): string | null {
  if (text === undefined || !/\d/.test(text)) return null
  const plain = (line: string): string => line.trim().replaceAll(/-?\d+(\.\d+)?/g, '0')
  return lines.find((line) => plain(line) === plain(text)) ?? null
}

/** A line that differs from the text only in case, spaces or punctuation. */
function closest(text: string | undefined, lines: readonly string[]): string | null {
  const plain = (line: string): string => line.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '')
  return text === undefined ? null : (lines.find((line) => plain(line) === plain(text)) ?? null)
}
