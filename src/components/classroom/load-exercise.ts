/** Exercises, of the course and of teachers' own, fetched by the pages that put them together themselves. */
import { NotNow } from '../../classroom/not-now.ts'
import type { Exercise } from '../../exercise/exercise.ts'
import { here } from '../links.ts'

const loaded = new Map<string, Promise<Exercise | null>>()

async function fetchExercise(id: string): Promise<Exercise | null> {
  if (!/^[a-z0-9-]+$/.test(id)) return null
  let response: Response
  try {
    response = await fetch(here(`/exercises/${id}.json`))
  } catch {
    throw new NotNow('The exercise could not be loaded: there is no connection.')
  }
  if (response.status === 404) return null
  if (!response.ok) throw new NotNow(`The exercise could not be loaded (${response.status}).`)
  return (await response.json()) as Exercise
}

/** Makes a teacher's own exercise known to this page; the course has none with such a name. */
export function keepOwnExercise(exercise: Exercise): void {
  loaded.set(exercise.id, Promise.resolve(exercise))
}

/** Forgets all exercises of teachers; those of the course are fetched again. */
export function forgetExercises(): void {
  loaded.clear()
}

/**
 * @returns null where the course has no such exercise
 * @throws where it cannot be loaded now; the next call tries again
 */
export function fetchedExercise(id: string): Promise<Exercise | null> {
  const known = loaded.get(id)
  if (known) return known
  const wanted = fetchExercise(id)
  loaded.set(id, wanted)
  wanted.catch(() => loaded.delete(id))
  return wanted
}
