/**
 * Other data for the learner's program: a program with a hard-coded answer is right for one input only.
 *
 * A variant says what replaces the starter's data, and what checks expect then.
 */
import { z } from 'zod'
import { OutputExactCheck } from './output-checks.ts'
import { oneOrMore, pattern, prose, value } from './pieces.ts'

const count = z.int().nonnegative()
const limit = z.number().nonnegative()

/** Expectations that a variant can change: the keys of the check's own type. */
const Expected = z.strictObject({
  message: z.string().min(1).optional(),
  lookAt: z.string().min(1).optional(),
  called: z.string().min(1).optional(),
  text: z.string().optional(),
  pattern: pattern.optional(),
  output: OutputExactCheck.shape.output.optional(),
  expression: z.string().min(1).optional(),
  equals: value.optional(),
  oneOf: oneOrMore(value).optional(),
  count: count.optional(),
  times: count.optional(),
  threads: count.optional(),
  min: limit.optional(),
  max: limit.optional(),
})

/** One line: the replaced text keeps its number of lines, so that findings name the learner's lines. */
const Expression = value.refine((text) => !text.includes('\n'), 'must be written on one line')

export const Variant = z.strictObject({
  name: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be lower-case words joined by hyphens'),
  /** What to call this data in messages: "four other cities". */
  called: prose,
  /**
   * A variable of the starter → its value; a function of it → expressions in it, each with its replacement; any other
   * expression of the starter → its replacement.
   */
  replace: z.record(z.string(), z.union([Expression, z.record(z.string(), Expression)])),
  /** The name of a check → what it expects with this data. */
  checks: z.record(z.string(), Expected).default({}),
  /** wrong-NAME.py are right with the starter's data, and must fail with this. */
  against: z.array(z.string()).min(1),
})
export type Variant = z.infer<typeof Variant>
