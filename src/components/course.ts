/** The lessons in their order: the numbers in the file names give it. */
import { getCollection, type CollectionEntry } from 'astro:content'
import { loadExercise } from '../exercise/load.ts'
import type { About } from '../course/about.ts'
import { parseLesson } from '../course/lesson-file.ts'
import { loadAbout } from '../course/load.ts'
import { inContent } from '../exercise/content-folder.ts'
import { loadQuiz } from '../quiz/load.ts'
import { isIncluded, isPackage } from './edition.ts'
import { here } from './links.ts'

export { hasGlossary } from '../course/load.ts'

export interface Lesson {
  /** Counted from 1, without gaps, whatever the numbers of the files. */
  number: number
  /** The last part of its address; stays when lessons are put in before it. */
  slug: string
  href: string
  title: string
  part: string
  minutes: number
  question: string
  summary: string
  entry: CollectionEntry<'lessons'>
}

/** What the course says of itself. Read anew each time, so that an author sees each change. */
export const about = (): About => loadAbout()

/** The exercise that stands for all of them on the page for teachers: the course's choice, or its first. */
export async function exampleExercise(): Promise<Task | undefined> {
  const { example } = about()
  const tasks = (await outlines()).flatMap(({ exercises }) => exercises)
  if (example === undefined) return tasks[0]
  const found = tasks.find(({ id }) => id === example)
  if (found !== undefined || isPackage) return found
  throw new Error(
    `${inContent('course.yaml')}: example: no lesson has the exercise "${example}". ` +
      `Use one of: ${tasks.map(({ id }) => id).join(', ')}; or leave it out.`,
  )
}

/** The lessons of this edition. */
export async function lessons(): Promise<Lesson[]> {
  return (await allLessons()).filter(({ slug }) => isIncluded(slug))
}

/** All lessons that there are, with their numbers. */
export async function allLessons(): Promise<Lesson[]> {
  const entries = await getCollection('lessons')
  if (entries.length === 0) {
    const where = inContent('lessons/')
    throw new Error(`${where}: there is no lesson. Write one: npm run new -- lesson 10-first`)
  }
  const inOrder = entries.toSorted((a, b) => (a.id < b.id ? -1 : 1))
  return inOrder.map((entry, index) => {
    const slug = /^\d\d-([a-z0-9-]+)$/.exec(entry.id)?.[1]
    if (slug === undefined) {
      throw new Error(
        `${inContent(`lessons/${entry.id}.mdx`)}: a lesson's file is named NN-slug.mdx, ` +
          'such as 03-deadlock.mdx: two digits for the order, then its address in lower case.',
      )
    }
    return { number: index + 1, slug, href: here(`/lessons/${slug}/`), ...entry.data, entry }
  })
}

/** A part of the course with its lessons. */
export interface Part {
  id: string
  /** Counted from 1, as its lessons are. */
  number: number
  title: string
  /** On the contents page. */
  href: string
  lessons: Lesson[]
  /** Of all its lessons. */
  minutes: number
}

/** The parts in their order; one that has no lesson yet is left out. */
export function partsOf(all: readonly Lesson[]): Part[] {
  const shown = Object.entries(about().parts).filter(([id]) => all.some(({ part }) => part === id))
  return shown.map(([id, title], index) => {
    const own = all.filter(({ part }) => part === id)
    const href = here(`/lessons/#part-${id}`)
    return { id, number: index + 1, title, href, lessons: own, minutes: minutesOf(own) }
  })
}

/** How long these lessons take together. */
export function minutesOf(some: readonly Lesson[]): number {
  return some.reduce((sum, { minutes }) => sum + minutes, 0)
}

/** The file that a page was written in, for messages: the lesson's, or the page's address. */
export async function sourceOf(page: URL): Promise<string> {
  const lesson = (await lessons()).find((one) => one.href === page.pathname)
  return lesson?.entry.filePath ?? page.pathname
}

/** What a lesson asks of its learner, for the pages that show how far somebody has come. */
export interface Task {
  id: string
  title: string
  /** Where it stands in its lesson. */
  href: string
}

/** A lesson with its tasks, small enough to be sent to a page. */
export interface Outline {
  number: number
  slug: string
  title: string
  href: string
  part: string
  minutes: number
  exercises: Task[]
  quizzes: Task[]
  /** The ids of its programs. */
  programs: string[]
}

/** All lessons with what they ask for. */
export async function outlines(): Promise<Outline[]> {
  const titles = about().parts
  return (await lessons()).map(({ number, slug, title, href, part, minutes, entry }) => {
    const { exercises, quizzes, programs } = parseLesson(entry.id, entry.body ?? '')
    const task = (kind: string, id: string, name: string): Task => ({
      id,
      title: name,
      href: `${href}#${kind}-${id}`,
    })
    return {
      number,
      slug,
      title,
      href,
      part: titles[part] ?? part,
      minutes,
      exercises: exercises.map((id) => task('exercise', id, loadExercise(id).title)),
      quizzes: quizzes.map((id) => task('quiz', id, loadQuiz(id).quiz.title)),
      programs,
    }
  })
}
