/** What an exercise's author says about the programs made from its right ones (see src/mutants). */
import { z } from 'zod'
import { oneOrMore, prose } from './pieces.ts'

/** `PROGRAM/RULE@FUNCTION:NUMBER`, as the table prints it; `*` matches anything. */
const Key = z.string().regex(/^[^/]+\/[^/]+$/, {
  message: 'is not of the form PROGRAM/RULE@FUNCTION:NUMBER, as lesson:check --mutants prints them',
})

const Entries = z.array(z.strictObject({ made: oneOrMore(Key), because: prose })).default([])

/** The keys of exercise.yaml about made programs. */
export const madeLists = {
  /** Mutants that are right after all, and why. */
  equivalent: Entries,
  /** Mutants that are wrong and that no check finds yet, and what is missing. */
  gaps: Entries,
  /** Rewrites that are rightly refused, with the sentence of the goal that asks for it. */
  refused: Entries,
}

export type MadeLists = Record<keyof typeof madeLists, z.infer<typeof Entries>>
