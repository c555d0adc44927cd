/** A check that notes as well what the program reaches for: what somebody should look at by hand. */
import type { Exercise } from '../exercise/exercise.ts'
import { isNoPython } from '../grader/grade.ts'
import { checkProgram, type CheckKernel, type CheckOptions } from '../grader/check.ts'
import { parsePython } from '../grader/source/parse-python.ts'
import type { Verdict } from '../grader/verdict.ts'
import { Unanswered } from '../protocol/marks.ts'
import { flags, type Flag } from './flags.ts'

/** How many times the seconds of a learner's check: several programs are checked at once, and nobody waits for one. */
const patience = 2

export interface Watched {
  /** Null where the program ended or broke its interpreter; `trouble` says so. */
  verdict: Verdict | null
  trouble: string
  /** Read in its text, and seen while it ran; also of a program that broke its answer to hide it. */
  look: Flag[]
}

/** Checks a program as {@link checkProgram} does, and has the kernel note when it touches the machinery. Never throws. */
export async function checkWatched(
  kernel: CheckKernel,
  exercise: Exercise,
  program: string,
  options: CheckOptions,
): Promise<Watched> {
  // Of an exercise to break the program is the course's own.
  const look = exercise.breakIt ? [] : flags(parsePython(program))
  const note = (marks: readonly Flag[]): void => {
    for (const mark of marks) if (!look.some(isLike(mark))) look.push(mark)
  }
  let isCompiled = false
  const watching: CheckKernel = {
    explore: async (request) => {
      if (!isCompiled) {
        // What is no Python does not run, and so it takes no interpreter from the programs that come after it.
        const compiled = await kernel.explore({ ...request, compileOnly: true, seconds: 1 })
        if (isNoPython(compiled)) return compiled
        isCompiled = true
        // Whoever stops while Python starts or compiles stops what would come after that.
        options.signal?.throwIfAborted()
      }
      const result = await kernel.explore({ ...request, marks: true })
      note(result.marks)
      return result
    },
    examine: async (request) => kernel.examine(request),
  }
  try {
    const verdict = await checkProgram(watching, exercise, program, {
      seconds: patience * exercise.seconds,
      ...options,
    })
    return { verdict, trouble: '', look }
  } catch (error) {
    if (error instanceof Unanswered) note(error.marks)
    return { verdict: null, trouble: error instanceof Error ? error.message : String(error), look }
  }
}

const isLike =
  (one: Flag) =>
  ({ line, what }: Flag): boolean =>
    line === one.line && what === one.what
