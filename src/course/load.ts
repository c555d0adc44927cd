/** The course from the disk: lessons with what they embed, programs, and the claims about them. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { parseClaims, type Claim } from './claims.ts'
import { parseLesson, type LessonFile } from './lesson-file.ts'
import { parseStatements, type Statements } from './program-file.ts'

/** content/, found from this file upwards. */
function findRoot(): string {
  for (let folder = import.meta.dirname; ; folder = dirname(folder)) {
    const candidate = join(folder, 'content')
    if (existsSync(join(candidate, 'lessons'))) return candidate
    if (dirname(folder) === folder) throw new Error('There is no folder content/lessons here.')
  }
}

const read = (root: string, path: string): string => {
  const file = join(root, path)
  if (existsSync(file)) return readFileSync(file, 'utf8')
  throw new Error(`content/${path} is missing.`)
}

const named = (folder: string, ending: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((file) => file.endsWith(ending))
        .map((file) => file.slice(0, -ending.length))
        .toSorted()
    : []

/** The names of all programs that lessons run, sorted. */
export function programIds(root: string = findRoot()): string[] {
  return named(join(root, 'programs'), '.py')
}

/**
 * One program and what its lesson says of it.
 *
 * @throws Error naming the file, and what is missing or wrong in it
 */
export function loadProgram(
  id: string,
  root: string = findRoot(),
): { text: string; statements: Statements } {
  const file = `programs/${id}.yaml`
  const text = read(root, `programs/${id}.py`)
  return { text, statements: parseStatements(read(root, file), `content/${file}`) }
}

/** All lessons, in their order. */
export function loadLessons(root: string = findRoot()): LessonFile[] {
  return named(join(root, 'lessons'), '.mdx').map((name) =>
    parseLesson(name, read(root, `lessons/${name}.mdx`)),
  )
}

/**
 * The claims of one lesson.
 *
 * @throws Error naming the file, and what is missing or wrong in it
 */
export function loadClaims({ slug }: LessonFile, root: string = findRoot()): Claim[] {
  const file = `claims/${slug}.yaml`
  return parseClaims(read(root, file), `content/${file}`)
}

/** The slugs for which there are claims. */
export function claimedSlugs(root: string = findRoot()): string[] {
  return named(join(root, 'claims'), '.yaml')
}
