/** `turns replay FILE --schedule STR`: runs a program again, the way an exploration saw it run. */
import { ScheduleText } from '../protocol/schedule.ts'
import { runLive } from './live-run.ts'
import { onlyFile, parseOptions, UsageError } from './usage.ts'

const USAGE = 'turns replay FILE --schedule STR [--trace FILE] [--path DIR]...'

/**
 * Runs one program under one schedule, on the virtual clock; otherwise as `turns run` does.
 *
 * @returns the program's exit status; 2 when the schedule is not one of this program.
 * @throws UsageError for wrong arguments.
 */
export async function replayCommand(args: string[]): Promise<number> {
  const { values, positionals } = parseOptions(args, USAGE, {
    schedule: { type: 'string' },
    path: { type: 'string', multiple: true, default: [] },
    trace: { type: 'string' },
  })
  const file = onlyFile(positionals, USAGE)
  const schedule = parseSchedule(values.schedule)
  const options = { clock: 'virtual', schedule } as const
  const result = await runLive({ file, paths: values.path, traceFile: values.trace, options })
  return result.diverged === '' ? result.exitCode : 2
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
