/** What to ask of the kernel in order to grade a program. */
import type { ExploreOptions } from '../protocol/explore.ts'
import type { Exercise } from './exercise.ts'

/** The exploration that an exercise's checks need: its budget, and what to watch. */
export function exploration(exercise: Exercise, program: string): ExploreOptions {
  const watch = exercise.checks.flatMap((check) =>
    check.type === 'final-value' ? [check.expression] : [],
  )
  const steps = exercise.steps === null ? {} : { steps: exercise.steps }
  return { program, watch: [...new Set(watch)], schedules: exercise.schedules, ...steps }
}
