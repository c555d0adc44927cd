/** For tests: an uneventful outcome, and an exploration, made by hand. */
import type { ExploreResult, Outcome } from './explore.ts'
import { nothingExplored } from './results.ts'

/** One schedule that finished and did nothing, except for what is given. */
export function outcome(parts: Partial<Outcome> = {}): Outcome {
  return {
    status: 'finished',
    detail: '',
    uncaught: null,
    output: [],
    watched: {},
    raised: {},
    errors: [],
    regions: {},
    written: {},
    called: {},
    used: {},
    requests: {},
    atOnce: {},
    deadlock: [],
    virtualSeconds: 0,
    count: 1,
    first: 1,
    schedule: 'b1',
    preemptions: 0,
    minimal: null,
    otherwise: null,
    ...parts,
  }
}

/** An exploration of these outcomes; every schedule differs from every other. */
export function exploration(
  outcomes: Outcome[],
  parts: Partial<ExploreResult> = {},
): ExploreResult {
  const schedules = outcomes.reduce((sum, one) => sum + one.count, 0)
  return nothingExplored('bytecode', {
    schedules,
    different: schedules,
    seconds: 1,
    // More threads at once than any test asks for.
    together: 100,
    outcomes,
    ...parts,
  })
}
