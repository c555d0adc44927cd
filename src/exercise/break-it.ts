/** A break-it exercise: a program that can fail, and a schedule in which it does, to be found by hand. */
import { z } from 'zod'
import { ScheduleText } from '../protocol/schedule.ts'
import { prose, value } from './pieces.ts'

/** What the learner has to bring about: an end, an exception, or a wrong value at the end. */
export const Goal = z.union([
  z.strictObject({ status: z.literal('deadlock') }),
  z.strictObject({
    /** The name of the exception's class; uncaught, in any thread. */
    exception: z.string().regex(/^[A-Za-z_]\w*$/),
  }),
  z.strictObject({
    /** Over the program's global names, at its end. */
    expression: z.string().min(1),
    /** The value that it must not have: the one that the program should compute. */
    not: value,
    /** What to call it: "the counter". */
    called: z.string().min(1).optional(),
  }),
])
export type Goal = z.infer<typeof Goal>

export interface BreakIt {
  goal: Goal
  /** The author's schedule: what "Show solution" shows. */
  schedule: string
}

/** The shape of an exercise.yaml that has the key `break`. */
export const BreakItFile = z.strictObject({
  title: prose,
  goal: prose,
  hints: z.array(prose).min(1),
  explanation: prose,
  break: Goal,
  schedule: ScheduleText,
  /** The most that trying all interleavings of an unbreakable program may take. */
  schedules: z.int().positive().max(10_000).default(5000),
  seconds: z.number().positive().max(60).default(20),
  steps: z.int().positive().nullable().default(null),
})
