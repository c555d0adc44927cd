/** The command line: `npm run --silent turns -- COMMAND …`. One file for each command. */
import { enableCompileCache } from 'node:module'
import { resolve } from 'node:path'
import { ContentError } from '../exercise/content-folder.ts'
import { oneLine } from '../protocol/plain.ts'
import { endWithReader } from './closed-pipe.ts'
import { complain } from './print.ts'
import { UsageError } from './usage.ts'

type Command = (args: string[]) => Promise<number>

/** Each is loaded when it is asked for: all of them together, with what they need, take half a second. */
const commands = new Map<string, () => Promise<Command>>([
  ['run', async () => (await import('./run.ts')).runCommand],
  ['explore', async () => (await import('./explore.ts')).exploreCommand],
  ['replay', async () => (await import('./replay.ts')).replayCommand],
  ['grade', async () => (await import('./grade.ts')).gradeCommand],
  ['review', async () => (await import('./review.ts')).reviewCommand],
  ['compare', async () => (await import('./compare.ts')).compareCommand],
])
const names = [...commands.keys()].join(', ')

/** Runs the command that `args` name. Resolves with the exit status; 2 for wrong usage, 70 for an internal error. */
async function main([name, ...args]: string[]): Promise<number> {
  try {
    if (name === '--help' || name === '-h') {
      process.stdout.write(
        `turns: commands are ${names}; each says how to use it when its arguments are wrong\n`,
      )
      return 0
    }
    const load = commands.get(name ?? '')
    if (!load) {
      const what = name ? `there is no command "${name}"` : 'which command?'
      throw new UsageError(`${what}; commands: ${names} (npm run --silent turns -- run FILE)`)
    }
    const command = await load()
    return await command(args)
  } catch (error) {
    if (error instanceof UsageError || error instanceof ContentError) {
      complain(`turns: ${error.message}\n`)
      return 2
    }
    // The words may be a stranger's: they must not forge a line.
    complain(`turns: ${oneLine(error instanceof Error ? error.message : String(error), 2000)}\n`)
    complain(`${framesOf(error)}\n`)
    return 70
  }
}

/** Where an internal error of this command line was raised: nobody has foreseen it. */
const framesOf = (error: unknown): string =>
  error instanceof Error
    ? (error.stack?.split('\n').filter((one) => /^ +at /.test(one)) ?? []).join('\n')
    : ''

// What is compiled once is read the next time; where nothing can be written, it is compiled again.
enableCompileCache(resolve(import.meta.dirname, '../../node_modules/.cache/taking-turns/compiled'))
endWithReader()
process.exitCode = await main(process.argv.slice(2))
