/** A check as a panel does it. The grader comes with the first one: a lesson is read without it. */
import type { Exercise } from '../../exercise/exercise.ts'
import type { CheckKernel, CheckOptions } from '../../grader/check.ts'
import type { Verdict } from '../../grader/verdict.ts'
import type { Explored } from './explored.ts'

type Options = Pick<CheckOptions, 'filename' | 'signal' | 'onCloserLook'> & {
  /** Takes what was found, before the closer look. */
  onExplored: (explored: Explored) => void
}

/** Checks `program` against the exercise. */
export async function check(
  kernel: CheckKernel,
  exercise: Exercise,
  program: string,
  { onExplored, ...options }: Options,
): Promise<Verdict> {
  const [{ checkProgram }, { rejecting }] = await Promise.all([
    import('../../grader/check.ts'),
    import('../../grader/rejecting.ts'),
  ])
  return checkProgram(kernel, exercise, program, {
    ...options,
    onExplored(result, varied) {
      onExplored({ result, program, varied, rejects: rejecting(exercise, result, varied) })
    },
  })
}
