/** The course from the disk: lessons with what they embed, programs, and the claims about them. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { didYouMean } from '../exercise/nearest.ts'
import { ContentError, contentFolder, inContent } from '../exercise/content-folder.ts'
import { parseAbout, type About } from './about.ts'
import { parseClaims, type Claim } from './claims.ts'
import { parseLesson, type LessonFile } from './lesson-file.ts'
import { parseStatements, type Statements } from './program-file.ts'

const read = (root: string, path: string): string => {
  const file = join(root, path)
  if (existsSync(file)) return readFileSync(file, 'utf8')
  throw new ContentError(`${inContent(path)} is missing.`)
}

const named = (folder: string, ending: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((file) => file.endsWith(ending))
        .map((file) => file.slice(0, -ending.length))
        .toSorted()
    : []

/** The names of all programs that lessons run, sorted. */
export function programIds(root: string = contentFolder()): string[] {
  return named(join(root, 'programs'), '.py')
}

/**
 * One program, which ends in one newline, and what its lesson says of it.
 *
 * @throws Error naming the file, and what is missing or wrong in it
 */
export function loadProgram(
  id: string,
  root: string = contentFolder(),
): { text: string; statements: Statements } {
  if (!programIds(root).includes(id)) {
    const meant = didYouMean(id, programIds(root))
    throw new Error(
      `There is no program "${id}". Write it to ${inContent(`programs/${id}.py`)}. ${meant}`.trimEnd(),
    )
  }
  const file = `programs/${id}.yaml`
  const text = `${read(root, `programs/${id}.py`).trimEnd()}\n`
  return { text, statements: parseStatements(read(root, file), inContent(file)) }
}

/**
 * The trace of one run of a program, as `turns run --trace` writes it.
 *
 * @throws ContentError naming the file if there is none
 */
export function loadRecording(id: string, root: string = contentFolder()): string {
  return read(root, `recordings/${id}.jsonl`)
}

/**
 * What the course says of itself.
 *
 * @throws ContentError naming the file, and what is missing or wrong in it
 */
export function loadAbout(root: string = contentFolder()): About {
  return parseAbout(read(root, 'course.yaml'), inContent('course.yaml'))
}

/** Whether the course explains any word. */
export function hasGlossary(root: string = contentFolder()): boolean {
  return named(join(root, 'glossary'), '.md').length > 0
}

/** All lessons, in their order. */
export function loadLessons(root: string = contentFolder()): LessonFile[] {
  return named(join(root, 'lessons'), '.mdx').map((name) =>
    parseLesson(name, read(root, `lessons/${name}.mdx`)),
  )
}

/**
 * The claims of one lesson.
 *
 * @throws Error naming the file, and what is missing or wrong in it
 */
export function loadClaims({ slug }: LessonFile, root: string = contentFolder()): Claim[] {
  const file = `claims/${slug}.yaml`
  return parseClaims(read(root, file), inContent(file))
}

/** The slugs for which there are claims. */
export function claimedSlugs(root: string = contentFolder()): string[] {
  return named(join(root, 'claims'), '.yaml')
}
