/** What is kept of a learner's work, one record for each exercise, quiz, lesson and set of cases. Versioned. */
import { z } from 'zod'

/** Milliseconds since 1970. */
const time = z.number().int().nonnegative()
/** In place of the time of a pass that a learning platform knows without its time. */
export const unknownTime = 0
/** Longer than any program of this course; a store for some five million letters has room for many. */
export const longestKept = 200_000
const program = z.string().max(longestKept)
const text = z.string().max(500)

const common = {
  version: z.literal(1),
  /** When it was first touched, and last. */
  started: time,
  changed: time,
}

/** Programs of the learner that another tab, or an import, has replaced. */
const earlier = z.array(z.object({ at: time, program })).max(3)

/** An exercise: the program as it is now, and the one that passed. */
export const ExerciseRecord = z.object({
  ...common,
  kind: z.literal('exercise'),
  id: text,
  /** The learner's program; null: as it was at the start. */
  draft: program.nullable(),
  /** The first pass: never taken back by a later check that fails. */
  passed: z
    .object({
      at: time,
      program,
      summary: text,
      /** For an exercise to break: the schedule that was found by hand. */
      schedule: program.optional(),
    })
    .nullable(),
  /** What the last check said, and about which program. */
  checked: z
    .object({ at: time, program, status: z.enum(['passed', 'failed', 'undecided']) })
    .nullable(),
  /** How many checks of changed programs did not pass; left out: none, or nobody counted. */
  failures: z.number().int().nonnegative().optional(),
  /** How many seconds the learner worked on it. */
  seconds: z.number().nonnegative(),
  earlier,
})
export type ExerciseRecord = z.infer<typeof ExerciseRecord>

/** A program of a lesson or of the playground, as the learner has left it. */
export const ProgramRecord = z.object({
  ...common,
  kind: z.literal('program'),
  id: text,
  draft: program.nullable(),
  earlier,
})
export type ProgramRecord = z.infer<typeof ProgramRecord>

/** A quiz: when all its answers were right for the first time. */
export const QuizRecord = z.object({
  ...common,
  kind: z.literal('quiz'),
  id: text,
  answered: z.object({ at: time, right: z.number().int(), of: z.number().int() }),
  passed: z.object({ at: time }).nullable(),
})
export type QuizRecord = z.infer<typeof QuizRecord>

/** A lesson that was opened. */
export const LessonRecord = z.object({ ...common, kind: z.literal('lesson'), id: text })
export type LessonRecord = z.infer<typeof LessonRecord>

/** Cases to decide: for each the choice that was made first, and the current one; empty: none. */
export const CasesRecord = z.object({
  ...common,
  kind: z.literal('cases'),
  id: text,
  first: z.array(text).max(100),
  chosen: z.array(text).max(100),
})
export type CasesRecord = z.infer<typeof CasesRecord>

export const LearnerRecord = z.discriminatedUnion('kind', [
  ExerciseRecord,
  ProgramRecord,
  QuizRecord,
  LessonRecord,
  CasesRecord,
])
export type LearnerRecord = z.infer<typeof LearnerRecord>
export type Kind = LearnerRecord['kind']
export type RecordOf<K extends Kind> = Extract<LearnerRecord, { kind: K }>

/** What a stored text turns out to be: a record, a record of a newer version, or something unknown. */
export type Read = { record: LearnerRecord } | { fault: 'future' | 'corrupt' }

/** Reads what was stored or exported. Never throws. */
export function readRecord(stored: string): Read {
  let value: unknown
  try {
    value = JSON.parse(stored)
  } catch {
    return { fault: 'corrupt' }
  }
  const parsed = LearnerRecord.safeParse(value)
  if (parsed.success) return { record: parsed.data }
  const version = (value as { version?: unknown } | null)?.version
  return { fault: typeof version === 'number' && version > 1 ? 'future' : 'corrupt' }
}
