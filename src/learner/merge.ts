/** Makes one record out of two of the same thing, and loses neither a pass nor a program of the learner. */
import type { ExerciseRecord, LearnerRecord, ProgramRecord, QuizRecord } from './record.ts'
import { keptPrograms, lasting } from './working.ts'

/** The earlier of two times at which something was passed. */
function first<T extends { at: number }>(one: T | null, other: T | null): T | null {
  if (one === null || other === null) return one ?? other
  return one.at <= other.at ? lasting(one, other) : lasting(other, one)
}

/** The newer draft, and the programs that it replaced. */
function mergeDrafts<R extends ExerciseRecord | ProgramRecord>(older: R, newer: R): R {
  const replaced =
    older.draft !== null && older.draft !== newer.draft
      ? [{ at: older.changed, program: older.draft }]
      : []
  const earlier = [...replaced, ...newer.earlier, ...older.earlier]
    .filter(({ program }) => program !== newer.draft)
    .toSorted((a, b) => b.at - a.at)
  const unique = earlier.filter(
    ({ program }, index) => earlier.findIndex((one) => one.program === program) === index,
  )
  return {
    ...newer,
    draft: newer.draft ?? older.draft,
    earlier: newer.draft === null ? newer.earlier : unique.slice(0, keptPrograms),
  }
}

function mergeExercises(older: ExerciseRecord, newer: ExerciseRecord): ExerciseRecord {
  const failures = Math.max(older.failures ?? 0, newer.failures ?? 0)
  return {
    ...mergeDrafts(older, newer),
    passed: first(older.passed, newer.passed),
    checked: newer.checked ?? older.checked,
    // The same work may be in both: an export brought back must not count twice.
    seconds: Math.max(older.seconds, newer.seconds),
    ...(failures > 0 ? { failures } : {}),
  }
}

function mergeQuizzes(older: QuizRecord, newer: QuizRecord): QuizRecord {
  return { ...newer, passed: first(older.passed, newer.passed) }
}

/**
 * Merges two records of one thing, whichever comes first.
 *
 * @throws Error if they are about different things
 */
export function merge(one: LearnerRecord, other: LearnerRecord): LearnerRecord {
  if (one.kind !== other.kind || one.id !== other.id) {
    throw new Error(`${one.kind} ${one.id} is not ${other.kind} ${other.id}: nothing to merge.`)
  }
  const [older, newer] = one.changed <= other.changed ? [one, other] : [other, one]
  const started = Math.min(one.started, other.started)
  if (older.kind === 'exercise' && newer.kind === 'exercise') {
    return { ...mergeExercises(older, newer), started }
  }
  if (older.kind === 'program' && newer.kind === 'program') {
    return { ...mergeDrafts(older, newer), started }
  }
  if (older.kind === 'quiz' && newer.kind === 'quiz') {
    return { ...mergeQuizzes(older, newer), started }
  }
  return { ...newer, started }
}
