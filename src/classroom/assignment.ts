/** An assignment: what a teacher asks for, all of it in one link, so that nothing need be stored. */
import { z } from 'zod'
import { pack, unpack } from '../links/pack.ts'
import { longestOwn } from '../exercise/own-limits.ts'
import { oneLine } from '../protocol/plain.ts'
import { Due } from './due.ts'
import { PackedWhen, packedWhen, Rules, whenOf } from './rules.ts'

/** Characters of a program that is set or handed in. */
export const longestProgram = 50_000
/** Characters of its title, and of its note. */
export const longestTitle = 200
export const longestNote = 5000
/** Characters of an assignment as text; the longest title, note and five long programs fit. */
const most = 400_000

/** The name of an exercise. In a hand-in it may be any text, and it becomes the name of a column: so it is one word. */
export const ExerciseName = z
  .string()
  .max(100)
  .transform((text) => text.replaceAll(/[^a-zA-Z0-9_./-]/g, '-'))

export const Assigned = z.union([
  z.strictObject({ lesson: z.string().max(100) }),
  z.strictObject({
    exercise: ExerciseName,
    /** The teacher's own program to start from, in the place of the exercise's. */
    starter: z.string().max(longestProgram).optional(),
    /** An exercise that the teacher wrote, as text; its name is then `ownId` of it. */
    own: z.string().max(longestOwn).optional(),
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
  /** null: no due date. */
  due: Due.nullable(),
  items: z.array(Assigned).min(1).max(200),
  /** When it gives help; left out: always. */
  rules: Rules.optional(),
})
export type Assignment = z.infer<typeof Assignment>

/** How it is written in a link: without the names of its fields, which a link has no room for. */
const Items = z.array(z.union([z.string(), z.tuple([z.string(), z.string()])]))
const Packed = z.union([
  z.tuple([z.literal(1), z.string(), z.string(), z.string(), Items]),
  // With what an older build of the course would not know: it says that the link is newer than itself.
  z.tuple([z.literal(2), z.string(), z.string(), z.string(), Items, PackedWhen, PackedWhen]),
  // The same, with exercises of the teacher's own among its items.
  z.tuple([z.literal(3), z.string(), z.string(), z.string(), Items, PackedWhen, PackedWhen]),
])
/** The newest way of writing it. */
const newest = 3
/** In the place of a name, before the text of an exercise of the teacher's own. */
const ownSign = 'own'

/** The first 128 bits of a hash (SHA-256) in hexadecimal: as many as nobody finds another text for. */
async function hashOf(text: string): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))
  const bytes = Array.from(new Uint8Array(hash, 0, 16))
  return bytes.map((byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** The name of an exercise that a teacher wrote: another text is another exercise, whatever it is called. */
export const ownId = async (text: string): Promise<string> => `own-${await hashOf(text)}`

/** Whether a name is that of an exercise that some teacher wrote. */
export const isOwnId = (id: string): boolean => /^own-[0-9a-f]{32}$/.test(id)

function packedItem(item: Assigned): string | [string, string] {
  if ('lesson' in item) return `l${item.lesson}`
  if (item.own !== undefined) return [ownSign, item.own]
  return item.starter === undefined ? `e${item.exercise}` : [`e${item.exercise}`, item.starter]
}

async function itemOf(packed: string | [string, string]): Promise<Assigned> {
  if (typeof packed !== 'string') {
    const [name, text] = packed
    if (name === ownSign) return { exercise: await ownId(text), own: text }
    return { exercise: name.slice(1), starter: text }
  }
  return packed.startsWith('l') ? { lesson: packed.slice(1) } : { exercise: packed.slice(1) }
}

/** The fragment of the assignment's link, without `#`. */
export async function assignmentFragment(assignment: Assignment): Promise<string> {
  const { title, note, due, items, rules } = assignment
  const all = [title, note, due ?? '', items.map(packedItem)]
  const { hints, solution } = rules ?? { hints: 'always', solution: 'always' }
  const hasOwn = items.some((item) => 'exercise' in item && item.own !== undefined)
  const isOld = rules === undefined && !due?.includes('T') && !hasOwn
  const packed = isOld
    ? [1, ...all]
    : [hasOwn ? 3 : 2, ...all, packedWhen(hints), packedWhen(solution)]
  return `a=${await pack(JSON.stringify(packed))}`
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
  if (Array.isArray(value) && typeof value[0] === 'number' && value[0] > newest) {
    throw new Error('This link was made by a newer version of the course. Reload the page.')
  }
  const read = Packed.safeParse(value)
  const rules =
    read.data && read.data[0] !== 1
      ? { hints: whenOf(read.data[5]), solution: whenOf(read.data[6]) }
      : { hints: 'always', solution: 'always' }
  const hasRules = rules.hints !== 'always' || rules.solution !== 'always'
  const assignment = read.success
    ? Assignment.safeParse({
        title: read.data[1],
        note: read.data[2],
        due: read.data[3] === '' ? null : read.data[3],
        items: await Promise.all(read.data[4].map(itemOf)),
        ...(hasRules ? { rules } : {}),
      })
    : null
  if (!assignment?.success) {
    throw new Error('This link holds no assignment that can be read. Ask for it again.')
  }
  return assignment.data
}

/**
 * A short name of just this assignment, the same wherever its link is opened: the first 128 bits of
 * the SHA-256 of what it holds, in hexadecimal.
 */
export async function assignmentKey(assignment: Assignment): Promise<string> {
  const { title, note, due, items, rules } = assignment
  const text = JSON.stringify([title, note, due, items, ...(rules ? [rules] : [])])
  return hashOf(text)
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
