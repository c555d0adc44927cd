/** What a lesson says about itself. The file's number gives the order, its name the address. */
import { glob } from 'astro/loaders'
import { z } from 'astro/zod'
import { defineCollection } from 'astro:content'

const lessons = defineCollection({
  loader: glob({
    base: './content/lessons',
    pattern: '*.mdx',
    generateId: ({ entry }) => entry.replace(/\.mdx$/, ''),
  }),
  schema: z.strictObject({
    title: z.string().min(1),
    /** The question that the lesson opens with and answers. */
    question: z.string().endsWith('?'),
    /** One or two sentences: for the contents page, and for search engines. */
    summary: z.string().min(40).max(200),
  }),
})

export const collections = { lessons }
