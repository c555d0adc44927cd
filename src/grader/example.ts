/** For tests: hand-made exercises and explorations, checked against the contract. */
import { CheckInput } from '../exercise/check.ts'
import type { Exercise } from '../exercise/exercise.ts'
import { exploration, outcome as uneventful } from '../protocol/example.ts'
import {
  ExamineResult,
  ExploreResult,
  type Access,
  type Outcome,
  type Race,
} from '../protocol/explore.ts'
import { owner } from './explain/variable.ts'

type Lines = (string | [thread: number, text: string])[]

/** An outcome that differs from an uneventful one in what is given. */
export function outcome(
  parts: Partial<Omit<Outcome, 'output'>> & { output?: Lines } = {},
): Outcome {
  const output = (parts.output ?? []).map((line) =>
    typeof line === 'string' ? { thread: 0, text: line } : { thread: line[0], text: line[1] },
  )
  return uneventful({ preemptions: 1, ...parts, output })
}

/** An exploration with these outcomes; every schedule differs from every other. */
export function explored(outcomes: Outcome[], parts: Partial<ExploreResult> = {}): ExploreResult {
  return ExploreResult.parse(exploration(outcomes, parts))
}

/** A race on one variable: the first thread writes on one line, the second reads on another. */
export function race(variable: string, lines: [number, number], parts: Partial<Race> = {}): Race {
  const side = (thread: number, kind: 'read' | 'write') => ({
    thread,
    name: `Thread-${thread} (work)`,
    line: lines[thread - 1] ?? 1,
    kind,
  })
  return {
    variable,
    first: side(1, 'write'),
    second: side(2, 'read'),
    count: 1,
    schedule: 'b1',
    ...parts,
  }
}

/**
 * Accesses in shorthand, one a line: `1 r counter[0] @9 = 3 [lock]` is thread 1 reading 3 from
 * `counter[0]` on line 9, holding `lock`; value and locks may be left out. Thread 0 is MainThread,
 * the others are Thread-N (work). An item in brackets is a part of its object.
 */
export function accesses(text: string): Access[] {
  const lines = text.trim().split('\n')
  const numbers = new Map<string, number>()
  const numberOf = (name: string): number => {
    if (!numbers.has(name)) numbers.set(name, numbers.size)
    return numbers.get(name)!
  }
  return lines.map((line, index) => {
    const form = /^(\d+) (r|w) (.+?) @(\d+)(?: = (.+?))?(?: \[(.+)\])?$/
    const [, thread, kind, variable, at, value, locks] = form.exec(line.trim()) ?? []
    if (thread === undefined || variable === undefined) throw new Error(`no access: ${line}`)
    return {
      step: index,
      thread: Number(thread),
      name: thread === '0' ? 'MainThread' : `Thread-${thread} (work)`,
      line: Number(at),
      kind: kind === 'r' ? 'read' : 'write',
      variable,
      object: numberOf(owner(variable) ?? variable),
      part: variable.endsWith(']') ? numberOf(variable) : null,
      value: value ?? null,
      holding: locks?.split(', ') ?? [],
    }
  })
}

/** What an examination of this outcome gave, with accesses in shorthand. */
export function examined(text: string, parts: Parameters<typeof outcome>[0] = {}): ExamineResult {
  const found = text.trim() === '' ? [] : accesses(text)
  return ExamineResult.parse({ outcome: outcome(parts), accesses: found, interrupted: '' })
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
    seconds: 20,
    steps: null,
    vary: [],
    checks: parsed.map((check) => ({ ...check, name: check.name ?? check.type })),
    ...parts,
  }
}
