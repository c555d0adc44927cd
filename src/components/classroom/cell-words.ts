/** What a cell of the review says. */
import { stateWords as inGradebook } from '../../classroom/gradebook.ts'
import { isOverridden } from '../../classroom/judgement.ts'
import type { Cell, Like } from '../../classroom/review.ts'

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
export function remarks(cell: Cell): string[] {
  const { claimDiffers, given, similar, flags, judgement } = cell
  const same = similar.filter(({ isSame }) => isSame)
  const like = similar.filter(({ isSame }) => !isSame)
  return [
    ...(isOverridden(cell) ? [`overridden: the check said ${stateWords[cell.state]}`] : []),
    ...(judgement?.comment ? ['with a comment'] : []),
    ...(claimDiffers ? ['claim differs'] : []),
    ...(given === 'starter' ? ['is the starter'] : []),
    ...(given === 'solution' ? ['is the exercise’s solution'] : []),
    ...(same.length > 0 ? [`the same as ${whose(same)}`] : []),
    ...(like.length > 0 ? [`similar to ${whose(like)}`] : []),
    ...(flags.length > 0 ? ['look at it by hand'] : []),
  ]
}

const whose = ([first, ...others]: readonly Like[]): string =>
  others.length === 0 ? (first?.learner ?? '') : String(1 + others.length)

/** The same as a title, as Check writes it. */
export const verdictWords: Record<Cell['state'], string> = {
  waiting: 'Not checked yet',
  passed: 'Passed',
  failed: 'Not passed',
  undecided: 'Not decided',
  missing: 'Nothing handed in',
  trouble: 'Could not be checked',
}
