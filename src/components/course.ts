/** The lessons in their order: the numbers in the file names give it. */
import { getCollection, type CollectionEntry } from 'astro:content'
import { here } from './links.ts'
import type { PartId } from './parts.ts'

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

/** The file that a page was written in, for messages: the lesson's, or the page's address. */
export async function sourceOf(page: URL): Promise<string> {
  const lesson = (await lessons()).find((one) => one.href === page.pathname)
  return lesson?.entry.filePath ?? page.pathname
}
