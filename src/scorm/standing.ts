/** How far a learner has come in a package, and what a learning platform is told of it. */
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
