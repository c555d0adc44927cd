/** What a wrong program of an exercise shows: the mistake in it, and that the first finding names it. */
import { z } from 'zod'

/** `no-lock: final-value`: the check that fails. The long form says what the learner reads first. */
export const MistakeInput = z.union([
  z.string(),
  z.strictObject({
    /** The name of the check that the first finding is about. */
    check: z.string(),
    /** A line of the program that it points to, counted from 1; left out if it can point to none. */
    line: z.int().positive().optional(),
    /** The key of its advice: `own` is the `lookAt` of the check itself. */
    hint: z.string(),
    /** Another check that also fails: the one that the program was written for. */
    also: z.string().optional(),
  }),
])
export type MistakeInput = z.infer<typeof MistakeInput>

/** The long form. `fails` alone says nothing about what comes first. */
export interface Mistake {
  fails: string
  first: { check: string; line: number | null; hint: string } | null
}

export function mistakeOf(input: MistakeInput): Mistake {
  if (typeof input === 'string') return { fails: input, first: null }
  const { check, line = null, hint, also = check } = input
  return { fails: also, first: { check, line, hint } }
}
