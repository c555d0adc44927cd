/** The contract of an exploration: one program run under many schedules. */
import { z } from 'zod'
import { RunLimits, Waiters } from './run.ts'
import { Granularity, ScheduleText } from './schedule.ts'
import { list, modules, most, name, names, printed, source, table, text } from './sizes.ts'

const thread = z.number().int().nonnegative()
const line = z.number().int().positive()
const count = z.number().int().nonnegative()

/** The ways to choose schedules; `mix` is a portfolio of the others. */
export const Strategy = z.enum([
  'mix',
  'sequential',
  'round-robin',
  'walk',
  'pct',
  'pos',
  'surw',
  'lines',
  'stale',
  'dfs',
])
export type Strategy = z.infer<typeof Strategy>

/** A program, and what to note about each of its runs. */
export const subject = {
  program: source,
  filename: name.default('program.py'),
  /** Modules beside the program: path → text. */
  files: modules.default({}),
  /** Directories of the interpreter's file system put on `sys.path` after the program's own. */
  path: names.default([]),
  /** Expressions over the module's globals, evaluated when the program has ended. */
  watch: names.default([]),
  /** Functions (by qualified name) for which we count how many threads are inside at once. */
  regions: names.default([]),
  /** Variables (`total`, `counter[0]`, `shop.stock`) and functions, to note which threads write or call them. */
  written: names.default([]),
  called: names.default([]),
  /** Functions of the library: `queue.Queue.get or queue.SimpleQueue.get in work`; see library_calls.py. */
  used: names.default([]),
  /** Whether to note which pages of the lab's hosts are asked for. */
  requests: z.boolean().default(false),
  /** Schedule points in one run after which it counts as endless. */
  steps: z.number().int().positive().default(20_000),
  limits: RunLimits.prefault({}),
}

export const ExploreRequest = z.object({
  ...subject,
  /** How many schedules, and how many real seconds, at most. */
  schedules: z.number().int().positive().default(200),
  seconds: z.number().positive().default(20),
  /** Same seed, same schedules. */
  seed: z.number().int().nonnegative().default(1),
  granularity: Granularity.default('bytecode'),
  strategy: Strategy.default('mix'),
  /** Stop at the first outcome that fails. */
  untilFailure: z.boolean().default(false),
  /** Look for failing outcomes under the other granularity, too, with at most half of the budget. */
  retry: z.boolean().default(true),
  /** Compile the program, and run nothing of it: one schedule in which nothing happens, or the syntax error. */
  compileOnly: z.boolean().default(false),
  /** Note when the program touches the machinery that runs it. It makes each schedule a little slower. */
  marks: z.boolean().default(false),
})
export type ExploreRequest = z.infer<typeof ExploreRequest>
export type ExploreOptions = z.input<typeof ExploreRequest>

/** A line of output, and the thread that ended it. */
export const OutputLine = z.object({ thread, text: printed })
export type OutputLine = z.infer<typeof OutputLine>

/** How often the main thread did something, and how often each other thread that did, in no particular order. */
export const Doers = z.object({ main: count, others: list(count, most.entries) })
export type Doers = z.infer<typeof Doers>

/** What a program did under one schedule, as far as two schedules can differ in it. */
export const Outcome = z.object({
  /**
   * `exception`: uncaught, in any thread. After more than `steps` schedule points a program may run on by
   * itself for some seconds. `cut`: it ended then, and is too long to be explored; `limit`: it did not.
   */
  status: z.enum(['finished', 'exception', 'exit', 'deadlock', 'limit', 'cut']),
  detail: text,
  /**
   * The thread that ended with an uncaught exception, its line, and the exception as in the last line of
   * a traceback; null: none did. A deadlock can have one, too.
   */
  uncaught: z
    .object({
      thread,
      name,
      line: line.nullable(),
      text: text.default(''),
      /** For a syntax error: the line of the program, and below it Python's marks. */
      marked: text.default(''),
    })
    .nullable()
    .default(null),
  output: list(OutputLine, most.entries),
  /** What was written to stderr, including `logging`, except the tracebacks of uncaught exceptions. */
  errors: list(OutputLine, most.entries).default([]),
  /** Expression → `repr` of its value, or null if it could not be evaluated. */
  watched: table(text, printed.nullable()),
  /** Expression → the exception, as in the last line of its traceback, for those that are null. */
  raised: table(text, text).default({}),
  /** Region → the most threads that were inside at once. */
  regions: table(text, count),
  /** Which threads wrote a variable after the first thread was started, or called a function, and how often. */
  written: table(text, Doers).default({}),
  called: table(text, Doers).default({}),
  /** Which threads called functions of the library, as requested. */
  used: table(text, Doers).default({}),
  /** Page (host and path) → how often it was asked for, and after how many lines of output the last time. */
  requests: table(text, z.object({ times: count, after: count })).default({}),
  /** Host → the most requests that were under way there at once. */
  atOnce: table(text, count).default({}),
  deadlock: Waiters,
  virtualSeconds: z.number().nonnegative(),
  /** In how many of the explored schedules; the first of them, counted from 1. */
  count: z.number().int().positive(),
  first: z.number().int().positive(),
  /** Of the schedules seen with this outcome, one with the fewest pre-emptions. */
  schedule: ScheduleText,
  /** How often that schedule took the turn from a thread that could have gone on. */
  preemptions: count,
  /** For an outcome that fails (see `hasFailed`): the same with the fewest pre-emptions; else null. */
  minimal: ScheduleText.nullable(),
  /** For an outcome that fails: whether it was found again under the other granularity; else null. */
  otherwise: z
    .object({ granularity: Granularity, found: z.boolean(), schedules: count })
    .nullable()
    .default(null),
})
export type Outcome = z.infer<typeof Outcome>

/** An outcome that nobody wants: an uncaught exception, a deadlock, or no end. */
export function hasFailed({ status }: Pick<Outcome, 'status'>): boolean {
  return status === 'exception' || status === 'deadlock' || status === 'limit'
}

/** One of the two accesses of a data race. */
const RacingAccess = z.object({ thread, name, line, kind: z.enum(['read', 'write']) })

/** Two accesses to one variable, at least one of them a write, that nothing puts in order. */
export const Race = z.object({
  /** As the program writes it: `counter[0]`, `self.total`. */
  variable: text,
  first: RacingAccess,
  second: RacingAccess,
  /** In how many of the explored schedules; one of them. */
  count: z.number().int().positive(),
  schedule: ScheduleText,
})
export type Race = z.infer<typeof Race>

/** Locks that threads take in orders that form a cycle. */
export const LockCycle = z.object({
  /** Each thread holds `holds` and asks for `wants` on `line`. */
  steps: list(z.object({ thread, name, holds: text, wants: text, line }), most.entries),
  /** A schedule that ends in this deadlock; null: none was found, so it is only suspected. */
  schedule: ScheduleText.nullable(),
})
export type LockCycle = z.infer<typeof LockCycle>

/** How many marks are noted; whoever has that many needs no more. */
export const mostMarks = 20

/** "calls gc.get_objects", on a line of the program; 0: on none. */
export const Mark = z.object({ what: name, line: count })
export type Mark = z.infer<typeof Mark>

export const ExploreResult = z.object({
  /** How many schedules were run, and how many of them differed from all before. */
  schedules: count,
  different: count,
  /** Whether the program slept in some schedule, or waited with a timeout. */
  timed: z.boolean(),
  /** The most threads, not counting the main one, that had begun and not ended at one moment of some schedule. */
  together: count,
  /** True when for every possible interleaving, it or an equivalent one has been seen. */
  complete: z.boolean(),
  seconds: z.number().nonnegative(),
  granularity: Granularity,
  outcomes: list(Outcome, most.outcomes),
  races: list(Race, most.races),
  cycles: list(LockCycle, most.cycles),
  /** Set when the exploration ended early: a stop, or a broken interpreter; else empty. */
  interrupted: text,
  /** How the program touched the machinery that runs it, if that was asked for; each once. */
  marks: list(Mark, mostMarks).default([]),
})
export type ExploreResult = z.infer<typeof ExploreResult>

/** How far an exploration has come; sent from time to time while it works. */
export const ExploreProgress = z.object({
  schedules: count,
  of: z.number().int().positive(),
})
export type ExploreProgress = z.infer<typeof ExploreProgress>

/** Asks what happens under one schedule, in detail. */
export const ExamineRequest = z.object({
  ...subject,
  schedule: ScheduleText,
  /** First look for the schedule with the fewest pre-emptions that has the same outcome. */
  minimise: z.boolean().default(true),
  seconds: z.number().positive().default(5),
})
export type ExamineRequest = z.infer<typeof ExamineRequest>
export type ExamineOptions = z.input<typeof ExamineRequest>

/** A thread read or wrote something that more than one thread uses. */
export const Access = z.object({
  /** The number of schedule points before it. */
  step: count,
  thread,
  name,
  line,
  kind: z.enum(['read', 'write']),
  /** As the program writes it. */
  variable: text,
  /** Equal numbers: the same object, or the same name of the program. */
  object: count,
  /** Which item or attribute of it, also as a number; null: all of it. */
  part: count.nullable(),
  /** `repr` of the value read or written, cut short; null where it is not known. */
  value: text.nullable(),
  /** The locks that the thread held. */
  holding: list(text, most.entries),
})
export type Access = z.infer<typeof Access>

export const ExamineResult = z.object({
  outcome: Outcome,
  /** In the order in which they happened. */
  accesses: list(Access, most.entries),
  interrupted: text,
})
export type ExamineResult = z.infer<typeof ExamineResult>
