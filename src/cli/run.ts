/** `turns run FILE`: runs a program as `python3 FILE` would. */
import { runLive } from './live-run.ts'
import { parseOptions, UsageError } from './usage.ts'

const USAGE = 'turns run FILE [ARG...] [--clock real|virtual] [--path DIR]... [--trace FILE]'

/**
 * Runs one program; its streams are this process's, and so is Ctrl-C: the program gets it, and a second one ends this.
 *
 * @returns the exit status that `python3 FILE` would have; 1 for a deadlock, 130 after Ctrl-C.
 * @throws UsageError for wrong arguments.
 */
export async function runCommand(args: string[]): Promise<number> {
  // What follows FILE is the program's own, as with python3; the options may stand before or after.
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
  throw new UsageError(`--clock is real or virtual, not ${name}`)
}
