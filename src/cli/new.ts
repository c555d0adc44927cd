/** `npm run new -- lesson|exercise|quiz|program ID`: the files that one needs, with comments that say what to fill in. */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { ContentError, contentFolder, inContent } from '../exercise/content-folder.ts'
import { loadAbout } from '../course/load.ts'
import { templates, type Kind } from './new-files.ts'
import { parseOptions, UsageError } from './usage.ts'

const USAGE = 'npm run new -- lesson|exercise|quiz|program ID'
const isKind = (word: string): word is Kind => Object.hasOwn(templates, word)

/**
 * Writes the files, and says which they are and what comes next.
 *
 * @throws UsageError for wrong words, and where one of the files is there already
 */
export function newCommand(args: string[], root = contentFolder()): string {
  const [kind = '', id = '', ...more] = parseOptions(args, USAGE, {}).positionals
  if (!isKind(kind) || id === '' || more.length > 0) throw new UsageError(USAGE)
  const isLesson = kind === 'lesson'
  const shape = isLesson ? /^\d\d-[a-z0-9]+(-[a-z0-9]+)*$/ : /^[a-z0-9]+(-[a-z0-9]+)*$/
  if (!shape.test(id)) {
    const such = isLesson
      ? 'a number and a name: 45-barriers'
      : 'lower case with hyphens: two-joins'
    throw new UsageError(`an ID must be ${such}, not ${id}; ${USAGE}`)
  }
  const parts = isLesson ? Object.keys(loadAbout(root).parts) : []
  const files = Object.entries(templates[kind](id, parts))
  const there = files.find(([file]) => existsSync(join(root, file)))
  if (there) throw new UsageError(`${inContent(there[0])} exists already; choose another ID`)
  for (const [file, text] of files) {
    mkdirSync(dirname(join(root, file)), { recursive: true })
    writeFileSync(join(root, file), text)
  }
  const names = files.map(([file]) => `  ${inContent(file)}\n`).join('')
  const name = isLesson ? id.slice(3) : id
  return `Written:\n${names}Fill in what the comments ask for, then run: npm run --silent lesson:check -- ${name}\n`
}

if (import.meta.main) {
  try {
    process.stdout.write(newCommand(process.argv.slice(2)))
  } catch (error) {
    if (!(error instanceof UsageError) && !(error instanceof ContentError)) throw error
    process.stderr.write(`new: ${error.message}\n`)
    process.exitCode = 2
  }
}
