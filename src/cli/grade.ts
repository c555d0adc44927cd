/** `turns grade EXERCISE FILE...`: the verdict that the site would give for each program. */
import { findExercise } from '../exercise/load.ts'
import type { Exercise } from '../exercise/exercise.ts'
import { checkWatched } from '../classroom/watched.ts'
import { gradedLine, gradeMany, programName, type Graded } from './grade-many.ts'
import { gradeReport } from './grade-report.ts'
import { stoppable } from './interrupt.ts'
import { jobsOf } from './jobs.ts'
import { print, printJson } from './print.ts'
import { ProgressLine } from './progress-line.ts'
import { parseOptions, readProgram, UsageError } from './usage.ts'
import { WalledKernel } from './wall/kernel.ts'

const USAGE = 'turns grade EXERCISE FILE... [--jobs N] [--json]'

/**
 * Checks programs against one exercise, with the same kernel, budget, seed and grader as Check on
 * the site; Ctrl-C ends it early with the results so far. One program gets a full report, several get one line
 * each (with `--json` one object per line).
 *
 * @param args EXERCISE is the name of an exercise of the course, or the path of a folder
 * @returns 0: all passed; 1: one did not, or could not be decided.
 * @throws UsageError for wrong arguments, for a file that cannot be read, and for an exercise that cannot be used.
 */
export async function gradeCommand(args: string[]): Promise<number> {
  const { values, positionals } = parseOptions(args, USAGE, {
    jobs: { type: 'string' },
    json: { type: 'boolean', default: false },
  })
  const [name, file, ...more] = positionals
  if (name === undefined) throw new UsageError(`which exercise? ${USAGE}`)
  if (file === undefined) throw new UsageError(`which program? ${USAGE}`)
  const jobs = jobsOf(values.jobs)
  const exercise = load(name)
  return more.length === 0
    ? gradeOne(exercise, { file, text: readProgram(file) }, jobs, values.json)
    : gradeAll(exercise, [file, ...more], jobs, values.json)
}

interface NamedProgram {
  file: string
  text: string
}

async function gradeAll(
  exercise: Exercise,
  files: string[],
  jobs: number,
  json: boolean,
): Promise<number> {
  let passed = 0
  const tell = (graded: Graded): void => {
    if (graded.verdict?.status === 'passed') passed += 1
    if (json) printJson(asJson(exercise, graded))
    else print(gradedLine(graded))
  }
  const programs: NamedProgram[] = []
  for (const file of files) {
    try {
      programs.push({ file, text: readProgram(file) })
    } catch (error) {
      // A file that cannot be read does not keep the others from being graded.
      tell({ file, verdict: null, trouble: (error as Error).message, look: [] })
    }
  }
  const stop = new AbortController()
  await stoppable(() => stop.abort(), gradeMany(exercise, programs, jobs, tell, stop.signal))
  return passed === files.length ? 0 : 1
}

async function gradeOne(
  exercise: Exercise,
  { file, text: program }: NamedProgram,
  jobs: number,
  json: boolean,
): Promise<number> {
  const progress = new ProgressLine(process.stderr)
  const kernel = new WalledKernel({
    jobs,
    // With other data it is a different program.
    more: exercise.vary.length,
    onProgress: (done) => progress.show(done),
  })
  const stop = new AbortController()
  const interrupted = (): void => {
    stop.abort()
    kernel.stop()
  }
  const options = { filename: programName(file), signal: stop.signal }
  const check = checkWatched(kernel, exercise, program, options)
  const { verdict, trouble, look } = await stoppable(interrupted, check)
  progress.clear()
  kernel.close()
  if (json) printJson(asJson(exercise, { file, verdict, trouble, look }))
  else if (verdict === null) print(gradedLine({ file, verdict, trouble, look }))
  else print(gradeReport(exercise, verdict, file, look))
  return verdict?.status === 'passed' ? 0 : 1
}

function asJson({ id }: Exercise, { file, verdict, trouble, look }: Graded): object {
  return { exercise: id, file, ...(verdict ?? { status: 'undecided', trouble }), look }
}

function load(name: string): Exercise {
  try {
    return findExercise(name)
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error))
  }
}
