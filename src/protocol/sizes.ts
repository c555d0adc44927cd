/**
 * How long the parts of a message may be. The kernel keeps to half of it (python/_turns/protocol/sizes.py); whoever
 * sends more is no kernel, or one that a program holds, and is not believed.
 */
import { z } from 'zod'

/** The name of a thread, a lock, a function. */
export const name = z.string().max(500)

/** A message, a line of the program, a value: what stands in a sentence or a cell. */
export const text = z.string().max(10_000)

/** What a program prints at once. */
export const printed = z.string().max(1_000_000)

/** A program, or a module beside it. The limit is for what was pasted by mistake: it would hold any editor up. */
export const source = z
  .string()
  .max(1_000_000, 'A program of more than a million characters is not run: make it shorter.')

/** What a request asks to be noted, given or looked in. */
export const names = z.array(text).max(1000)

/** Modules beside the program: path → text. */
export const modules = z
  .record(text, source)
  .refine(
    (files) => Object.keys(files).length <= 1000,
    'More than a thousand files beside a program are not taken.',
  )

/** Lists that a page goes through: the threads of a deadlock, outcomes, races; `entries`: of any other list. */
export const most = {
  waiters: 2000,
  outcomes: 10_000,
  races: 2000,
  cycles: 2000,
  /** Of one batch: the kernel hands over 2,000 at once (END in python/_turns/trace/rows.py). */
  batch: 4000,
  entries: 100_000,
}

/**
 * A list of what kernels answer. Its first wrong item ends the reading: an answer that was made to be wrong in millions
 * of places would be explained for minutes.
 *
 * @param longest how many items there may be
 */
export function list<Schema extends z.ZodType>(schema: Schema, longest: number) {
  return z
    .array(z.unknown())
    .max(longest)
    .transform((items, context): z.output<Schema>[] => {
      const read: z.output<Schema>[] = []
      for (const item of items) {
        const { success, data } = schema.safeParse(item)
        if (!success) {
          context.addIssue('an item makes no sense')
          return z.NEVER
        }
        read.push(data)
      }
      return read
    })
}

/** A table of what kernels answer: name → value. It is read as `list` is, and as long at most. */
export function table<Schema extends z.ZodType>(key: z.ZodString, value: Schema) {
  return z
    .custom<Record<string, unknown>>(isTable, 'no table')
    .transform((given, context): Record<string, z.output<Schema>> => {
      const read: [string, z.output<Schema>][] = []
      for (const [word, item] of Object.entries(given)) {
        const { success, data } = value.safeParse(item)
        if (!success || !key.safeParse(word).success) {
          context.addIssue('an entry makes no sense')
          return z.NEVER
        }
        read.push([word, data])
      }
      return Object.fromEntries(read)
    })
}

function isTable(given: unknown): boolean {
  if (typeof given !== 'object' || given === null || Array.isArray(given)) return false
  return Object.keys(given).length <= most.entries
}
