/** The end of a traceback → one sentence in plain words, and the line of the program that it is about. */
import { plainErrors } from './table.ts'

/** A longer group of a message is cut: the message itself is above. */
const longest = 60

/** The frames of a traceback, or the place of a syntax error, and the line after them: the exception. */
const ending = /(?:^ {2}File "[^"\n]*", line \d+.*\n(?:^ .*\n)*)+^(\S.*)$/gm

const frame = /^ {2}File "([^"\n]*)", line (\d+)/gm

/**
 * @param stderr what a program wrote there: tracebacks, among other things
 * @returns a sentence, with `code` in it, about the last exception for which there is one; else null
 */
export function explain(stderr: string): string | null {
  for (const [, last = ''] of [...stderr.matchAll(ending)].toReversed()) {
    const words = inPlainWords(last)
    if (words !== null) return words
  }
  return null
}

/** @param last the last line of a traceback */
export function inPlainWords(last: string): string | null {
  for (const { says, words } of plainErrors) {
    const found = says.exec(last)
    if (found) return words.replaceAll(/\{(\d)\}/g, (_, group) => cut(found[Number(group)] ?? ''))
  }
  return null
}

const cut = (text: string): string => (text.length > longest ? `${text.slice(0, longest)}…` : text)

/**
 * The line of the program in its innermost frame in the last traceback; null if it has none there.
 *
 * @param filename what tracebacks call the program
 */
export function failedLine(stderr: string, filename: string): number | null {
  const [block = ''] = [...stderr.matchAll(ending)].at(-1) ?? []
  const frames = [...block.matchAll(frame)].filter(([, file]) => file === filename)
  return frames.length === 0 ? null : Number(frames.at(-1)![2])
}

const unfit = /^TypeError: ([\w.<>]+)\(\) (?:missing \d|takes |got (?:an unexpected|multiple))/

/**
 * The function of a thread that was given values that do not fit, as Python's `__qualname__`, where the last traceback
 * ends with that and the thread's own `run` made the call; else null.
 */
export function unfitTarget(stderr: string): string | null {
  const [block = '', last = ''] = [...stderr.matchAll(ending)].at(-1) ?? []
  const [, file = ''] = [...block.matchAll(frame)].at(-1) ?? []
  return /\bthreading\.py$/.test(file) ? (unfit.exec(last)?.[1] ?? null) : null
}
