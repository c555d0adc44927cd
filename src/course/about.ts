/** What a course says of itself, in course.yaml: its name and parts, what each lesson has, and the words of its home page. */
import { z } from 'zod'
import { ContentError } from '../exercise/content-folder.ts'
import { describe, explain, keyOf, placeOf } from '../exercise/problem.ts'
import { readYaml } from '../exercise/yaml.ts'

const text = z.string().trim().min(1)

/** What each lesson has, at least; by default nothing is asked. */
const Least = z.strictObject({
  programs: z.int().min(0).default(0),
  write: z.int().min(0).default(0),
  predict: z.int().min(0).default(0),
  claims: z.int().min(0).default(0),
  sections: z.array(text).default([]),
})

const About = z.strictObject({
  name: text.max(60),
  subject: text.max(100),
  description: text.min(40).max(300),
  parts: z.record(z.string(), text).superRefine((parts, context) => {
    const ids = Object.keys(parts)
    const wrong = ids.find((id) => !/^[a-z][a-z0-9-]*$/.test(id))
    const message =
      wrong === undefined ? 'has no part' : `names "${wrong}", not in lower case with hyphens`
    if (wrong !== undefined || ids.length === 0) context.addIssue({ code: 'custom', message })
  }),
  lessons: Least.prefault({}),
  home: z.strictObject({
    title: text,
    lead: text,
    for: text,
    recording: z.strictObject({ program: text, title: text, caption: text }).optional(),
  }),
  example: text.optional(),
})

/** Texts are plain, with `code` between backticks. */
export type About = z.infer<typeof About>

const written: Record<string, string> = {
  name: 'name: what the course is called',
  subject: 'subject: a few words on what it teaches',
  description: 'description: one or two sentences for search engines, 40 to 300 characters',
  parts: 'parts: and below it a line for each part, such as `threads: Threads`',
  lessons: 'lessons: and below it what each has at least, or leave it out',
  programs: 'programs: 2, the programs of a lesson',
  write: 'write: 1, the exercises to write',
  predict: 'predict: 1, the quizzes and the exercises to break',
  claims: 'claims: 5, the claims about how Python behaves',
  sections: 'sections: a list of the last headings of a lesson',
  home: 'home: and below it `title`, `lead`, `for` and, if you like, `recording`',
  title: 'title: a few words',
  lead: 'lead: what the course is, in a sentence or two',
  for: 'for: who it is for, in a sentence or two',
  recording: 'recording: and below it `program`, `title` and `caption`, or leave it out',
  program: 'program: one that has a trace in recordings/',
  caption: 'caption: what the drawing shows',
  example: 'example: the exercise that teachers see as an example, or leave it out',
}

/**
 * Parses course.yaml.
 *
 * @param file what messages call it
 * @throws ContentError naming each faulty line and key, with its remedy
 */
export function parseAbout(yamlText: string, file: string): About {
  const yaml = readYaml(yamlText)
  const faults = yaml.faults.map((fault) => describe({ file, key: '', ...fault }))
  const parsed = About.safeParse(yaml.data ?? {})
  if (faults.length === 0 && !parsed.success) {
    for (const issue of parsed.error.issues) {
      const place = { file, key: keyOf(placeOf(issue)), line: yaml.lineOf(placeOf(issue)) }
      faults.push(describe({ ...place, ...explain(issue, yaml.data, written) }))
    }
  }
  if (faults.length > 0 || !parsed.success) {
    throw new ContentError([`${file} cannot be used.`, ...faults].join('\n\n'))
  }
  return parsed.data
}
