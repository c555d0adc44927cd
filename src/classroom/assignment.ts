/** An assignment: what a teacher asks for, all of it in one link, so that nothing need be stored. */
import { z } from 'zod'
import { pack, unpack } from '../links/pack.ts'
import { oneLine } from '../protocol/plain.ts'

/** Characters of a program that is set or handed in. */
export const longestProgram = 50_000
/** Characters of its title, and of its note. */
export const longestTitle = 200
export const longestNote = 5000
/** Characters of an assignment as text; the longest title, note and five long programs fit. */
const most = 400_000

export const Assigned = z.union([
  z.strictObject({ lesson: z.string().max(100) }),
  z.strictObject({
    exercise: z.string().max(100),
    /** The teacher's own program to start from, in the place of the exercise's. */
    starter: z.string().max(longestProgram).optional(),
  }),
])
export type Assigned = z.infer<typeof Assigned>

export const Assignment = z.strictObject({
  title: z
    .string()
    .min(1)
    .max(longestTitle)
    .transform((text) => oneLine(text)),
  note: z.string().max(longestNote),
  /** A day, such as 2026-12-24: until its end, where the learner is; null: no due date. */
  due: z.iso.date().nullable(),
  items: z.array(Assigned).min(1).max(200),
})
export type Assignment = z.infer<typeof Assignment>

/** How it stands in a link: without the names of its fields, which a link has no room for. */
const Packed = z.tuple([
  z.literal(1),
  z.string(),
  z.string(),
  z.string(),
  z.array(z.union([z.string(), z.tuple([z.string(), z.string()])])),
])

function packedItem(item: Assigned): string | [string, string] {
  if ('lesson' in item) return `l${item.lesson}`
  return item.starter === undefined ? `e${item.exercise}` : [`e${item.exercise}`, item.starter]
}

function itemOf(packed: string | [string, string]): Assigned {
  if (typeof packed !== 'string') return { exercise: packed[0].slice(1), starter: packed[1] }
  return packed.startsWith('l') ? { lesson: packed.slice(1) } : { exercise: packed.slice(1) }
}

/** The fragment of the assignment's link, without `#`. */
export async function assignmentFragment(assignment: Assignment): Promise<string> {
  const { title, note, due, items } = assignment
  return `a=${await pack(JSON.stringify([1, title, note, due ?? '', items.map(packedItem)]))}`
}

/**
 * Reads a fragment, with or without `#`.
 *
 * @returns null where it holds no assignment at all
 * @throws Error that says what is wrong, and what to do
 */
export async function readAssignment(hash: string): Promise<Assignment | null> {
  const packed = new URLSearchParams(hash.replace(/^#/, '')).get('a')
  if (packed === null) return null
  let value: unknown
  try {
    value = JSON.parse(await unpack(packed, most))
  } catch {
    throw new Error(
      'This link was cut off, or changed on its way. Copy it again, from its first character to its last, or ask for it as a file or QR code.',
    )
  }
  if (Array.isArray(value) && typeof value[0] === 'number' && value[0] > 1) {
    throw new Error('This link was made by a newer version of the course. Reload the page.')
  }
  const read = Packed.safeParse(value)
  const assignment = read.success
    ? Assignment.safeParse({
        title: read.data[1],
        note: read.data[2],
        due: read.data[3] === '' ? null : read.data[3],
        items: read.data[4].map(itemOf),
      })
    : null
  if (!assignment?.success) {
    throw new Error('This link holds no assignment that can be read. Ask for it again.')
  }
  return assignment.data
}

/**
 * A short name of just this assignment, the same wherever its link is opened: the first 40 bits of
 * the SHA-256 of what it holds, in hexadecimal.
 */
export async function assignmentKey(assignment: Assignment): Promise<string> {
  const text = JSON.stringify([assignment.title, assignment.note, assignment.due, assignment.items])
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))
  return Array.from(new Uint8Array(hash, 0, 5), (byte) => byte.toString(16).padStart(2, '0')).join(
    '',
  )
}

/** The exercises of an assignment, in its order. */
export const exercisesOf = ({ items }: Assignment): Extract<Assigned, { exercise: string }>[] => {
  const known = new Set<string>()
  return items.flatMap((item) => {
    // One that is there again is no other one: a hand-in that repeats it must not keep the others waiting.
    if (!('exercise' in item) || known.has(item.exercise)) return []
    known.add(item.exercise)
    return [item]
  })
}
