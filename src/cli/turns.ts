/** The command line: `npm run --silent turns -- COMMAND …`. One file for each command. */
import { compareCommand } from './compare.ts'
import { exploreCommand } from './explore.ts'
import { ContentError } from '../exercise/content-folder.ts'
import { gradeCommand } from './grade.ts'
import { oneLine } from '../protocol/plain.ts'
import { complain } from './print.ts'
import { replayCommand } from './replay.ts'
import { reviewCommand } from './review.ts'
import { runCommand } from './run.ts'
import { UsageError } from './usage.ts'

const COMMANDS: Record<string, (args: string[]) => Promise<number>> = {
  run: runCommand,
  explore: exploreCommand,
  replay: replayCommand,
  grade: gradeCommand,
  review: reviewCommand,
  compare: compareCommand,
}
const NAMES = Object.keys(COMMANDS).join(', ')

/** Runs the command that `args` name. Resolves with the exit status; 2 for wrong usage, 70 for an internal error. */
async function main([name, ...args]: string[]): Promise<number> {
  try {
    if (name === '--help' || name === '-h') {
      process.stdout.write(
        `turns: commands are ${NAMES}; each says how to use it when its arguments are wrong\n`,
      )
      return 0
    }
    const command = COMMANDS[name ?? '']
    if (!command) {
      const what = name ? `there is no command "${name}"` : 'which command?'
      throw new UsageError(`${what}; commands: ${NAMES} (npm run --silent turns -- run FILE)`)
    }
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

process.exitCode = await main(process.argv.slice(2))
