/** Compares what a lesson says about a program with what the program does. */
import { watched } from '../exercise/request.ts'
import { findings } from '../grader/grade.ts'
import type { ExploreOptions, ExploreResult, Outcome } from '../protocol/explore.ts'
import { nothingExplored } from '../protocol/results.ts'
import type { Statements } from './program-file.ts'

/** Where the program is run. */
export interface Stage {
  explore(request: ExploreOptions): Promise<ExploreResult>
  /** Runs it once, on the machine's own clock. */
  runLive(program: string): Promise<Outcome>
}

/**
 * Runs a program and compares.
 *
 * @returns what is not as the lesson says, each in a sentence; empty if all of it is true
 */
export async function verifyProgram(
  stage: Stage,
  program: string,
  statements: Statements,
): Promise<string[]> {
  const result = statements.live
    ? once(await stage.runLive(program))
    : await stage.explore(request(program, statements))
  if (result.interrupted !== '') return [`The exploration ended early: ${result.interrupted}.`]
  return compare(statements, result)
}

function request(program: string, { checks, schedules, granularity }: Statements): ExploreOptions {
  const regions = checks.flatMap((check) => (check.type === 'concurrency' ? check.region : []))
  const watch = watched({ checks })
  const requests = checks.some(({ type }) => type === 'requests')
  const asked = { watch, regions, requests }
  return { program, schedules, granularity, ...asked, seconds: 50, retry: false }
}

const once = (outcome: Outcome): ExploreResult =>
  nothingExplored('gil', { schedules: 1, different: 1, outcomes: [outcome] })

/** Where an exploration contradicts the statements. Pure. */
export function compare(statements: Statements, result: ExploreResult): string[] {
  const { ends, checks, possible } = statements
  const strays = result.outcomes.filter(({ status }) => !ends.some((end) => end === status))
  const unexpected = strays.map(
    ({ status, detail, schedule }) =>
      `It ended with "${status}" (${detail}) under the schedule ${schedule}; the lesson knows only: ${ends.join(', ')}.`,
  )
  // A program that is meant to fail is judged by what it printed before that.
  const outcomes = result.outcomes.map((outcome): Outcome =>
    strays.includes(outcome) ? outcome : { ...outcome, status: 'finished' },
  )
  const broken = findings({ checks, different: 1 }, { ...result, outcomes }).map(
    ({ check, message, schedule }) => `${check}: ${message} (${schedule})`,
  )
  const unseen = possible
    .filter((lines) => !result.outcomes.some((outcome) => hasPrinted(outcome, lines)))
    .map(
      (lines) =>
        `In ${result.schedules} schedules it never printed this, which the lesson says it can:\n${lines.join('\n')}`,
    )
  return [...unexpected, ...broken, ...unseen]
}

function hasPrinted({ output }: Outcome, lines: readonly string[]): boolean {
  return (
    output.length === lines.length &&
    output.every(({ text }, index) => text.trimEnd() === lines[index])
  )
}
