/** What a lesson says of itself in its head: for its page, for the contents, and for authors who make a slip. */
import { z } from 'zod'
import { explain, keyOf, placeOf, type Problem } from '../exercise/problem.ts'
import { readYaml } from '../exercise/yaml.ts'

/** The shape of the head, as the site's own collection has it. */
const lessonHead = (parts: readonly string[]) =>
  z.strictObject({
    title: z.string().min(1),
    part: z.enum(parts),
    minutes: z.int().min(5).max(120),
    question: z.string().endsWith('?'),
    summary: z.string().min(40).max(200),
  })

const written = (parts: readonly string[]): Record<string, string> => ({
  title: 'title: a few words, in quotes where there is a colon in them',
  part: `part: one of ${parts.join(', ')}; course.yaml has them`,
  minutes: 'minutes: a whole number from 5 to 120',
  question: 'question: one sentence that ends with a question mark',
  summary: 'summary: one or two sentences of 40 to 200 characters',
})

/**
 * What is wrong with the head of a lesson; nothing: it is in order.
 *
 * @param file what messages call it
 * @param text the whole file
 * @param parts the ids of the course's parts
 */
export function headProblems(file: string, text: string, parts: readonly string[]): Problem[] {
  const head = /^---\r?\n([^]*?)^---\r?$/m.exec(text)
  if (!head || head.index !== 0) {
    const remedy = 'Begin the file with a line `---`, then title, part and the others, then `---`.'
    return [{ file, key: '', line: 1, fault: 'has no head', remedy }]
  }
  const yaml = readYaml(head[1] ?? '')
  // The head begins below the first `---`.
  const below = (line: number): number => line + 1
  if (yaml.faults.length > 0) {
    return yaml.faults.map(({ line, ...fault }) => ({ file, key: '', line: below(line), ...fault }))
  }
  const parsed = lessonHead(parts).safeParse(yaml.data ?? {})
  if (parsed.success) return []
  return parsed.error.issues.map((issue) => ({
    file,
    key: keyOf(placeOf(issue)),
    line: below(yaml.lineOf(placeOf(issue))),
    ...explain(issue, yaml.data, written(parts)),
  }))
}
