/** What to ask of the kernel in order to grade a program. */
import type { ExploreOptions } from '../protocol/explore.ts'
import type { Exercise } from './exercise.ts'

/** The exploration that an exercise's checks need: its budget, what to watch and what to count. */
export function exploration(exercise: Exercise, program: string): ExploreOptions {
  const { checks, schedules, seconds } = exercise
  const watch = checks.flatMap((check) => (check.type === 'final-value' ? check.expression : []))
  const regions = checks.flatMap((check) => (check.type === 'concurrency' ? check.region : []))
  const steps = exercise.steps === null ? {} : { steps: exercise.steps }
  const subject = { program, watch: [...new Set(watch)], regions: [...new Set(regions)], ...steps }
  // Under the other granularity every check is tried again, not only those on how a program ends.
  return { ...subject, schedules, seconds, retry: false }
}
