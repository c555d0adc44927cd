/** The pieces that the schemas of checks are made of. */
import { z } from 'zod'

/** A text that people read. */
export const prose = z.string().trim().min(1)

export const pattern = z.string().superRefine((text, context) => {
  try {
    void new RegExp(text, 'u')
  } catch (error) {
    context.addIssue({ code: 'custom', message: `not a regular expression: ${String(error)}` })
  }
})

/** Which lines of output are meant: those with exactly this text, or those that match as a whole. */
export const linesOf = {
  text: z.string().optional(),
  pattern: pattern.optional(),
  /** What to call such a line in messages: learners need not read patterns. */
  called: z.string().min(1).optional(),
}
export const oneOf = 'needs either `text` (the whole line) or `pattern` (a regular expression)'
export const hasOne = (lines: {
  text?: string | undefined
  pattern?: string | undefined
}): boolean => (lines.text === undefined) !== (lines.pattern === undefined)

export const Lines = z.strictObject(linesOf).refine(hasOne, oneOf)
export type Lines = z.infer<typeof Lines>

/** What every check may carry. */
export const common = {
  /** How verdicts and `wrong:` refer to this check; its type, if it is the only one of that type. */
  name: z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be lower-case words joined by hyphens')
    .optional(),
  /** The learner reads this first, then what exactly happened. */
  message: z.string().min(1).optional(),
  /** What to look at next; without this, each kind has its own words. */
  lookAt: z.string().min(1).optional(),
  /** `lookAt` is more reliable than the guess from how the program is written. */
  sure: z.literal(true).optional(),
  /** It is about when things happen, so it holds only while sleeps are exact: not on a slow machine. */
  exact: z.literal(true).optional(),
}

/** The value as Python's `repr` writes it; a number may be written bare. */
export const value = z.union([z.string().min(1), z.number()]).transform(String)

/** One of something, or a list of them. */
export function oneOrMore<T extends z.ZodType>(schema: T) {
  return z.preprocess((given) => (Array.isArray(given) ? given : [given]), z.array(schema).min(1))
}

/** `download`, `Account.withdraw`, `outer.<locals>.inner`: as Python's `__qualname__`. */
export const functionName = z
  .string()
  .regex(
    /^[\p{L}_][\p{L}\p{N}_]*(\.([\p{L}_][\p{L}\p{N}_]*|<locals>))*$/u,
    'is not the name of a function, such as work or Counter.add',
  )

/** At least, or at most, or both. */
export const limits = <T extends z.ZodType<number>>(number: T) => ({
  min: number.optional(),
  max: number.optional(),
})
interface Limits {
  min?: number | undefined
  max?: number | undefined
}
export const hasLimit = ({ min, max }: Limits): boolean => (min ?? max) !== undefined
export const noLimit = 'says no limit: it needs `min`, `max` or both'
export const inOrder = ({ min, max }: Limits): boolean => (max ?? Infinity) >= (min ?? 0)
