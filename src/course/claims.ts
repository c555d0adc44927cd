/** The claims of a lesson, each with its backing: content/claims/<slug>.yaml. */
import { z } from 'zod'
import { describe, explain, keyOf, placeOf } from '../exercise/problem.ts'
import { readYaml } from '../exercise/yaml.ts'
import { python } from '../protocol/python.ts'
import type { LessonFile } from './lesson-file.ts'

const ids = z.union([z.string(), z.array(z.string()).min(1)])
const links = z.union([z.url(), z.array(z.url()).min(1)])

const ClaimEntry = z
  .strictObject({
    claim: z.string().trim().min(10),
    program: ids.optional(),
    exercise: ids.optional(),
    quiz: ids.optional(),
    link: links.optional(),
  })
  .refine(({ program, exercise, quiz, link }) => [program, exercise, quiz, link].some(Boolean), {
    path: ['claim'],
    message: 'has no backing: it needs `program`, `exercise`, `quiz` or `link`',
  })

const written: Record<string, string> = {
  claim: 'claim: One sentence that can be true or false',
  program: 'program: five-threads, or a list',
  exercise: 'exercise: join-them-all, or a list',
  quiz: 'quiz: two-joins, or a list',
  link: `link: ${python.documentation}…, or a list`,
}

/** A statement about behaviour, and what on the page backs it. */
export interface Claim {
  claim: string
  program: string[]
  exercise: string[]
  quiz: string[]
  link: string[]
}

/**
 * Parses the claims of a lesson.
 *
 * @param file what messages call the file
 * @throws Error naming each faulty line and key, with its remedy
 */
export function parseClaims(text: string, file: string): Claim[] {
  const yaml = readYaml(text)
  const faults = yaml.faults.map((fault) => describe({ file, key: '', ...fault }))
  const parsed = z.array(ClaimEntry).min(1).safeParse(yaml.data)
  if (faults.length === 0 && !parsed.success) {
    for (const issue of parsed.error.issues) {
      const place = { file, key: keyOf(placeOf(issue)), line: yaml.lineOf(placeOf(issue)) }
      faults.push(describe({ ...place, ...explain(issue, yaml.data, written) }))
    }
  }
  if (!parsed.success) throw new Error([`${file} cannot be used.`, ...faults].join('\n\n'))
  const list = (value: string | string[] | undefined): string[] => [value ?? []].flat()
  return parsed.data.map(({ claim, program, exercise, quiz, link }) => ({
    claim,
    program: list(program),
    exercise: list(exercise),
    quiz: list(quiz),
    link: list(link),
  }))
}

/** The sources that vouch for Python's behaviour: its documentation, its PEPs, its own repository. */
const trusted = [
  python.documentation,
  'https://peps.python.org/',
  'https://github.com/python/',
  'https://packaging.python.org/',
]

/** Backings that are not on the lesson's page, or that prove nothing; each in a sentence. */
export function unbacked(claims: readonly Claim[], lesson: LessonFile): string[] {
  return claims.flatMap(({ claim, program, exercise, quiz, link }) => {
    const missing = [
      ...program.filter((id) => !lesson.programs.includes(id)).map((id) => `the program "${id}"`),
      ...exercise.filter((id) => !lesson.exercises.includes(id)).map((id) => `exercise "${id}"`),
      ...quiz.filter((id) => !lesson.quizzes.includes(id)).map((id) => `the quiz "${id}"`),
      ...link.filter((url) => !lesson.links.includes(url)).map((url) => `a link to ${url}`),
    ].map((what) => `${lesson.file} has not ${what}, which backs “${claim}”.`)
    const strange = link
      .filter((url) => !trusted.some((start) => url.startsWith(start)))
      .map((url) => `${url} does not vouch for “${claim}”: link Python's documentation or a PEP.`)
    return [...missing, ...strange]
  })
}
