/** The contract of a run in which somebody chooses each step: what can come next, and where each thread is. */
import { z } from 'zod'
import { Outcome, OutputLine, subject } from './explore.ts'
import { Waiter } from './run.ts'
import { Granularity, ScheduleText } from './schedule.ts'
import { distinct, list, most, text } from './sizes.ts'

const thread = z.number().int().nonnegative()
const line = z.number().int().positive()

/**
 * What comes after the choices made: a `pause` at the next one. Or the thread chosen last goes on by
 * itself, to the end of its `line` or until it must `wait`. Or the program runs to its end, with the
 * `usual` choices (no pre-emption) or `random` ones.
 */
export const Onward = z.enum(['pause', 'line', 'wait', 'usual', 'random'])
export type Onward = z.infer<typeof Onward>

/** Asks what can come next: the choices made so far. The program runs from its start each time. */
export const ChooseRequest = z.object({
  ...subject,
  /** The thread chosen at each choice, from the first on. */
  choices: z.array(thread).max(most.entries).default([]),
  onward: Onward.default('pause'),
  /** Instead of all that: follow this schedule to the program's end, with its granularity and seed. */
  schedule: ScheduleText.nullable().default(null),
  granularity: Granularity.default('bytecode'),
  seed: z.number().int().nonnegative().default(1),
  /** The seed of the `random` choices. */
  chance: z.number().int().nonnegative().default(1),
})
export type ChooseRequest = z.infer<typeof ChooseRequest>
export type ChooseOptions = z.input<typeof ChooseRequest>

/** What a thread would do, if it were chosen. */
export const Option = z.object({
  thread,
  name: text,
  line: line.nullable(),
  operation: z.enum(['read', 'write', 'call', 'acquire', 'release', 'go on']),
  /** What it works on, as the program writes it; empty where that is not known. */
  variable: text,
})
export type Option = z.infer<typeof Option>

/** A thread at a pause, or at the program's end. */
export const Standing = z.object({
  thread,
  name: text,
  /** `failed`: ended by an exception; `cut off`: a daemon, at the end of the program. */
  state: z.enum(['can go on', 'waits', 'sleeps', 'ended', 'failed', 'cut off']),
  /** Where it is in the program's main file: the number and the text of the line. */
  line: line.nullable(),
  source: text,
  /** The bytecode instruction that it executes next, or is in the middle of: `STORE_SUBSCR`. */
  instruction: text,
  /** What it waits for, if it waits. */
  waits: Waiter.nullable(),
  /** Seconds of the program's clock until it wakes, if it sleeps or waits with a timeout. */
  wakes: z.number().nonnegative().nullable(),
})
export type Standing = z.infer<typeof Standing>

/** A variable or watched expression: the `repr` of its value or, for a lock, which thread holds it. */
export const Shown = z.object({ name: text, value: text })
export type Shown = z.infer<typeof Shown>

export const ChooseResult = z.object({
  /** The threads that can go on; none when the program has ended. */
  options: distinct(Option, most.entries, (one) => one.thread),
  /** All threads that were started, by their numbers. */
  threads: distinct(Standing, most.entries, (one) => one.thread),
  /** The thread that had the turn last. */
  last: thread,
  /** All choices made until here, by anyone. */
  made: list(Option, most.entries),
  /** How often a turn was taken from a thread that could have gone on. */
  preemptions: z.number().int().nonnegative(),
  /** Watched expressions, then the program's global variables of simple types, and its locks. */
  variables: distinct(Shown, most.entries, (one) => one.name),
  /** Seconds of the program's clock. */
  seconds: z.number().nonnegative(),
  /** What has been printed so far. */
  output: list(OutputLine, most.entries),
  /** How the program ended; null when it has not. */
  outcome: Outcome.nullable(),
  /** What was chosen, as a schedule that can be replayed and shared. */
  schedule: ScheduleText,
  /** Set when the choices do not belong to this program, or the kernel was stopped; else empty. */
  interrupted: text,
})
export type ChooseResult = z.infer<typeof ChooseResult>
