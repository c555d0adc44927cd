/** The checks on what a program prints. */
import { z } from 'zod'
import { common, hasOne, inOrder, Lines, linesOf, oneOf } from './pieces.ts'

/** This many lines of this kind are printed. */
export const OutputLineCheck = z
  .strictObject({
    type: z.literal('output-line'),
    ...common,
    ...linesOf,
    /** Exactly this many; or at least `min` (1 if all three are left out) and at most `max`. */
    count: z.int().nonnegative().optional(),
    min: z.int().nonnegative().optional(),
    max: z.int().nonnegative().optional(),
    /** No two of them are the same: each thread prints its own. */
    distinct: z.literal(true).optional(),
    /** `threads`: none is from the main thread; `each`: and no two from one thread; `main`: all are from the main thread. */
    by: z.enum(['threads', 'each', 'main']).optional(),
  })
  .refine(hasOne, oneOf)
  .refine((check) => check.count === undefined || (check.min ?? check.max) === undefined, {
    path: ['count'],
    message: 'already says how many: remove `min` and `max`',
  })
  .refine(inOrder, { path: ['max'], message: 'must be at least `min`' })

/** The whole output, line by line. */
export const OutputExactCheck = z.strictObject({
  type: z.literal('output-exact'),
  ...common,
  /** Spaces at the ends of lines, and empty lines at the end, do not count. */
  output: z.string().transform((text) =>
    text
      .trimEnd()
      .split('\n')
      .map((line) => line.trimEnd()),
  ),
  /** The same lines, in any order. */
  anyOrder: z.literal(true).optional(),
})

/** Every such line comes in the right place. */
export const OutputOrderCheck = z
  .strictObject({
    type: z.literal('output-order'),
    ...common,
    line: Lines,
    /** Before every line like this. */
    before: Lines.optional(),
    /** After every line like this. */
    after: Lines.optional(),
    /** After every line like the first and before every line like the second, in any order. */
    between: z.tuple([Lines, Lines]).optional(),
    first: z.literal(true).optional(),
    last: z.literal(true).optional(),
  })
  .refine(
    ({ before, after, between, first, last }) =>
      [before, after, between, first, last].some(Boolean),
    {
      message:
        'says no place: it needs `before`, `after`, `between`, `first: true` or `last: true`',
    },
  )
  .refine(
    ({ before, after, between }) => between === undefined || (before ?? after) === undefined,
    {
      path: ['between'],
      message: 'already says `after` and `before`: remove those two',
    },
  )

/**
 * These lines can come in at least this many orders: the threads are free to overtake. `all`: of any two different
 * lines either can come first, so no thread waits for another.
 */
export const FreedomCheck = z
  .strictObject({
    type: z.literal('freedom'),
    ...common,
    lines: Lines,
    orders: z.union([z.int().min(2), z.literal('all')]),
    /** The main thread may print its own before it starts the others: that delays no other thread. */
    mainMayLead: z.literal(true).optional(),
  })
  .refine(({ orders, mainMayLead }) => orders === 'all' || mainMayLead === undefined, {
    path: ['mainMayLead'],
    message: 'goes with `orders: all` only',
  })
