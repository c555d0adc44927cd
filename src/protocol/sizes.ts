/**
 * How long the parts of a message may be. The kernel keeps to half of it (python/_turns/protocol/sizes.py). A sender of
 * more is not a kernel, or one that a program controls, and is not believed.
 */
import { z } from 'zod'

/** The name of a thread, a lock, a function. */
export const name = z.string().max(500)

/** A message, a line of the program, a value: anything shown in a sentence or a cell. */
export const text = z.string().max(10_000)

/** What a program prints at once. */
export const printed = z.string().max(1_000_000)

/** A program, or a module beside it. The limit is for text pasted by mistake, which would block any editor. */
export const source = z
  .string()
  .max(1_000_000, 'A program of more than a million characters is not run: make it shorter.')

/** What a request wants to have noted, passed in or looked in. */
export const names = z.array(text).max(1000)

/** Modules beside the program: path → text. */
export const modules = z
  .record(text, source)
  .refine(
    (files) => Object.keys(files).length <= 1000,
    'A program can have at most a thousand files beside it.',
  )

/** Lists that a page goes through: the threads of a deadlock, outcomes, races; `entries` is for any other list. */
export const most = {
  waiters: 2000,
  outcomes: 10_000,
  races: 2000,
  cycles: 2000,
  /** In one batch: the kernel hands over 2,000 at once (END in python/_turns/trace/rows.py). */
  batch: 4000,
  entries: 100_000,
}

/**
 * A list in a kernel's answer. Reading ends at its first wrong item: explaining an answer that was made to be wrong in
 * millions of places would take minutes.
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

/** Such a list in which no two items have the same key: where it is shown, they are told apart by it. */
export function distinct<Schema extends z.ZodType>(
  schema: Schema,
  longest: number,
  keyOf: (item: z.output<Schema>) => number | string,
) {
  return list(schema, longest).refine(
    (items) => new Set(items.map(keyOf)).size === items.length,
    'an item is there twice',
  )
}

/** A table in a kernel's answer: name → value. It is read like `list`, with the same maximum length. */
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
