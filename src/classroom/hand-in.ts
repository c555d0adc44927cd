/**
 * A hand-in: what one learner gives the teacher for one assignment, as a link and as a file. All of
 * it is claims, its verdicts above all: they are held against a check of the teacher's own.
 */
import { z } from 'zod'
import { pack, unpack } from '../links/pack.ts'
import { oneLine, withoutTowers } from '../protocol/plain.ts'
import { Assignment, ExerciseName, longestProgram } from './assignment.ts'

const FORMAT = 'taking-turns-hand-in'
/** Characters of a hand-in as text. */
export const longestHandIn = 1_000_000

/** Control characters, and those that turn the direction of text or are not seen: two names that look the same are. */
const unseen = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\u2800]/gu

export const HandedIn = z.strictObject({
  exercise: ExerciseName,
  /** The program that passed, else the last one; null: nothing was written. */
  program: z.string().max(longestProgram).nullable(),
  /** The schedule that broke the program, found by hand: of a break-it exercise; else null. */
  schedule: z.string().max(20_000).nullable(),
  /** What the learner's own last check said of that program. */
  claim: z.enum(['passed', 'failed', 'undecided', 'unchecked']),
  /** When it passed, in milliseconds since 1970; null: it did not. */
  passed: z.number().int().nonnegative().nullable(),
  /** Seconds that the learner worked on it. */
  seconds: z.number().nonnegative().max(10_000_000),
})
export type HandedIn = z.infer<typeof HandedIn>

export const HandIn = z.strictObject({
  format: z.literal(FORMAT),
  version: z.literal(1),
  name: z
    .string()
    .max(200)
    .transform((text) => withoutTowers(text.replaceAll(unseen, ' ').replaceAll(/\s+/g, ' ').trim()))
    .pipe(z.string().min(1)),
  /** When it was made, in milliseconds since 1970, by the learner's clock. */
  made: z.number().int().nonnegative().max(8.64e15),
  assignment: Assignment,
  exercises: z.array(HandedIn).max(200),
})
export type HandIn = z.infer<typeof HandIn>

/** Seconds that the learner worked on all of it. */
export const secondsOf = ({ exercises }: HandIn): number =>
  exercises.reduce((sum, { seconds }) => sum + seconds, 0)

/** The text of a hand-in's file. */
export const handInText = (handIn: HandIn): string => `${JSON.stringify(handIn, null, 1)}\n`

/** The fragment of a hand-in's link, without `#`. */
export const handInFragment = async (handIn: HandIn): Promise<string> =>
  `h=${await pack(JSON.stringify(handIn))}`

/**
 * Reads the text of a hand-in's file.
 *
 * @throws Error that says in one sentence what is wrong, and what to do
 */
export function readHandIn(text: string): HandIn {
  if (text.length > longestHandIn) {
    throw new Error('This is too large for a hand-in. Ask for the file that the course made.')
  }
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    throw new Error('This is not a hand-in, or it was cut off. Ask for it again.')
  }
  const { format, version } = (value ?? {}) as { format?: unknown; version?: unknown }
  if (format !== FORMAT) throw new Error('This is not a hand-in of this course.')
  if (typeof version === 'number' && version > 1) {
    throw new Error('This hand-in was made by a newer version of the course. Reload this page.')
  }
  const read = HandIn.safeParse(value)
  if (read.success) return read.data
  const where = oneLine(read.error.issues[0]?.path.join('.') ?? '')
  throw new Error(
    `This hand-in cannot be read: "${where}" is not as it should be. Ask for it again.`,
  )
}

/**
 * Reads a hand-in from a link, or from its fragment.
 *
 * @throws Error that says in one sentence what is wrong, and what to do
 */
export async function readHandInLink(link: string): Promise<HandIn> {
  const packed = new URLSearchParams(link.replace(/^[^#]*#/, '')).get('h')
  if (packed === null) throw new Error('This link is not a hand-in: it has no "#h=" in it.')
  let text: string
  try {
    text = await unpack(packed, longestHandIn)
  } catch {
    throw new Error(
      'This link was cut off, or changed on its way. Ask for it again, or for the file.',
    )
  }
  return readHandIn(text)
}
