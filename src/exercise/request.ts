/** What to ask the kernel in order to grade a program. */
import type { ExploreOptions } from '../protocol/explore.ts'
import { usage } from './library.ts'
import type { Exercise } from './exercise.ts'

/** The expressions over the program's globals that an exercise looks at. */
export function watched({ checks, breakIt }: Pick<Exercise, 'checks' | 'breakIt'>): string[] {
  const found = checks.flatMap((check) => (check.type === 'final-value' ? check.expression : []))
  if (breakIt && 'expression' in breakIt.goal) found.push(breakIt.goal.expression)
  return [...new Set(found)]
}

/** The exploration that an exercise's checks need: its budget, what to watch and what to count. */
export function exploration(exercise: Exercise, program: string): ExploreOptions {
  const { checks, schedules, seconds, breakIt } = exercise
  const regions = checks.flatMap((check) => (check.type === 'concurrency' ? check.region : []))
  const provenance = checks.filter((check) => check.type === 'provenance')
  const written = provenance.flatMap(({ variable = [] }) => variable)
  const called = provenance.flatMap(({ function: name = [] }) => name)
  const used = provenance.flatMap(({ done, within }) => (done ? usage(done, within) : []))
  const steps = exercise.steps === null ? {} : { steps: exercise.steps }
  const watch = watched(exercise)
  const requests = checks.some(({ type }) => type === 'requests')
  const asked = { watch, regions: [...new Set(regions)], written, called, used, requests }
  const subject = { program, ...asked, ...steps }
  // That a program cannot be broken is a claim about all possible schedules.
  const strategy = breakIt ? { strategy: 'dfs' as const } : {}
  // Under the other granularity every check is tried again, not only those about how a program ends.
  return { ...subject, ...strategy, schedules, seconds, retry: false }
}
