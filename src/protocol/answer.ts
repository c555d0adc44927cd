/** Reads the answer of a kernel that a program may have controlled: it is valid, or it makes no sense, without details. */
import type { z } from 'zod'
import { spend, type Budget } from './weight.ts'

/** An exploration's answer: each different outcome, with its output. */
export const exploreResultBudget: Budget = { nodes: 4_000_000, chars: 64_000_000 }

/** One schedule in detail: one outcome, and at most some ten thousand accesses or choices. */
export const lookBudget: Budget = { nodes: 400_000, chars: 8_000_000 }

/**
 * @param budget the size it may have: anything larger is not looked at
 * @throws Error in one sentence. For an answer that was made to be wrong, zod's own message can be longer than any
 *   string may be, so that asking for it fails itself.
 */
export function readAnswer<Schema extends z.ZodType>(
  schema: Schema,
  answer: unknown,
  budget: Budget,
): z.output<Schema> {
  const read = spend({ ...budget }, answer) ? schema.safeParse(answer) : null
  if (read?.success) return read.data
  throw new Error('The interpreter’s answer makes no sense; the program may have taken it over.')
}
