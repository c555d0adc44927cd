/** Where the course is: the only file that knows. With TURNS_CONTENT it is somebody else's, on any subject. */
import { existsSync, statSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'

/** The folder as TURNS_CONTENT names it, which may be relative to where the command was started. */
const given = (): string => (process.env['TURNS_CONTENT'] ?? '').replace(/(?<=.)\/+$/, '')

/** There is no course where it should be; the message says what to do. */
export class ContentError extends Error {}

/**
 * The folder of the course, as an absolute path.
 *
 * @throws ContentError if TURNS_CONTENT names a folder that is not there or cannot be a course
 */
export function contentFolder(): string {
  return given() === '' ? ownContent() : otherContent(given())
}

/** What messages call a file of the course: `content/quizzes/a.yaml`, or with the folder that TURNS_CONTENT names. */
export function inContent(path: string): string {
  return `${given() === '' ? 'content' : given()}/${path}`
}

/** The project's own, seen from this file, or (once bundled elsewhere) from where we were started. */
export function ownContent(): string {
  for (const start of [import.meta.dirname, process.cwd()]) {
    for (let folder = start; ; folder = dirname(folder)) {
      const candidate = join(folder, 'content')
      if (existsSync(join(candidate, 'exercises'))) return candidate
      if (dirname(folder) === folder) break
    }
  }
  throw new ContentError('There is no folder content/exercises here. Start this in the project.')
}

const remedy =
  'TURNS_CONTENT names the folder of a course, with course.yaml and lessons/ in it; ' +
  'content/README.md of this project says how to write one.'

function otherContent(name: string): string {
  const folder = resolve(name)
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
    throw new ContentError(`There is no folder ${folder}. ${remedy}`)
  }
  const missing = ['course.yaml', 'lessons'].find((one) => !existsSync(join(folder, one)))
  if (missing !== undefined)
    throw new ContentError(`${join(folder, missing)} is missing. ${remedy}`)
  return folder
}
