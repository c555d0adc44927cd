/** The lines of a run that went wrong → what this Python lacks, if that is why. Comes with the first such run. */
import { adviceOn, type Advice } from '../../absent/advice.ts'
import type { Line } from './output-lines.ts'

/** @returns the advice, and the words that announce it; null where there is none to give */
export function advise(lines: readonly Line[]): { advice: Advice; words: string } | null {
  const texts = lines.map(({ segments }) =>
    segments.map(({ kind, text }) => (kind === 'stderr' ? text : '')).join(''),
  )
  const advice = adviceOn(texts.filter((text) => text !== '').join('\n'))
  if (advice === null) return null
  return { advice, words: `${advice.reason} ${advice.instead}`.replaceAll('`', '') }
}
