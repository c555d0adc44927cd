/** The shape of content/cases/<id>.yaml. */
import { z } from 'zod'

const prose = z.string().trim().min(1)
const id = z.string().regex(/^[a-z][a-z0-9-]*$/)

const Case = z.strictObject({
  case: prose,
  answer: z.array(z.string()).min(1),
  because: prose,
  but: z.record(z.string(), prose).default({}),
})

export const CasesFile = z.strictObject({
  title: prose,
  question: prose,
  choices: z.record(id, prose).refine((choices) => Object.keys(choices).length > 1, {
    message: 'one choice is not a choice: it needs at least two',
  }),
  cases: z.array(Case).min(1),
})
export type CasesFile = z.infer<typeof CasesFile>

/** How each key is written: the remedy when it is missing or wrong. */
export const written: Record<string, string> = {
  title: 'title: Ten cases',
  question: 'question: | and, indented below it, what the learner is to decide',
  choices:
    'choices: and indented below it at least two, such as "threads: Threads" (id in lower case)',
  cases: 'cases: and below it list items, each with `case`, `answer` and `because`',
  case: 'case: | and, indented below it, what is to be done',
  answer: 'answer: [threads], or several ids of choices: [threads, asyncio]',
  because: 'because: | and, indented below it, why; it is said after every choice',
  but: 'but: and indented below it "processes: |" with what is to be said of that choice',
}
