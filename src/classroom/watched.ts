/** A check that notes as well what the program reaches for: what somebody should look at by hand. */
import type { Exercise } from '../exercise/exercise.ts'
import { checkProgram, type CheckKernel, type CheckOptions } from '../grader/check.ts'
import type { Verdict } from '../grader/verdict.ts'
import type { Flag } from './flags.ts'

/** A verdict, and what the program was seen to do while it was found. */
export interface Watched {
  verdict: Verdict
  seen: Flag[]
}

/** Checks a program as {@link checkProgram} does, and has the kernel note when it touches the machinery. */
export async function checkWatched(
  kernel: CheckKernel,
  exercise: Exercise,
  program: string,
  options: CheckOptions,
): Promise<Watched> {
  const seen = new Map<string, Flag>()
  const watching: CheckKernel = {
    explore: async (request) => {
      const result = await kernel.explore({ ...request, marks: true })
      for (const mark of result.marks) seen.set(`${mark.line} ${mark.what}`, mark)
      return result
    },
    examine: async (request) => kernel.examine(request),
  }
  const verdict = await checkProgram(watching, exercise, program, options)
  return { verdict, seen: [...seen.values()] }
}

/** What was read in the text, and what was seen besides. */
export function withSeen(read: readonly Flag[], seen: readonly Flag[]): Flag[] {
  const isRead = ({ line, what }: Flag) =>
    read.some((one) => one.line === line && one.what === what)
  return [...read, ...seen.filter((one) => !isRead(one))]
}
