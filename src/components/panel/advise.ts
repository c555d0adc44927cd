/**
 * The lines of a run that went wrong → what this Python lacks, if that is why; else the error in plain words. Comes with
 * the first such run.
 */
import { adviceOn, type Advice } from '../../absent/advice.ts'
import { explain, failedLine, unfitTarget } from '../../errors/explain.ts'
import type { Line } from './output-lines.ts'
import type { Made } from './target-line.ts'

export interface Advised {
  /** What this Python does not have. */
  advice: Advice | null
  /** Else what the error means, in one sentence; empty where there is none for it. */
  plain: string
  /** The line of the program at which the last error came, or at which its thread was made. */
  line: number | null
  /** What announces all of that. */
  words: string
}

/**
 * @param filename what tracebacks call the program
 * @param program its text
 */
export async function advise(
  lines: readonly Line[],
  filename: string,
  program: string,
): Promise<Advised> {
  const texts = lines.map(({ segments }) =>
    segments.map(({ kind, text }) => (kind === 'stderr' ? text : '')).join(''),
  )
  const stderr = texts.filter((text) => text !== '').join('\n')
  const advice = adviceOn(stderr)
  const line = failedLine(stderr, filename)
  const target = line === null ? unfitTarget(stderr) : null
  const made = target === null ? null : await whereMade(program, target)
  const said = advice === null ? [explain(stderr), made?.words] : []
  const plain = said.filter(Boolean).join(' ')
  const words = advice === null ? plain : `${advice.reason} ${advice.instead}`
  return { advice, plain, line: line ?? made?.line ?? null, words: words.replaceAll('`', '') }
}

/** Needs the parser; without it the error is explained all the same. */
async function whereMade(program: string, target: string): Promise<Made | null> {
  try {
    const { targetLine } = await import('./target-line.ts')
    return targetLine(program, target)
  } catch {
    return null
  }
}
