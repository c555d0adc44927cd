/** The contract of an exploration: one program run under many schedules. */
import { z } from 'zod'
import { RunLimits, Waiter } from './run.ts'

export const ExploreRequest = z.object({
  program: z.string(),
  filename: z.string().default('program.py'),
  files: z.record(z.string(), z.string()).default({}),
  /** How many schedules, and how many real seconds, at most. */
  schedules: z.number().int().positive().default(200),
  seconds: z.number().positive().default(20),
  /** Same seed, same schedules. */
  seed: z.number().int().default(1),
  /** Expressions over the module's globals, evaluated when the program has ended. */
  watch: z.array(z.string()).default([]),
  /** Switch points in one run after which it counts as endless. */
  steps: z.number().int().positive().default(20_000),
  limits: RunLimits.prefault({}),
})
export type ExploreRequest = z.infer<typeof ExploreRequest>
export type ExploreOptions = z.input<typeof ExploreRequest>

/** A line of output, and the thread that ended it. */
export const OutputLine = z.object({ thread: z.number().int().nonnegative(), text: z.string() })
export type OutputLine = z.infer<typeof OutputLine>

/**
 * A thread lost its turn in the middle of a line, and another executed an overlapping line before
 * it came back: both were inside at once.
 */
export const Overlap = z.object({
  /** The one that was interrupted, and the one that came in between. */
  threads: z.tuple([z.number().int().nonnegative(), z.number().int().nonnegative()]),
  names: z.tuple([z.string(), z.string()]),
  lines: z.tuple([z.number().int().positive(), z.number().int().positive()]),
})
export type Overlap = z.infer<typeof Overlap>

/** What a program did under one schedule, as far as two schedules can differ in it. */
export const Outcome = z.object({
  status: z.enum(['finished', 'exception', 'exit', 'deadlock', 'limit']),
  detail: z.string(),
  output: z.array(OutputLine),
  /** Expression → `repr` of its value, or null where it could not be evaluated. */
  watched: z.record(z.string(), z.string().nullable()),
  deadlock: z.array(Waiter),
  virtualSeconds: z.number().nonnegative(),
  /** In how many of the explored schedules; the first of them, counted from 1. */
  count: z.number().int().positive(),
  first: z.number().int().positive(),
  /** The schedule of that first one: replaying it gives this outcome again. */
  schedule: z.string(),
  /** Where two threads were inside the same lines at once, in that schedule. */
  overlaps: z.array(Overlap),
})
export type Outcome = z.infer<typeof Outcome>

export const ExploreResult = z.object({
  /** How many schedules were run, and how many of them differed from all before. */
  schedules: z.number().int().nonnegative(),
  different: z.number().int().nonnegative(),
  /** True when there are no other schedules. */
  complete: z.boolean(),
  seconds: z.number().nonnegative(),
  outcomes: z.array(Outcome),
  /** Set when the exploration ended early: a stop, or a broken interpreter; else empty. */
  interrupted: z.string(),
})
export type ExploreResult = z.infer<typeof ExploreResult>

/** How far an exploration has come; sent now and then while it works. */
export const ExploreProgress = z.object({
  schedules: z.number().int().nonnegative(),
  of: z.number().int().positive(),
})
export type ExploreProgress = z.infer<typeof ExploreProgress>
