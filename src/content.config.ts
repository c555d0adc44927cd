/** What a lesson, and an entry of the glossary, say about themselves. */
import { glob } from 'astro/loaders'
import { z } from 'astro/zod'
import { defineCollection, reference } from 'astro:content'
import { pathToFileURL } from 'node:url'
import { loadAbout } from './course/load.ts'
import { contentFolder } from './exercise/content-folder.ts'

const folder = (name: string): URL => pathToFileURL(`${contentFolder()}/${name}/`)

const lessons = defineCollection({
  // The file's number gives the order, its name the address.
  loader: glob({
    base: folder('lessons'),
    pattern: '*.mdx',
    generateId: ({ entry }) => entry.replace(/\.mdx$/, ''),
  }),
  schema: z.strictObject({
    title: z.string().min(1),
    /** Which part of the course it belongs to. */
    part: z.enum(Object.keys(loadAbout().parts)),
    /** How long a learner works on it, in minutes, exercises included. */
    minutes: z.int().min(5).max(120),
    /** The question that the lesson opens with and answers. */
    question: z.string().endsWith('?'),
    /** One or two sentences: for the contents page, and for search engines. */
    summary: z.string().min(40).max(200),
  }),
})

const glossary = defineCollection({
  // The file's name is the anchor on the glossary's page.
  loader: glob({ base: folder('glossary'), pattern: '*.md' }),
  schema: z.strictObject({
    term: z.string().min(1),
    /** The slug of the lesson that introduces it. */
    lesson: z.string().min(1),
    /** Terms to compare it with. */
    see: z.array(reference('glossary')).default([]),
  }),
})

export const collections = { lessons, glossary }
