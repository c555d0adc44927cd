/** The shape of content/quizzes/<id>.yaml. */
import { z } from 'zod'
import { value } from '../exercise/pieces.ts'
import { Granularity } from '../protocol/schedule.ts'

const prose = z.string().trim().min(1)

const endings = {
  deadlock: 'deadlock',
  exception: 'exception',
  exit: 'exit',
  finished: 'finished',
  'no-end': 'limit',
} as const

const Option = z
  .strictObject({
    output: z.string().optional(),
    value: value.optional(),
    ends: z.enum(Object.keys(endings) as (keyof typeof endings)[]).optional(),
    possible: z.boolean(),
    because: prose,
  })
  .refine(
    ({ output, value: is, ends }) =>
      [output, is, ends].filter((one) => one !== undefined).length === 1,
    { path: ['output'], message: 'an option needs exactly one of `output`, `value` and `ends`' },
  )

export const QuizFile = z
  .strictObject({
    title: prose,
    question: prose,
    program: z.string().min(1).optional(),
    code: z.string().trim().min(1).optional(),
    expression: prose.optional(),
    granularity: Granularity.default('bytecode'),
    schedules: z.int().positive().max(10_000).default(1000),
    seconds: z.number().positive().max(60).default(20),
    options: z.array(Option).min(2),
  })
  .refine((file) => (file.program === undefined) !== (file.code === undefined), {
    path: ['program'],
    message: 'it needs either `program` (the name of a program) or `code` (its text)',
  })
export type QuizFile = z.infer<typeof QuizFile>

/** What an author calls an end → what the protocol calls it. */
export const statusOf = (ends: keyof typeof endings) => endings[ends]

/** How each key is written: the remedy when it is missing or wrong. */
export const written: Record<string, string> = {
  title: 'title: Two joins',
  question: 'question: | and, indented below it, what the learner is to predict',
  program: 'program: five-threads, for content/programs/five-threads.py',
  code: 'code: | and, indented below it, the program',
  expression: 'expression: counter',
  granularity: 'granularity: bytecode, or granularity: gil',
  schedules: 'schedules: 1000, or less than 10001',
  seconds: 'seconds: 20, or less than 61',
  options: 'options: and below it at least two list items, each with `possible` and `because`',
  output: 'output: | and, indented below it, all that the program prints',
  value: "value: 9 for a number, value: 'True' in quotes for anything else (Python's repr)",
  ends: `ends: ${Object.keys(endings).join(', or ends: ')}`,
  possible: 'possible: true, or possible: false',
  because: 'because: | and, indented below it, why that is so, and what to look at',
}
