/** A learner's progress in a package: from the records and the platform, and back to both. */
import { unknownTime, type LearnerRecord } from '../learner/record.ts'
import type { Store } from '../learner/store.ts'
import { newExercise, withAnswers } from '../learner/working.ts'
import { packPasses, type Passes } from './passes.ts'

/** What is in a package. */
export interface Contents {
  exercises: string[]
  quizzes: { id: string; questions: number }[]
}

export interface Standing {
  /** How many of the package's tasks are passed: its exercises; its quizzes where it has none. */
  passed: number
  of: number
  /** 0 to 100, a whole number; 100 only when all are passed. */
  score: number
}

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

/** How far a learner has come. Opening a package without tasks completes it. */
export function standing({ exercises, quizzes }: Contents, known: Passes): Standing {
  const [ids, done] =
    exercises.length > 0
      ? [exercises, known.exercises]
      : [quizzes.map(({ id }) => id), known.quizzes]
  const passed = ids.filter((id) => done.has(id)).length
  const score = ids.length === 0 ? 100 : Math.floor((passed / ids.length) * 100)
  return { passed, of: ids.length, score }
}

/** What is sent to the platform, as values of its data model. */
export function report(contents: Contents, known: Passes): Record<string, string> {
  const { score } = standing(contents, known)
  const isDone = score === 100
  return {
    'cmi.core.score.min': '0',
    'cmi.core.score.max': '100',
    'cmi.core.score.raw': String(score),
    'cmi.core.lesson_status': isDone ? 'completed' : 'incomplete',
    'cmi.core.exit': isDone ? '' : 'suspend',
    'cmi.suspend_data': packPasses(ofPackage(contents, known)),
  }
}

/** Passes from lessons that are not in the package are not kept for it. */
function ofPackage({ exercises, quizzes }: Contents, known: Passes): Passes {
  return {
    exercises: new Set(exercises.filter((id) => known.exercises.has(id))),
    quizzes: new Set(quizzes.map(({ id }) => id).filter((id) => known.quizzes.has(id))),
  }
}
