/** `turns run FILE`: runs a program as `python3 FILE` would. */
import { openSync, writeSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { openNodeKernel } from '../kernel/node.ts'
import { mountReadOnly } from '../kernel/read-only.ts'
import type { FeedMessage } from '../protocol/kernel.ts'
import type { RunResult } from '../protocol/run.ts'
import type { TraceEvent } from '../protocol/trace.ts'
import { deadlockReport } from './deadlock-report.ts'
import { StandardInput } from './standard-input.ts'
import { checkFolder, readProgram, reason, UsageError } from './usage.ts'

const USAGE = 'turns run FILE [ARG...] [--clock real|virtual] [--path DIR]... [--trace FILE]'

/** A terminal takes what it is given: nothing is cut off, unlike in a page. */
const NO_LIMITS = { outputLines: 1e9, outputChars: 1e12 }

/**
 * Runs one program; its streams are this process's, and Ctrl-C stops it.
 *
 * @returns the exit status that `python3 FILE` would have; 1 for a deadlock, 130 when stopped.
 * @throws UsageError for wrong arguments.
 */
export async function runCommand(args: string[]): Promise<number> {
  const { file, rest, clock, paths, traceFile } = parse(args)
  const program = readProgram(file)
  const folders = [dirname(resolve(file)), ...paths.map(checkFolder)]
  const trace = traceFile === undefined ? null : openTrace(traceFile)
  const input = new StandardInput()

  const onFeed = (message: FeedMessage) => {
    if (message.type !== 'trace') return
    for (const event of message.batch.events) {
      show(event)
      if (trace !== null) writeSync(trace, `${JSON.stringify(event)}\n`)
    }
  }
  const kernel = await openNodeKernel(onFeed, () => {
    void input.line().then((line) => kernel.input(line))
  })
  const path = folders.map((folder) => mountReadOnly(kernel.pyodide, resolve(folder)))
  const interrupted = () => void kernel.stop()
  process.once('SIGINT', interrupted)
  const limits = trace === null ? { ...NO_LIMITS, events: 1 } : { ...NO_LIMITS, events: 10_000_000 }
  const request = { run: 0, program, filename: file, args: rest, path, clock, limits }
  const result = await kernel.run(request)
  process.off('SIGINT', interrupted)
  input.close()
  process.stderr.write(epilogue(result, file))
  return result.exitCode
}

function parse(args: string[]) {
  try {
    // What follows FILE is the program's own, as with python3; the options may stand before or after.
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        clock: { type: 'string', default: 'real' },
        path: { type: 'string', multiple: true, default: [] },
        trace: { type: 'string' },
      },
    })
    const [file, ...rest] = positionals
    if (file === undefined) throw new UsageError(`which program? ${USAGE}`)
    const clock = values.clock
    if (clock !== 'real' && clock !== 'virtual') {
      throw new UsageError(`--clock is real or virtual, not ${clock}`)
    }
    return { file, rest, clock, paths: values.path, traceFile: values.trace } as const
  } catch (error) {
    if (error instanceof UsageError) throw error
    throw new UsageError(`${reasonOf(error)}; ${USAGE}`)
  }
}

function reasonOf(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split('\n')[0]!
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

/** What is to be said after the program's own output. */
function epilogue(result: RunResult, file: string): string {
  if (result.status === 'deadlock') return deadlockReport(result.deadlock, file)
  if (result.status === 'crashed') return `turns: ${result.detail}\n`
  return ''
}
