/** Feedback: what a teacher gives back to one learner, as a link and as a file that the assignment's page shows. */
import { z } from 'zod'
import { pack, unpack } from '../links/pack.ts'
import { oneLine, printable } from '../protocol/plain.ts'
import { longestComment, counted, isOverridden } from './judgement.ts'
import type { Line } from './lines.ts'

/** Text that comes from whoever made the link: nothing in it is hidden, or turns what stands beside it. */
const line = (longest: number) =>
  z
    .string()
    .max(longest)
    .transform((text) => oneLine(text, longest))
const paragraphs = (longest: number) => z.string().max(longest).transform(printable)

const FORMAT = 'taking-turns-feedback'
/** Characters of a finding; the learner's own check says all of it. */
const longestFinding = 1000
/** Characters of feedback as text. */
const longestFeedback = 700_000

export const Feedback = z.strictObject({
  format: z.literal(FORMAT),
  version: z.literal(1),
  /** The learner's, and the assignment's title. */
  name: line(200),
  title: line(200),
  /** When it was made, in milliseconds since 1970. */
  made: z.number().int().nonnegative().max(8.64e15),
  exercises: z
    .array(
      z.strictObject({
        exercise: line(100),
        state: z.enum(['waiting', 'passed', 'failed', 'undecided', 'missing', 'trouble']),
        /** The teacher decided otherwise than the check. */
        overridden: z.boolean(),
        /** What the check found first; empty: nothing. */
        finding: paragraphs(longestFinding),
        comment: paragraphs(longestComment),
      }),
    )
    .max(200)
    // Each is shown once, under its own heading.
    .refine(
      (all) => new Set(all.map(({ exercise }) => exercise)).size === all.length,
      'an exercise is there twice',
    ),
})
export type Feedback = z.infer<typeof Feedback>

/** What a learner gets back. Who else's program is like theirs is not for them to read. */
export function feedbackOf({ handIn, cells }: Line, made: number): Feedback {
  const exercises = cells.map((cell) => ({
    exercise: cell.exercise,
    state: counted(cell),
    overridden: isOverridden(cell),
    finding:
      counted(cell) === 'passed' || counted(cell) === 'missing'
        ? ''
        : oneLine(cell.verdict?.findings[0]?.message ?? cell.reason, longestFinding),
    comment: cell.judgement?.comment.slice(0, longestComment) ?? '',
  }))
  const { name, assignment } = handIn
  return { format: FORMAT, version: 1, name, title: assignment.title, made, exercises }
}

export const feedbackText = (feedback: Feedback): string => `${JSON.stringify(feedback, null, 1)}\n`

/** The fragment of the link, without `#`. */
export const feedbackFragment = async (feedback: Feedback): Promise<string> =>
  `f=${await pack(JSON.stringify(feedback))}`

/**
 * Reads a file.
 *
 * @throws Error that says in one sentence what is wrong, and what to do
 */
export function readFeedback(text: string): Feedback {
  let value: unknown
  try {
    value = text.length > longestFeedback ? null : JSON.parse(text)
  } catch {
    throw new Error('This is not feedback, or it was cut off. Ask your teacher for it again.')
  }
  const { format, version } = (value ?? {}) as { format?: unknown; version?: unknown }
  if (format !== FORMAT) throw new Error('This is not feedback of this course.')
  if (typeof version === 'number' && version > 1) {
    throw new Error('This feedback was made by a newer version of the course. Reload this page.')
  }
  const read = Feedback.safeParse(value)
  if (!read.success) throw new Error('This feedback cannot be read. Ask your teacher for it again.')
  return read.data
}

/**
 * Reads a fragment, with or without `#`.
 *
 * @returns null where it holds no feedback at all
 * @throws Error as {@link readFeedback} does
 */
export async function readFeedbackLink(hash: string): Promise<Feedback | null> {
  const packed = new URLSearchParams(hash.replace(/^#/, '')).get('f')
  if (packed === null) return null
  let text: string
  try {
    text = await unpack(packed, longestFeedback)
  } catch {
    throw new Error(
      'This link was cut off, or changed on its way. Ask your teacher for it again, or for the file.',
    )
  }
  return readFeedback(text)
}
