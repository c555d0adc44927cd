/** `turns grade EXERCISE FILE`: the verdict that the site would give of a program. */
import { basename } from 'node:path'
import { findExercise } from '../exercise/load.ts'
import type { Exercise } from '../exercise/exercise.ts'
import { checkProgram } from '../grader/check.ts'
import { openCrew } from '../kernel/node-crew.ts'
import { openNodeKernel } from '../kernel/node.ts'
import { gradeReport } from './grade-report.ts'
import { stoppable } from './interrupt.ts'
import { jobsOf } from './jobs.ts'
import { ProgressLine } from './progress-line.ts'
import { parseOptions, readProgram, UsageError } from './usage.ts'

const USAGE = 'turns grade EXERCISE FILE [--jobs N] [--json]'

/**
 * Checks one program against one exercise, with the same kernel, budget, seed and grader as Check on
 * the site; Ctrl-C ends it early with what there is.
 *
 * @param args EXERCISE is the name of an exercise of the course, or the path of a folder
 * @returns 0: passed; 1: not passed, or not decided.
 * @throws UsageError for wrong arguments, and for an exercise that cannot be used.
 */
export async function gradeCommand(args: string[]): Promise<number> {
  const { values, positionals } = parseOptions(args, USAGE, {
    jobs: { type: 'string' },
    json: { type: 'boolean', default: false },
  })
  const [name, file, ...more] = positionals
  if (name === undefined) throw new UsageError(`which exercise? ${USAGE}`)
  if (file === undefined) throw new UsageError(`which program? ${USAGE}`)
  if (more.length > 0) {
    throw new UsageError(`one program at a time, not also ${more.join(' ')}; ${USAGE}`)
  }
  const jobs = jobsOf(values.jobs)
  const exercise = load(name)
  const program = readProgram(file)

  const progress = new ProgressLine(process.stderr)
  const kernel = await openNodeKernel((message) => {
    if (message.type === 'progress') progress.show(message.progress)
  })
  openCrew(kernel, jobs)
  const stop = new AbortController()
  const interrupted = (): void => {
    stop.abort()
    void kernel.stop()
  }
  const options = { filename: basename(file), signal: stop.signal }
  const verdict = await stoppable(interrupted, checkProgram(kernel, exercise, program, options))
  progress.clear()
  process.stdout.write(
    values.json
      ? `${JSON.stringify({ exercise: exercise.id, ...verdict })}\n`
      : gradeReport(exercise, verdict, file),
  )
  return verdict.status === 'passed' ? 0 : 1
}

function load(name: string): Exercise {
  try {
    return findExercise(name)
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error))
  }
}
