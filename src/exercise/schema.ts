/** The shape of exercise.yaml. */
import { z } from 'zod'
import { CheckInput } from './check.ts'
import { madeLists } from './made.ts'
import { MistakeInput } from './mistake.ts'
import { prose } from './pieces.ts'
import { aboutHints } from './reached.ts'
import { Says } from './says.ts'
import { Variant } from './vary.ts'

export const ExerciseFile = z
  .strictObject({
    title: prose,
    goal: prose,
    hints: z.array(prose).min(1),
    ...aboutHints,
    explanation: prose,
    schedules: z.int().positive().max(10_000).default(200),
    different: z.int().positive().default(1),
    seconds: z.number().positive().max(60).default(20),
    steps: z.int().positive().nullable().default(null),
    checks: z.array(CheckInput).min(1),
    says: Says.optional(),
    vary: z.array(Variant).default([]),
    /** Each wrong-NAME.py, with the mistake in it. */
    wrong: z.record(z.string(), MistakeInput),
    ...madeLists,
  })
  .refine((file) => file.different <= file.schedules, {
    path: ['different'],
    message: 'is more than `schedules`: no check could ever pass',
  })
export type ExerciseFile = z.infer<typeof ExerciseFile>

/** How each key is written: the remedy when it is missing or wrong. */
export const written: Record<string, string> = {
  title: 'title: Join them all',
  goal: 'goal: | and, indented below it, what the learner is to do',
  starter: 'starter: | and, indented below it, the program to start from',
  solution: 'solution: | and, indented below it, a program that passes',
  hints: 'hints: and below it one list item per hint, each beginning with "- "',
  reached:
    'reached: { 1: never, 2: all-done-last }, the number of each hint and the checks that hold once it has nothing left to say',
  helps:
    'helps: { 2: [no-join], none: [two-lines] }, the number of a hint and the wrong programs that have not done what it says',
  explanation: 'explanation: | and, indented below it, why the solution is right',
  schedules: 'schedules: 200',
  different: 'different: 100',
  seconds: 'seconds: 20, or less',
  steps: 'steps: 20000',
  checks: 'checks: and below it a list of items, each with a `type`',
  vary: 'vary: and below it a list of items, each with `name`, `called`, `replace` and `against`',
  replace: "replace: { cities: \"['Oslo', 'Bern']\" }",
  against: 'against: [name-of-a-wrong-program]',
  equivalent: 'equivalent: and below it a list of items, each with `made` and `because`',
  gaps: 'gaps: and below it a list of items, each with `made` and `because`',
  refused: 'refused: and below it a list of items, each with `made` and `because`',
  made: 'made: solution/drop-join@main:1, or a list of them',
  because: 'because: All of them are joined later anyway.',
  wrong:
    'wrong: and below it one line per wrong program, such as no-join: { check: the-last-line-is-last, line: 9, hint: own }',
  break:
    'break: { status: deadlock }, or { exception: AssertionError }, or { expression: total, not: 2 }',
  schedule:
    'schedule: and after it a schedule that breaks the program, as the panel or turns explore gives it',
  type: 'type: no-deadlock',
  name: 'name: the-last-line-is-last',
  message: 'message: What the learner should read first',
  lookAt: 'lookAt: What the learner should look at next',
  exact: 'exact: true, or leave it out',
  text: 'text: All threads are done',
  pattern: String.raw`pattern: Thread \d+ done!`,
  line: 'line: { text: All threads are done }',
  lines: String.raw`lines: { pattern: Thread \d+ done! }`,
  before: String.raw`before: { pattern: Thread \d+ done! }`,
  after: String.raw`after: { pattern: Thread \d+ done! }`,
  first: 'first: true, or leave it out',
  last: 'last: true, or leave it out',
  orders: 'orders: all, or a number from 2 on',
  mainMayLead: 'mainMayLead: true, or leave it out',
  between: 'between: [{ text: open }, { text: close }]',
  output: 'output: | and, indented below it, the whole output',
  anyOrder: 'anyOrder: true, or leave it out',
  count: 'count: 5',
  min: 'min: 5',
  max: 'max: 5',
  distinct: 'distinct: true, or leave it out',
  by: 'by: threads, by: each, by: main or by: anybody (see content/README.md), or leave it out',
  expression: 'expression: counter[0]',
  equals: "equals: 9 for a number, equals: 'True' in quotes for anything else (Python's repr)",
  oneOf: 'oneOf: [8, 9]',
  called: 'called: the counter',
  variable: 'variable: counter',
  function: 'function: download',
  done: 'done: take from a queue, or a list of them',
  threads: 'threads: 3',
  times: 'times: 3',
  ever: 'ever: true, or leave it out',
  region: 'region: download, or region: Counter.add',
  host: 'host: news.example',
  paths: 'paths: /start, or a list of them',
  all: 'all: true, or leave it out',
  once: 'once: true, or leave it out',
  atOnce: 'atOnce: 3',
  notAfter: 'notAfter: { text: All threads are done }',
  keep: 'keep: safe_increment(counter), or a list of them',
  unchanged: 'unchanged: download, or a list of them',
  below: 'below: crawl',
  says: 'says: and below it one line for each sentence of the goal: a part of it, a colon, the checks that test it',
  require: 'require: with lock, or require: call .join, or a list of them',
  forbid: 'forbid: call time.sleep, or a list of them',
  within: 'within: safe_increment, or within: Counter.add',
}
