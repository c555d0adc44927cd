/** A SCORM 1.2 package of the course, or of some of its lessons: what is in it, and its files. */
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, posix, relative, resolve, sep } from 'node:path'
import { build as buildSite } from 'astro'
import { build as bundle } from 'esbuild'
import { loadAbout, loadLessons } from '../course/load.ts'
import type { LessonFile } from '../course/lesson-file.ts'
import { loadQuiz } from '../quiz/load.ts'
import { manifestXml } from './manifest.ts'
import { packPasses } from './passes.ts'
import type { Contents } from './standing.ts'
import { headScript, madeUpBase, relocatePage, relocateScript, relocateStyle } from './relocate.ts'
import { shellPage } from './shell-page.ts'

/**
 * What a learner in a learning platform does not need: some of the site's folders, what installs the site, and the
 * scripts that keep it for later, which the build makes although no page of a package asks for them.
 */
const leftOut =
  /^(teachers|assign|assignment|review|exercises|sandbox|icons)\/|^404\.html$|^(manifest\.webmanifest|embed\.js|linked-package\.js)$|^_astro\/offline\./i

/** What a manifest may hold. */
const longestTitle = 200

/** What a package is made of. */
export interface Plan {
  lessons: LessonFile[]
  title: string
  contents: Contents
  /** The page to start with, from the course's folder. */
  start: string
}

/**
 * @param slugs of the lessons; empty: all of them
 * @param title what the platform shows; by default the lesson's, or the course's
 * @throws Error naming an unknown lesson, or what is wrong with the title
 */
export function planOf(slugs: readonly string[], title?: string): Plan {
  const all = loadLessons()
  const unknown = slugs.find((slug) => !all.some((lesson) => lesson.slug === slug))
  if (unknown !== undefined) {
    const known = all.map(({ slug }) => slug).join(', ')
    throw new Error(`There is no lesson "${unknown}". Use some of: ${known}.`)
  }
  if (title !== undefined && (title.trim() === '' || title.length > longestTitle)) {
    throw new Error(`A title has 1 to ${longestTitle} characters.`)
  }
  const lessons = slugs.length === 0 ? all : all.filter(({ slug }) => slugs.includes(slug))
  const [only, second] = lessons
  const isOne = only !== undefined && second === undefined
  const contents = {
    exercises: lessons.flatMap(({ exercises }) => exercises),
    quizzes: lessons.flatMap(({ quizzes }) =>
      quizzes.map((id) => ({ id, questions: loadQuiz(id).quiz.options.length })),
    ),
  }
  // Refused here rather than in front of a learner.
  packPasses({
    exercises: new Set(contents.exercises),
    quizzes: new Set(contents.quizzes.map(({ id }) => id)),
  })
  const part = lessons.length === all.length ? 'index.html' : 'lessons/index.html'
  const { name, subject } = loadAbout()
  return {
    lessons,
    title: title ?? `${name}: ${isOne ? only.title : subject}`,
    contents,
    start: isOne ? `lessons/${only.slug}/index.html` : part,
  }
}

/** The built site, put into a folder of its own and made relocatable: file → bytes. */
async function courseFiles({ lessons }: Plan): Promise<Map<string, Uint8Array>> {
  const dist = await mkdtemp(join(tmpdir(), 'taking-turns-'))
  try {
    process.env['COURSE_EDITION'] = 'package'
    process.env['COURSE_LESSONS'] = lessons.map(({ slug }) => slug).join(',')
    const root = resolve(import.meta.dirname, '../..')
    await buildSite({ root, outDir: dist, base: `${madeUpBase}/`, logLevel: 'error' })
    const entries = await readdir(dist, { recursive: true, withFileTypes: true })
    const names = entries
      .filter((entry) => entry.isFile())
      .map((entry) => relative(dist, join(entry.parentPath, entry.name)).split(sep).join(posix.sep))
      .filter((name) => !leftOut.test(name))
    const files = new Set(names)
    const moved = new Map<string, Uint8Array>()
    for (const name of names.toSorted()) {
      moved.set(name, movable(name, await readFile(join(dist, name)), files))
    }
    return moved
  } finally {
    await rm(dist, { recursive: true, force: true })
  }
}

/** One file's bytes, without the made-up base. */
function movable(name: string, bytes: Buffer, files: ReadonlySet<string>): Uint8Array {
  // The sandbox's own page gets everything that it needs from the page around it.
  const isPage = name.endsWith('.html') && !name.startsWith('runtime/')
  if (!isPage && !bytes.includes(madeUpBase)) return bytes
  const text = bytes.toString('utf8')
  const moved = isPage
    ? relocatePage(text, name, files).replace('<head>', `<head>${headScript(name)}`)
    : name.endsWith('.css')
      ? relocateStyle(text, name)
      : relocateScript(text)
  if (moved.includes(madeUpBase)) {
    throw new Error(`${name} needs to know where the site lies, and cannot be moved.`)
  }
  return Buffer.from(moved)
}

async function shellScript(): Promise<string> {
  const entry = join(import.meta.dirname, 'shell.ts')
  const options = { bundle: true, minify: true, write: false, format: 'esm' } as const
  const { outputFiles } = await bundle({ ...options, entryPoints: [entry], target: 'es2022' })
  return outputFiles[0]!.text
}

/** The package, file by file, the manifest first. */
export async function packageFiles(plan: Plan): Promise<Map<string, Uint8Array>> {
  const course = await courseFiles(plan)
  const pages = [...course.keys()].filter((name) => /(^|\/)index\.html$/.test(name))
  const font = [...course.keys()].find((name) => /next-latin-wght-normal\.[^/]*woff2$/.test(name))
  const contents = { ...plan.contents, start: plan.start, pages }
  const shell = shellPage({ title: plan.title, contents, font, script: await shellScript() })
  const files = new Map([['index.html', Buffer.from(shell) as Uint8Array]])
  for (const [name, bytes] of course) files.set(`course/${name}`, bytes)
  const id = `taking-turns-${plan.lessons.map(({ slug }) => slug).join('-')}`.slice(0, 90)
  const manifest = { id, title: plan.title, launch: 'index.html', files: [...files.keys()] }
  return new Map([['imsmanifest.xml', Buffer.from(manifestXml(manifest))], ...files])
}
