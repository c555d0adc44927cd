/** The review as JSON: all that is known of each program, and what counts where the teacher decided otherwise. */
import { doubles } from './doubles.ts'
import { counted, isOverridden } from './judgement.ts'
import type { Cell } from './review.ts'
import type { Row } from './sources.ts'

/** `state` is what the check said, `counts` what the teacher made of it. */
export function reportOf(rows: readonly Row[], cells: readonly Cell[]) {
  return {
    rows,
    cells: cells.map((cell) => ({
      ...cell,
      counts: counted(cell),
      overridden: isOverridden(cell),
    })),
    twice: [...doubles(rows)],
  }
}
