/** What becomes of a record while its learner works: drafts, checks, answers. Pure. */
import {
  unknownTime,
  type ExerciseRecord,
  type LessonRecord,
  type ProgramRecord,
  type QuizRecord,
} from './record.ts'

/** How many of a learner's programs are kept beside the newest. */
export const keptPrograms = 3

/** A record of an exercise that is touched for the first time. `now`: milliseconds since 1970. */
export function newExercise(id: string, now: number): ExerciseRecord {
  const common = { version: 1, kind: 'exercise', id, started: now, changed: now } as const
  return { ...common, draft: null, passed: null, checked: null, seconds: 0, earlier: [] }
}

/** A record of a program that is touched for the first time. */
export function newProgram(id: string, now: number): ProgramRecord {
  const common = { version: 1, kind: 'program', id, started: now, changed: now } as const
  return { ...common, draft: null, earlier: [] }
}

/**
 * The record with another draft.
 *
 * @param draft null: the program is as it was at the start
 * @param known the draft that was there when this page last looked. If there is a third one now, it was
 *   written elsewhere, and is kept beside the new one
 */
export function withDraft<R extends ExerciseRecord | ProgramRecord>(
  before: R,
  draft: string | null,
  known: string | null,
): R {
  const { draft: there, changed: at, earlier } = before
  const isForeign = there !== null && there !== known && there !== draft
  const kept = isForeign ? [{ at, program: there }, ...earlier].slice(0, keptPrograms) : earlier
  return { ...before, draft, earlier: kept }
}

/** What a check said, and about which program. */
export interface Checked {
  at: number
  program: string
  status: 'passed' | 'failed' | 'undecided'
  summary: string
  /** The schedule that was found by hand, for an exercise to break. */
  schedule?: string | undefined
}

/** The pass that is kept: the first, but one whose time is unknown gives way to a later one. */
export function lasting<T extends { at: number }>(first: T | null, later: T | null): T | null {
  return first !== null && first.at !== unknownTime ? first : (later ?? first)
}

/** The record after a check; the first pass is kept, whatever comes later. */
export function withCheck(before: ExerciseRecord, checked: Checked): ExerciseRecord {
  const { at, program, status, summary, schedule } = checked
  const pass = { at, program, summary: summary.slice(0, 500), ...(schedule ? { schedule } : {}) }
  const passed = lasting(before.passed, status === 'passed' ? pass : null)
  const isAnother = before.checked?.program !== program
  const failures = (before.failures ?? 0) + (status === 'failed' && isAnother ? 1 : 0)
  const counted = failures > 0 ? { failures } : {}
  return { ...before, passed, checked: { at, program, status }, ...counted }
}

/** A quiz's record after its answers were looked at. */
export function withAnswers(
  before: QuizRecord | undefined,
  id: string,
  answered: QuizRecord['answered'],
): QuizRecord {
  const { at, right, of } = answered
  const passed = lasting(before?.passed ?? null, right === of ? { at } : null)
  const started = before?.started ?? at
  return { version: 1, kind: 'quiz', id, started, changed: at, answered, passed }
}

/** A lesson's record after it was opened. */
export function visited(before: LessonRecord | undefined, id: string, now: number): LessonRecord {
  return { version: 1, kind: 'lesson', id, started: before?.started ?? now, changed: now }
}

/** Two signs of work that are at most this many milliseconds apart count as work without a pause. */
const pause = 60_000

/** Counts the time somebody works, by signs of it: a pause of more than a minute does not count. */
export class Stopwatch {
  private last: number | null = null
  private counted = 0

  /** Takes a sign of work, and its time in milliseconds. */
  sign(now: number): void {
    if (this.last !== null && now > this.last) this.counted += Math.min(now - this.last, pause)
    this.last = now
  }

  /** The seconds counted since they were last taken. */
  take(): number {
    const seconds = this.counted / 1000
    this.counted = 0
    return seconds
  }
}
