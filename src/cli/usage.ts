/** Wrong usage of the command line, and reading files with errors that say what to do. */
import { readFileSync, statSync } from 'node:fs'
import { parseArgs, type ParseArgsOptionsConfig } from 'node:util'
import { oneLine } from '../protocol/plain.ts'
import { source } from '../protocol/sizes.ts'

/** Ends the command with exit status 2; the message is one line that says what to do. */
export class UsageError extends Error {}

/**
 * The options and the words of `args`.
 *
 * @throws UsageError for an unknown option, or one without its value; includes the `usage`.
 */
export function parseOptions<T extends ParseArgsOptionsConfig>(
  args: string[],
  usage: string,
  options: T,
) {
  try {
    return parseArgs({ args, options, allowPositionals: true })
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    throw new UsageError(`${message.split('\n')[0]!}; ${usage}`)
  }
}

/** @throws UsageError when the words of the command line are not exactly one file. */
export function onlyFile([file, ...more]: string[], usage: string): string {
  if (file === undefined) throw new UsageError(`which program? ${usage}`)
  if (more.length === 0) return file
  throw new UsageError(`give one program at a time, without ${oneLine(more.join(' '))}; ${usage}`)
}

/**
 * The text of a program.
 *
 * @throws UsageError when there is no such file, or it cannot be read, or is too long.
 */
export function readProgram(file: string): string {
  let program: string
  try {
    program = readFileSync(file, 'utf8')
  } catch (error) {
    throw new UsageError(`cannot read ${oneLine(file)} (${reason(error)}); name a Python file`)
  }
  const { error } = source.safeParse(program)
  if (error) throw new UsageError(`${oneLine(file)}: ${error.issues[0]!.message}`)
  return program
}

/** @throws UsageError when `folder` is not a folder. */
export function checkFolder(folder: string): string {
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return folder
  throw new UsageError(
    `--path ${oneLine(folder)} is not a folder; name one that holds Python modules`,
  )
}

/** The code of a system error ("ENOENT"), else its message. */
export function reason(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  return 'code' in error && typeof error.code === 'string' ? error.code : error.message
}
