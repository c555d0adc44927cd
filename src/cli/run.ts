/** `turns run FILE`: runs a program as `python3 FILE` would. */
import { runLive } from './live-run.ts'
import { parseOptions, UsageError } from './usage.ts'

const USAGE = 'turns run FILE [ARG...] [--clock real|virtual] [--path DIR]... [--trace FILE]'

/**
 * Runs one program with this process's streams. Ctrl-C goes to the program, and a second one ends this process.
 *
 * @returns the exit status that `python3 FILE` would have; 1 for a deadlock, 130 after Ctrl-C.
 * @throws UsageError for wrong arguments.
 */
export async function runCommand(args: string[]): Promise<number> {
  // Words after FILE belong to the program, as with python3; our options may come before or after it.
  const { values, positionals } = parseOptions(args, USAGE, {
    clock: { type: 'string', default: 'real' },
    path: { type: 'string', multiple: true, default: [] },
    trace: { type: 'string' },
  })
  const [file, ...rest] = positionals
  if (file === undefined) throw new UsageError(`which program? ${USAGE}`)
  const options = { args: rest, clock: clockNamed(values.clock) }
  return (await runLive({ file, paths: values.path, traceFile: values.trace, options })).exitCode
}

function clockNamed(name: string): 'real' | 'virtual' {
  if (name === 'real' || name === 'virtual') return name
  throw new UsageError(`--clock must be real or virtual, not ${name}`)
}
