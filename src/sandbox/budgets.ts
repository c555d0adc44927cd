/** How much a run or an exploration may send the page: generous for any honest program. */
import { most } from '../protocol/sizes.ts'
import type { RunLimits } from '../protocol/run.ts'
import type { Budget } from '../protocol/weight.ts'

/** An event of the trace is about 8 values and 80 characters; each character may come on its own. */
export function traceBudget({ events, outputLines, outputChars }: RunLimits): Budget {
  // The end of a flood comes in addition to its beginning.
  const count = events + (outputLines + outputChars) * 1.25
  return { nodes: 100_000 + count * 12, chars: 1_000_000 + count * 150, longest: most.batch }
}

/** A run's answer: the longest part is a deadlock of many threads. */
export const runResultBudget: Budget = { nodes: 200_000, chars: 4_000_000 }

/** Progress comes a few times per second, for minutes at most. */
export const progressBudget: Budget = { nodes: 200_000, chars: 2_000_000 }
