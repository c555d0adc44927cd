/** The contract of one run: what the kernel is asked, and what it answers. */
import { z } from 'zod'
import { ScheduleText } from './schedule.ts'
import { distinct, modules, most, name, names, source, text } from './sizes.ts'
import { WaitKind } from './trace.ts'

/** The limits on one run. A run that reaches one ends, or goes on without what is limited. */
export const RunLimits = z.object({
  /**
   * Lines and characters of output that are sent as they are printed. Beyond that, what went to stderr and the last lines
   * (a tenth of this many) come when the program ends; the rest is counted and dropped.
   */
  outputLines: z.number().int().positive().default(10_000),
  outputChars: z.number().int().positive().default(250_000),
  /** Trace events other than output kept. */
  events: z.number().int().positive().default(50_000),
})
export type RunLimits = z.infer<typeof RunLimits>

/** At this pace of the clock and above, waits are left out (python/_turns/turns/clocks.py). */
export const NO_WAITING = 1000

export const RunRequest = z.object({
  /** Chosen by the caller; comes back in every batch of the trace. */
  run: z.number().int().nonnegative(),
  /** The program's text and the name that tracebacks give it. */
  program: source,
  filename: name.default('program.py'),
  /** `sys.argv` after the file name. */
  args: names.default([]),
  /** Directories of the interpreter's file system for `sys.path`. The first is the program's own; without one, its home is. */
  path: names.default([]),
  /** Modules beside the program: path → text. */
  files: modules.default({}),
  /** `real`: the machine's clock; `virtual`: time moves only when every thread waits. */
  clock: z.enum(['real', 'virtual']).default('real'),
  /**
   * The real clock's pace: 2 makes one real second two of the program's. From NO_WAITING on,
   * waits are left out instead, and the clock runs as the machine's does.
   */
  speed: z.number().positive().default(1),
  /** Replay this schedule: on the virtual clock, whatever `clock` says. */
  schedule: ScheduleText.nullable().default(null),
  /** Write a `line` event before each line of the main file. */
  lines: z.boolean().default(false),
  /**
   * Write a `values` event before a line or a switch, when variables have changed; and in a run of a schedule an
   * `access` event for each read and write of what threads share.
   */
  values: z.boolean().default(false),
  /** How many processes the program may have at once besides its first; 0: it can start none, as on the virtual clock. */
  processes: z.number().int().min(0).max(64).default(0),
  /** How many cores it is told of. */
  cores: z.number().int().positive().default(1),
  /** Somebody may visit its servers (visit.ts): a program whose threads wait for callers is in no deadlock then. */
  visits: z.boolean().default(false),
  limits: RunLimits.prefault({}),
})
export type RunRequest = z.infer<typeof RunRequest>
/** A request as a caller writes it: anything with a default may be left out. */
export type RunOptions = z.input<typeof RunRequest>

/** One thread of a deadlock: where it is, what it waits for, and which thread would have to act. */
export const Waiter = z.object({
  thread: z.number().int().nonnegative(),
  name,
  daemon: z.boolean(),
  line: z.number().int().positive().nullable(),
  /** The text of that line. */
  source: text.nullable(),
  what: WaitKind,
  /** The thing in words: "lock_a (a Lock)", "thread Worker-2 to end". */
  for: text,
  /** The thread that holds the lock or is joined; null when any thread could act. */
  holder: z.number().int().nonnegative().nullable(),
})
export type Waiter = z.infer<typeof Waiter>

/** The threads of a deadlock: a thread waits for one thing at a time. */
export const Waiters = distinct(Waiter, most.waiters, ({ thread }) => thread)

export const RunResult = z.object({
  run: z.number().int().nonnegative(),
  /**
   * `finished`: every non-daemon thread ended. `exception`: the main thread ended with an uncaught
   * exception. `exit`: `sys.exit` or `os._exit`. `deadlock`: no thread can ever go on. `stopped`: by
   * the user. `crashed`: the interpreter is gone, a new one is needed.
   */
  status: z.enum(['finished', 'exception', 'exit', 'deadlock', 'stopped', 'crashed']),
  /** As `python3 FILE` would exit. */
  exitCode: z.number().int(),
  /** One line for people: the uncaught exception, that no thread can go on, the reason for a crash; else empty. */
  detail: text,
  /** The threads of a deadlock, in the order of their numbers; else empty. */
  deadlock: Waiters,
  /** Where the requested schedule did not fit the program; else empty. */
  diverged: text.default(''),
  /** Seconds of the program's clock. */
  seconds: z.number().nonnegative(),
  /** How often one thread's turn ended and another's began. */
  switches: z.number().int().nonnegative(),
  /** Characters of output dropped, and events not kept, because a cap was reached. */
  outputDropped: z.number().int().nonnegative(),
  eventsDropped: z.number().int().nonnegative(),
})
export type RunResult = z.infer<typeof RunResult>
