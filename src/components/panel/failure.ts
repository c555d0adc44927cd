/** The result of a run that never came about. */
import { withoutResult } from '../../protocol/results.ts'
import type { RunResult } from '../../protocol/run.ts'

/** @param error what was thrown instead; its message becomes the detail */
export function failure(run: number, error: unknown): RunResult {
  const detail = error instanceof Error && error.message !== '' ? error.message : 'No reason given.'
  return withoutResult(run, { status: 'crashed', exitCode: 1, detail })
}
