/** A learner's progress in a package: from the records and the platform, and back to both. */
import { unknownTime, type LearnerRecord } from '../learner/record.ts'
import type { Store } from '../learner/store.ts'
import { newExercise, withAnswers } from '../learner/working.ts'
import type { Passes } from './passes.ts'
import type { Contents } from './standing.ts'

/** Notes what a record says was passed; returns whether that is new. */
export function notePass(record: LearnerRecord | undefined, known: Passes): boolean {
  if (record?.kind !== 'exercise' && record?.kind !== 'quiz') return false
  const passes = record.kind === 'exercise' ? known.exercises : known.quizzes
  if (!record.passed || passes.has(record.id)) return false
  passes.add(record.id)
  return true
}

/**
 * Writes passes that only the platform knows about into the records: what was passed on another computer
 * shows as passed here. Nothing that is already here is lost.
 */
export function restorePasses(store: Store, { exercises, quizzes }: Contents, known: Passes): void {
  const at = Date.now()
  const pass = { at: unknownTime, program: '', summary: 'Passed on another computer.' }
  for (const id of exercises.filter((one) => known.exercises.has(one))) {
    if (store.read('exercise', id)?.passed) continue
    store.update('exercise', id, (before) => ({
      ...(before ?? newExercise(id, at)),
      passed: before?.passed ?? pass,
    }))
  }
  for (const { id, questions } of quizzes.filter((one) => known.quizzes.has(one.id))) {
    if (store.read('quiz', id)?.passed) continue
    const answered = { at: unknownTime, right: questions, of: questions }
    store.update('quiz', id, (before) => ({
      ...withAnswers(before, id, answered),
      started: before?.started ?? at,
    }))
  }
}
