/** `turns replay FILE --schedule STR`: runs a program again, the way it ran in an exploration. */
import type { Exercise } from '../exercise/exercise.ts'
import { findExercise } from '../exercise/load.ts'
import { parsePython } from '../grader/source/parse-python.ts'
import { substitute } from '../grader/source/substitute.ts'
import { ScheduleText } from '../protocol/schedule.ts'
import { runLive } from './live-run.ts'
import { replayWalled } from './replay-walled.ts'
import { onlyFile, parseOptions, reason, UsageError } from './usage.ts'

const USAGE =
  'turns replay FILE --schedule STR [--trace FILE] [--path DIR]... [--data EXERCISE/NAME] [--walled]'

/**
 * Runs one program under one schedule, on the virtual clock; otherwise as `turns run` does. With `--data` it has
 * the other data of an exercise, for a fault that Check found with it; with `--walled` it is a stranger's program.
 *
 * @returns the program's exit status; 2 when the schedule does not fit this program.
 * @throws UsageError for wrong arguments.
 */
export async function replayCommand(args: string[]): Promise<number> {
  const { values, positionals } = parseOptions(args, USAGE, {
    schedule: { type: 'string' },
    path: { type: 'string', multiple: true, default: [] },
    trace: { type: 'string' },
    data: { type: 'string' },
    walled: { type: 'boolean', default: false },
  })
  const file = onlyFile(positionals, USAGE)
  const schedule = parseSchedule(values.schedule)
  const options = { clock: 'virtual', schedule } as const
  const change = values.data === undefined ? {} : { change: withData(values.data) }
  const { path: paths, trace: traceFile } = values
  if (values.walled) {
    if (traceFile !== undefined || paths.length > 0)
      throw new UsageError(
        '--walled works without folders and without a trace: leave out --path and --trace',
      )
    return replayWalled(file, schedule, change.change ?? ((program) => program))
  }
  const result = await runLive({ file, paths, traceFile, options, ...change })
  return result.diverged === '' ? result.exitCode : 2
}

/** @param name EXERCISE/NAME of a variant */
function withData(name: string): (program: string) => string {
  const at = name.lastIndexOf('/')
  if (at <= 0) throw new UsageError(`--data ${shortened(name)} is not EXERCISE/NAME; ${USAGE}`)
  const exercise = exerciseOf(name.slice(0, at))
  const variant = exercise.vary.find((one) => one.name === name.slice(at + 1))
  if (!variant) {
    const known = exercise.vary.map((one) => one.name).join(', ') || 'none'
    throw new UsageError(`there is no such data; ${exercise.id} has: ${known}`)
  }
  return (program) => {
    const { replace } = variant
    const { missing, ...other } = substitute(program, exercise.starter, replace, parsePython)
    if (missing.length === 0) return other.program
    throw new UsageError(
      `this program does not contain what --data replaces: ${missing.join(', ')}`,
    )
  }
}

function exerciseOf(name: string): Exercise {
  try {
    return findExercise(name)
  } catch (error) {
    throw new UsageError(reason(error))
  }
}

function parseSchedule(text: string | undefined): string {
  if (text === undefined) {
    throw new UsageError(`which schedule? turns explore prints them; ${USAGE}`)
  }
  const parsed = ScheduleText.safeParse(text)
  if (parsed.success) return parsed.data
  throw new UsageError(`--schedule ${shortened(text)} is ${parsed.error.issues[0]!.message}`)
}

function shortened(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : `"${text}"`
}
