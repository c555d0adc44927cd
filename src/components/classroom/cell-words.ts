/** What a cell of the review says. */
import { stateWords as inGradebook } from '../../classroom/gradebook.ts'
import type { Cell } from '../../classroom/review.ts'

/** As in the gradebook; but in a table that fills, what is not there yet is on its way. */
export const stateWords: Record<Cell['state'], string> = { ...inGradebook, waiting: 'waiting' }

export const tones = {
  waiting: 'calm',
  passed: 'good',
  failed: 'bad',
  undecided: 'warn',
  missing: 'calm',
  trouble: 'warn',
} as const

/** What there is to look at beside the state. */
export function remarks({ claimDiffers, similar, flags }: Cell): string[] {
  const like = similar.length === 1 ? `similar to ${similar[0]}` : `similar to ${similar.length}`
  return [
    ...(claimDiffers ? ['claim differs'] : []),
    ...(similar.length > 0 ? [like] : []),
    ...(flags.length > 0 ? ['look at it by hand'] : []),
  ]
}
