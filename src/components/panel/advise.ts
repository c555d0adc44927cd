/**
 * The lines of a run that went wrong → what this Python lacks, if that is why; else the error in plain words. Comes with
 * the first such run.
 */
import { adviceOn, type Advice } from '../../absent/advice.ts'
import { explain, failedLine } from '../../errors/explain.ts'
import type { Line } from './output-lines.ts'

export interface Advised {
  /** What this Python does not have. */
  advice: Advice | null
  /** Else what the error means, in one sentence; empty where there is none for it. */
  plain: string
  /** The line of the program at which the last error came. */
  line: number | null
  /** What announces all of that. */
  words: string
}

/** @param filename what tracebacks call the program */
export function advise(lines: readonly Line[], filename: string): Advised {
  const texts = lines.map(({ segments }) =>
    segments.map(({ kind, text }) => (kind === 'stderr' ? text : '')).join(''),
  )
  const stderr = texts.filter((text) => text !== '').join('\n')
  const advice = adviceOn(stderr)
  const plain = advice === null ? (explain(stderr) ?? '') : ''
  const words = advice === null ? plain : `${advice.reason} ${advice.instead}`
  const line = failedLine(stderr, filename)
  return { advice, plain, line, words: words.replaceAll('`', '') }
}
