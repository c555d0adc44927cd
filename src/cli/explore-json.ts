/** An exploration as the object that `turns explore --json` prints. */
import { hasFailed, type ExploreResult, type Outcome } from '../protocol/explore.ts'

/**
 * The result for programs to read: an outcome's `output` and its `errors`, on stderr, are lists of plain lines
 * (`threads`, in the order of `output`, says which thread ended each), and `firstFailure` counts schedules from 1.
 */
export function explorationAsJson(result: ExploreResult) {
  const { outcomes, ...rest } = result
  return { ...rest, firstFailure: firstFailure(outcomes), outcomes: outcomes.map(outcomeAsJson) }
}

function outcomeAsJson({ output, errors, ...rest }: Outcome) {
  return {
    ...rest,
    failed: hasFailed(rest),
    output: output.map((line) => line.text),
    threads: output.map((line) => line.thread),
    errors: errors.map((line) => line.text),
  }
}

/** The number of the first schedule that failed, from 1; null when none did. */
export function firstFailure(outcomes: Outcome[]): number | null {
  const failing = outcomes.filter(hasFailed).map((outcome) => outcome.first)
  return failing.length === 0 ? null : Math.min(...failing)
}
