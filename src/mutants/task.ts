/** One thing to do for a thread of the crew, done with a kernel; plain data in, plain data out. */
import { loadExercise } from '../exercise/load.ts'
import type { CheckKernel } from '../grader/check.ts'
import { judge } from './judge.ts'
import { knownOf, type Known } from './known.ts'

/** Grade a program; or run a right one with its global variables watched. */
export interface Task {
  exercise: string
  program: string
  watch?: string[]
}

/** What came of a program. */
export interface Fate {
  status: 'passed' | 'failed' | 'undecided'
  /** The first finding, with its check; else the summary. */
  why: string
}

export type Answer = Fate | Known

/** Does a task. */
export async function perform(kernel: CheckKernel, task: Task): Promise<Answer> {
  const exercise = loadExercise(task.exercise)
  const { program, watch } = task
  if (watch !== undefined) {
    return knownOf(exercise, await kernel.explore({ program, watch, schedules: 1 }))
  }
  const { status, summary, findings } = await judge(kernel, exercise, program)
  const [first] = findings
  // Of a program that never ends nothing is decided, and it does not pass.
  const isFound = status === 'undecided' && first !== undefined
  return {
    status: isFound ? 'failed' : status,
    why: first ? `${first.check}: ${first.message}` : summary,
  }
}
