/** The lessons in their order: the numbers in the file names give it. */
import { getCollection, type CollectionEntry } from 'astro:content'
import { here } from './links.ts'
import { partIds, partTitles, type PartId } from './parts.ts'

export interface Lesson {
  /** Counted from 1, without gaps, whatever the numbers of the files. */
  number: number
  /** The last part of its address; stays when lessons are put in before it. */
  slug: string
  href: string
  title: string
  part: PartId
  minutes: number
  question: string
  summary: string
  entry: CollectionEntry<'lessons'>
}

/** All lessons. */
export async function lessons(): Promise<Lesson[]> {
  const entries = await getCollection('lessons')
  const inOrder = entries.toSorted((a, b) => (a.id < b.id ? -1 : 1))
  return inOrder.map((entry, index) => {
    const slug = /^\d\d-([a-z0-9-]+)$/.exec(entry.id)?.[1]
    if (slug === undefined) {
      throw new Error(
        `content/lessons/${entry.id}.mdx: a lesson's file is named NN-slug.mdx, ` +
          'such as 03-deadlock.mdx: two digits for the order, then its address in lower case.',
      )
    }
    return { number: index + 1, slug, href: here(`/lessons/${slug}/`), ...entry.data, entry }
  })
}

/** A part of the course with its lessons. */
export interface Part {
  id: PartId
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
  const shown = partIds.filter((id) => all.some(({ part }) => part === id))
  return shown.map((id, index) => {
    const own = all.filter(({ part }) => part === id)
    const href = here(`/lessons/#part-${id}`)
    const about = { id, number: index + 1, title: partTitles[id], href }
    return { ...about, lessons: own, minutes: minutesOf(own) }
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
