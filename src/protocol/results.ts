/**
 * Results that no kernel gave, made by whoever waited for one. They are separate from their schemas, so that a
 * page that only shows one does not load zod.
 */
import type { ExploreResult } from './explore.ts'
import type { RunResult } from './run.ts'
import type { Granularity } from './schedule.ts'

/** The result of a run for which the interpreter never gave one. */
export function withoutResult(
  run: number,
  end: Pick<RunResult, 'status' | 'exitCode' | 'detail'>,
  seconds = 0,
): RunResult {
  const none = { deadlock: [], diverged: '', switches: 0, outputDropped: 0, eventsDropped: 0 }
  return { run, ...end, seconds, ...none }
}

/** The result of an exploration that has found nothing, or whose findings are lost. */
export function nothingExplored(
  granularity: Granularity,
  parts: Partial<ExploreResult> = {},
): ExploreResult {
  const none = {
    schedules: 0,
    different: 0,
    timed: false,
    together: 0,
    complete: false,
    seconds: 0,
  }
  const nothing = { outcomes: [], races: [], cycles: [], interrupted: '', marks: [] }
  return { ...none, granularity, ...nothing, ...parts }
}
