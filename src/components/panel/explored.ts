/** What a check or an exploration found, for all to see. */
import type { OtherData } from '../../grader/verdict.ts'
import type { ExploreResult, Outcome } from '../../protocol/explore.ts'

export interface Explored {
  result: ExploreResult
  /** As it stood in the editor. */
  program: string
  /** Set where it was tried with other data. */
  varied?: OtherData | undefined
  /** Of an exercise: whether its check rejects an outcome. */
  rejects?: ((outcome: Outcome) => boolean) | undefined
}
