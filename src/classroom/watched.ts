/** A check that notes as well what the program reaches for: what somebody should look at by hand. */
import type { Exercise } from '../exercise/exercise.ts'
import { checkProgram, type CheckKernel, type CheckOptions } from '../grader/check.ts'
import type { Verdict } from '../grader/verdict.ts'
import { Unanswered } from '../protocol/marks.ts'
import type { Flag } from './flags.ts'

/**
 * Checks a program as {@link checkProgram} does, and has the kernel note when it touches the machinery.
 *
 * @param seen takes what was noted, also where the check throws: a program may break its answer to hide it
 */
export async function checkWatched(
  kernel: CheckKernel,
  exercise: Exercise,
  program: string,
  options: CheckOptions,
  seen: Flag[],
): Promise<Verdict> {
  const watching: CheckKernel = {
    explore: async (request) => {
      const note = (marks: readonly Flag[]) =>
        seen.push(...marks.filter((one) => !isAmong(seen, one)))
      try {
        const result = await kernel.explore({ ...request, marks: true })
        note(result.marks)
        return result
      } catch (error) {
        if (error instanceof Unanswered) note(error.marks)
        throw error
      }
    },
    examine: async (request) => kernel.examine(request),
  }
  return checkProgram(watching, exercise, program, options)
}

const isAmong = (flags: readonly Flag[], { line, what }: Flag): boolean =>
  flags.some((one) => one.line === line && one.what === what)

/** What was read in the text, and what was seen besides. */
export function withSeen(read: readonly Flag[], seen: readonly Flag[]): Flag[] {
  return [...read, ...seen.filter((one) => !isAmong(read, one))]
}
