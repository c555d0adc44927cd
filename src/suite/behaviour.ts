/**
 * The behaviour corpus: small programs like those in books and tutorials, each with what CPython prints.
 *
 * A program ends with its expectations, as comments: `# Prints:` or `# Prints in any order:` and the lines of stdout,
 * `# On stderr:` and lines that are on it, `# Exit status: N` if it is not 0. See README.md.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const FOLDER = join(import.meta.dirname, 'behaviour')

export interface Behaviour {
  /** The file's name without `.py`. */
  name: string
  /** The whole file. */
  program: string
  /** Its lines that are not expectations. */
  code: string[]
  stdout: string[]
  inAnyOrder: boolean
  /** Lines that must be on stderr; if empty, stderr must be empty. */
  stderr: string[]
  exitCode: number
}

const section = /^# (?:(Prints:)|(Prints in any order:)|(On stderr:)|Exit status: (\d+))$/

/** Reads the expectations of a program. */
export function parseBehaviour(name: string, program: string): Behaviour {
  const lines = program.trimEnd().split('\n')
  const start = lines.findIndex((line) => section.test(line))
  const code = start === -1 ? lines : lines.slice(0, start)
  const found: Behaviour = {
    name,
    program,
    code,
    stdout: [],
    inAnyOrder: false,
    stderr: [],
    exitCode: 0,
  }
  let into = found.stdout
  for (const line of lines.slice(code.length)) {
    const [is, , anyOrder, errors, status] = section.exec(line) ?? []
    if (is === undefined) into.push(line.replace(/^# ?/, ''))
    else if (status !== undefined) found.exitCode = Number(status)
    else {
      into = errors === undefined ? found.stdout : found.stderr
      found.inAnyOrder ||= anyOrder !== undefined
    }
  }
  return found
}

/** All programs, by name. */
export function loadBehaviours(): Behaviour[] {
  const files = readdirSync(FOLDER).filter((file) => file.endsWith('.py'))
  return files
    .toSorted()
    .map((file) => parseBehaviour(file.slice(0, -3), readFileSync(join(FOLDER, file), 'utf8')))
}
