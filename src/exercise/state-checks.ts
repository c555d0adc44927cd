/** The checks on what a program does and how it ends: values, races, time, threads at once. */
import { z } from 'zod'
import { purposes, type Purpose } from './library.ts'
import {
  common,
  functionName,
  hasLimit,
  inOrder,
  limits,
  noLimit,
  oneOrMore,
  pattern,
  value,
} from './pieces.ts'

/** An expression over the program's global names has this value when the program has ended. */
export const FinalValueCheck = z
  .strictObject({
    type: z.literal('final-value'),
    ...common,
    expression: z.string().min(1),
    /** The value as Python's `repr` writes it. */
    equals: value.optional(),
    /** Several are right: one of these. */
    oneOf: oneOrMore(value).optional(),
    /** What to call it in messages: "the counter". */
    called: z.string().min(1).optional(),
  })
  .refine((check) => (check.equals === undefined) !== (check.oneOf === undefined), {
    message: 'needs either `equals` (one value) or `oneOf` (a list of values)',
  })

/** No two accesses to a variable, one of them a write, happen without something that puts them in order. */
export const RaceFreeCheck = z.strictObject({
  type: z.literal('race-free'),
  ...common,
  /** `counter` means its items and attributes too; left out, no variable may have a race. */
  variable: z.string().min(1).optional(),
})

/** The program takes this many seconds of its own clock: waits overlap, or do not. */
export const VirtualTimeCheck = z
  .strictObject({
    type: z.literal('virtual-time'),
    ...common,
    ...limits(z.number().nonnegative()),
  })
  .refine(hasLimit, noLimit)
  .refine(inOrder, { path: ['max'], message: 'must be at least `min`' })

const Purposes = oneOrMore(z.enum(Object.keys(purposes) as [Purpose, ...Purpose[]]))

/**
 * Which threads do it, and how often: write a variable, call a function, or use the library. By threads (not by the main
 * thread, which may however write a variable before it starts the first), by the main thread alone, or by anybody.
 */
export const ProvenanceCheck = z
  .strictObject({
    type: z.literal('provenance'),
    ...common,
    /** `total`, `counter[0]`, `shop.stock`; of an object that its methods change, each change counts, `+=` as one. */
    variable: z.string().min(1).optional(),
    function: functionName.optional(),
    /** A use of the library, or several of which each counts, however it is written; see library.ts. */
    done: Purposes.optional(),
    /** For `done`: only while this function runs. */
    within: functionName.optional(),
    by: z.enum(['threads', 'main', 'anybody']).default('threads'),
    /** How many threads other than the main one, at least; 0: the only condition is that the main thread must not. */
    threads: z.int().nonnegative().optional(),
    /** No more threads than that. */
    noMore: z.literal(true).optional(),
    /** How much of the threads' work the main one may do all the same. */
    mainMay: z.int().positive().optional(),
    /** How often all of them together do it. */
    times: z.int().nonnegative().optional(),
    ...limits(z.int().nonnegative()),
    /** It need not hold in every schedule: one is enough. */
    ever: z.literal(true).optional(),
  })
  .refine(
    ({ variable, function: called, done }) =>
      [variable, called, done].filter((one) => one !== undefined).length === 1,
    { message: 'needs one of `variable`, `function` and `done`' },
  )
  .refine(({ done, within }) => within === undefined || done !== undefined, {
    path: ['within'],
    message: 'goes with `done` only',
  })
  .refine(({ noMore, threads }) => noMore === undefined || threads !== undefined, {
    path: ['noMore'],
    message: 'goes with `threads` only',
  })
  .refine(({ mainMay, by }) => mainMay === undefined || by === 'threads', {
    path: ['mainMay'],
    message: 'goes with `by: threads` only',
  })
  .refine(({ times, min, max }) => times === undefined || (min ?? max) === undefined, {
    path: ['times'],
    message: 'already says how often: remove `min` and `max`',
  })
  .refine(inOrder, { path: ['max'], message: 'must be at least `min`' })

/**
 * How many threads are inside a function at once: never more than `max`, and under some schedule
 * `min`.
 */
export const ConcurrencyCheck = z
  .strictObject({
    type: z.literal('concurrency'),
    ...common,
    region: functionName,
    ...limits(z.int().positive()),
  })
  .refine(hasLimit, noLimit)
  .refine(inOrder, { path: ['max'], message: 'must be at least `min`' })

export const NoDeadlockCheck = z.strictObject({ type: z.literal('no-deadlock'), ...common })
export const NoExceptionCheck = z.strictObject({
  type: z.literal('no-exception'),
  ...common,
  /** The exceptions that `message` and `lookAt` are about, as `TypeError: .*compare` or `ShutDown`; by default any. */
  of: pattern.optional(),
})
export const TerminatesCheck = z.strictObject({ type: z.literal('terminates'), ...common })
