/**
 * The checks that an exercise can ask for, as data.
 *
 * Each kind has its schema here and its meaning in `grader/checks/<type>.ts`. Whatever is checked
 * must hold in every schedule explored.
 */
import { z } from 'zod'

const pattern = z.string().superRefine((text, context) => {
  try {
    void new RegExp(text, 'u')
  } catch (error) {
    context.addIssue({ code: 'custom', message: `not a regular expression: ${String(error)}` })
  }
})

/** Which lines of output are meant: those of exactly this text, or that match as a whole. */
const linesOf = {
  text: z.string().optional(),
  pattern: pattern.optional(),
  /** What to call such a line in messages: learners need not read patterns. */
  called: z.string().min(1).optional(),
}
const oneOf = 'needs either `text` (the whole line) or `pattern` (a regular expression)'
const hasOne = (lines: { text?: string | undefined; pattern?: string | undefined }): boolean =>
  (lines.text === undefined) !== (lines.pattern === undefined)

export const Lines = z.strictObject(linesOf).refine(hasOne, oneOf)
export type Lines = z.infer<typeof Lines>

const common = {
  /** How verdicts and `wrong:` refer to this check; its type where it is the only one of it. */
  name: z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be lower-case words joined by hyphens')
    .optional(),
  /** The learner reads this first, then what exactly happened. */
  message: z.string().min(1).optional(),
  /** What to look at next; each kind has words of its own where this is left out. */
  lookAt: z.string().min(1).optional(),
}

/** So many lines like this are printed. */
const OutputLine = z
  .strictObject({
    type: z.literal('output-line'),
    ...common,
    ...linesOf,
    /** Exactly so many; or at least `min` (1 where all three are left out) and at most `max`. */
    count: z.int().nonnegative().optional(),
    min: z.int().nonnegative().optional(),
    max: z.int().nonnegative().optional(),
    /** No two of them are the same: each thread prints its own. */
    distinct: z.literal(true).optional(),
  })
  .refine(hasOne, oneOf)
  .refine((check) => check.count === undefined || (check.min ?? check.max) === undefined, {
    path: ['count'],
    message: 'already says how many: `min` and `max` must go',
  })
  .refine((check) => (check.max ?? Infinity) >= (check.min ?? 0), {
    path: ['max'],
    message: 'must be at least `min`',
  })

/** Every such line comes where it should. */
const OutputOrder = z
  .strictObject({
    type: z.literal('output-order'),
    ...common,
    line: Lines,
    /** Before every line like this. */
    before: Lines.optional(),
    /** After every line like this; with `before`, between the two. */
    after: Lines.optional(),
    first: z.literal(true).optional(),
    last: z.literal(true).optional(),
  })
  .refine((check) => [check.before, check.after, check.first, check.last].some(Boolean), {
    message: 'says no place: it needs `before`, `after`, `first: true` or `last: true`',
  })

/** These lines can come in at least so many orders: the threads are free to overtake. */
const Freedom = z.strictObject({
  type: z.literal('freedom'),
  ...common,
  lines: Lines,
  orders: z.int().min(2),
})

/** An expression over the program's global names has this value when the program has ended. */
const FinalValue = z.strictObject({
  type: z.literal('final-value'),
  ...common,
  expression: z.string().min(1),
  /** The value as Python's `repr` writes it. */
  equals: z.union([z.string().min(1), z.number()]).transform(String),
  /** What to call it in messages: "the counter". */
  called: z.string().min(1).optional(),
})

const NoDeadlock = z.strictObject({ type: z.literal('no-deadlock'), ...common })
const NoException = z.strictObject({ type: z.literal('no-exception'), ...common })
const Terminates = z.strictObject({ type: z.literal('terminates'), ...common })

const CheckSchemas = [
  OutputLine,
  OutputOrder,
  Freedom,
  FinalValue,
  NoDeadlock,
  NoException,
  Terminates,
] as const

export const checkTypes = CheckSchemas.map((schema) => schema.shape.type.value)

export const CheckInput = z.discriminatedUnion('type', CheckSchemas)
export type CheckInput = z.infer<typeof CheckInput>

/** A check with its name settled. */
export type Check = CheckInput & { name: string }
export type CheckOf<T extends Check['type']> = Extract<Check, { type: T }>

/** A program that ends in one of these ways is wrong everywhere, so nobody need ask for them. */
export const always = ['no-exception', 'no-deadlock', 'terminates'] as const
