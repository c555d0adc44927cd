/** For tests: hand-made exercises and explorations, checked against the contract. */
import { CheckInput } from '../exercise/check.ts'
import type { Exercise } from '../exercise/exercise.ts'
import { ExploreResult, type Outcome } from '../protocol/explore.ts'

type Lines = (string | [thread: number, text: string])[]

/** An outcome that differs from an uneventful one in what is given. */
export function outcome(
  parts: Partial<Omit<Outcome, 'output'>> & { output?: Lines } = {},
): Outcome {
  const output = (parts.output ?? []).map((line) =>
    typeof line === 'string' ? { thread: 0, text: line } : { thread: line[0], text: line[1] },
  )
  return {
    status: 'finished',
    detail: '',
    watched: {},
    deadlock: [],
    virtualSeconds: 0,
    count: 1,
    first: 1,
    schedule: 's1',
    overlaps: [],
    ...parts,
    output,
  }
}

/** An exploration with these outcomes; every schedule differs from every other. */
export function explored(outcomes: Outcome[], parts: Partial<ExploreResult> = {}): ExploreResult {
  const schedules = outcomes.reduce((sum, one) => sum + one.count, 0)
  return ExploreResult.parse({
    schedules,
    different: schedules,
    complete: false,
    seconds: 1,
    interrupted: '',
    outcomes,
    ...parts,
  })
}

/** An exercise with these checks only. */
export function exercise(
  checks: Record<string, unknown>[],
  parts: Partial<Exercise> = {},
): Exercise {
  const parsed = checks.map((check) => CheckInput.parse(check))
  return {
    id: 'example',
    title: 'Example',
    goal: '…',
    starter: '',
    solution: '',
    explanation: '…',
    hints: ['…'],
    schedules: 200,
    different: 1,
    steps: null,
    checks: parsed.map((check) => ({ ...check, name: check.name ?? check.type })),
    ...parts,
  }
}
