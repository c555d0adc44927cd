/** One run of a program whose streams are this process's: what `turns run` and `turns replay` share. */
import { openSync, writeSync } from 'node:fs'
import { adviceOn } from '../absent/advice.ts'
import { openNodeKernel } from '../kernel/node.ts'
import type { FeedMessage } from '../protocol/kernel.ts'
import type { RunOptions, RunResult } from '../protocol/run.ts'
import type { TraceEvent } from '../protocol/trace.ts'
import { absentReport } from './absent-report.ts'
import { plainReport } from './plain-report.ts'
import { deadlockReport } from './deadlock-report.ts'
import { stoppable } from './interrupt.ts'
import { complain } from './print.ts'
import { openProgram } from './program-file.ts'
import { StandardInput } from './standard-input.ts'
import { reason, UsageError } from './usage.ts'

/** A terminal accepts everything: nothing is cut off, unlike on a page. */
const NO_LIMITS = { outputLines: 1e9, outputChars: 1e12 }

/** How many characters of stderr are searched for what this Python does not have. */
const KEPT = 100_000

export interface LiveRun {
  /** The program, as it was named on the command line. */
  file: string
  /** More folders for `sys.path`. */
  paths: string[]
  /** Receives the trace as JSON lines. */
  traceFile: string | undefined
  /** Turns the program in the file into the one to run; by default it is run as it is. */
  change?: (program: string) => string
  /** What else the kernel is asked. */
  options: Pick<RunOptions, 'args' | 'clock' | 'schedule'>
}

/**
 * Runs one program, connected to this process's streams. Ctrl-C goes to the program, and a second one ends this
 * process; under a schedule the first one does. A deadlock and the loss of the interpreter are reported on stderr.
 *
 * @throws UsageError when a given file or folder cannot be used.
 */
export async function runLive({
  file,
  paths,
  traceFile,
  change = (text) => text,
  options,
}: LiveRun): Promise<RunResult> {
  const { program: written, mount } = openProgram(file, paths)
  const program = change(written)
  const trace = traceFile === undefined ? null : openTrace(traceFile)
  const input = new StandardInput()

  let errors = ''

  const onFeed = (message: FeedMessage) => {
    if (message.type !== 'trace') return
    for (const event of message.batch.events) {
      show(event)
      if (event.kind === 'output' && event.stream === 'stderr') {
        errors = (errors + event.text).slice(-KEPT)
      }
      if (trace !== null) writeSync(trace, `${JSON.stringify(event)}\n`)
    }
  }
  const kernel = await openNodeKernel(onFeed, () => {
    void input.line().then((line) => kernel.input(line))
  })
  const path = mount(kernel)
  const limits = trace === null ? { ...NO_LIMITS, events: 1 } : { ...NO_LIMITS, events: 10_000_000 }
  const result = await stoppable(
    () => void (options.schedule === undefined ? kernel.interrupt() : kernel.stop()),
    kernel.run({ run: 0, program, filename: file, path, limits, ...options }),
  )
  input.close()
  complain(epilogue(result, file))
  const advice = adviceOn(errors, 'terminal')
  if (advice !== null) complain(absentReport(advice))
  else complain(plainReport(errors))
  return result
}

function openTrace(file: string): number {
  try {
    return openSync(file, 'w')
  } catch (error) {
    throw new UsageError(
      `cannot write ${file} (${reason(error)}); name a file to write for --trace`,
    )
  }
}

function show(event: TraceEvent) {
  if (event.kind !== 'output') return
  const stream = event.stream === 'stdout' ? process.stdout : process.stderr
  stream.write(event.text)
}

/** What to print after the program's own output. */
function epilogue(result: RunResult, file: string): string {
  if (result.diverged !== '') {
    return `turns: this schedule does not belong to ${file}: ${result.diverged}\n`
  }
  if (result.status === 'deadlock') return deadlockReport(result.deadlock, file)
  if (result.status === 'crashed') return `turns: ${result.detail}\n`
  return ''
}
