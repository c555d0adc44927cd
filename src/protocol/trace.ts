/**
 * The trace: what a program's threads did, event by event.
 *
 * The kernel writes these events, everything else (output, timeline, grader) reads them. Times are
 * seconds of the program's own clock since its start; thread 0 is the main thread, the others are
 * numbered in the order in which they were started.
 */
import { z } from 'zod'
import { list, most, name, printed, table, text } from './sizes.ts'

/** Raised when an event's shape changes, so that a stored trace is never misread. */
export const TRACE_VERSION = 4

const id = z.number().int().nonnegative()
const at = z.number().nonnegative()
/** The line of the program's main file that the thread is on; null when it is elsewhere. */
const line = z.number().int().positive().nullable()
const moment = { at, thread: id, line }
/** Name → `repr`, cut short; null for a variable that is gone. */
const variables = table(name, text.nullable())

/** What a process is called: its number, as `os.getpid()` gives it, and its name in `multiprocessing`. */
export const ProcessLabel = z.object({ pid: z.number().int().positive(), name })
export type ProcessLabel = z.infer<typeof ProcessLabel>

/** Why one thread stopped running and another goes on. */
export const SwitchReason = z.enum([
  'start', // the program starts
  'interval', // its switch interval was over: the GIL was asked for
  'blocked', // it waits for a lock, a thread, a condition, input …
  'sleeping', // it sleeps
  'yielded', // it gave up its turn: time.sleep(0), or an explored schedule said so
  'ended', // it ended
])
export type SwitchReason = z.infer<typeof SwitchReason>

/** What a waiting thread waits for, in the words of the `threading` and `queue` documentation. */
export const WaitKind = z.enum([
  'lock',
  'join',
  'condition',
  'event',
  'semaphore',
  'barrier',
  'queue',
  'future',
  'asyncio',
  'input',
  'signal',
  'other',
])
export type WaitKind = z.infer<typeof WaitKind>

/** Why a host of the lab gave no whole answer. */
export const RequestFailure = z.enum([
  'refused', // nobody listens there
  'empty', // it hung up without an answer
  'cut', // it hung up in the middle of its answer
  'reset', // the same, with an error
  'given-up', // the program did not wait for the whole answer
])
export type RequestFailure = z.infer<typeof RequestFailure>

export const TraceEvent = z.discriminatedUnion('kind', [
  /**
   * `thread` was started by thread `parent` (null for the main thread). `process`: the one that it is in, unless that is
   * the program's first; of the main thread of a process, `parent` has started that process.
   */
  z.object({
    kind: z.literal('thread-start'),
    ...moment,
    parent: id.nullable(),
    name,
    daemon: z.boolean(),
    process: ProcessLabel.optional(),
  }),
  z.object({ kind: z.literal('thread-name'), ...moment, name }),
  /** `cut-off`: a daemon thread that was still alive when the program ended. */
  z.object({
    kind: z.literal('thread-end'),
    ...moment,
    how: z.enum(['returned', 'exception', 'cut-off']),
  }),
  /**
   * `thread` runs from now on; `from` ran until now (null at the program's start), and was on `fromLine` when it was
   * pre-empted: no other event says where that is.
   */
  z.object({
    kind: z.literal('switch'),
    ...moment,
    from: id.nullable(),
    why: SwitchReason,
    fromLine: line.optional(),
  }),
  /** First use of a lock: its type as written in the program, and the variable that holds it. */
  z.object({
    kind: z.literal('lock'),
    ...moment,
    lock: id,
    type: z.enum(['Lock', 'RLock', 'Condition']),
    name: name.nullable(),
  }),
  /** The thread asked for a lock that it could not have at once; `holder` has it. */
  z.object({ kind: z.literal('lock-want'), ...moment, lock: id, holder: id.nullable() }),
  z.object({ kind: z.literal('lock-acquire'), ...moment, lock: id }),
  z.object({ kind: z.literal('lock-release'), ...moment, lock: id }),
  /** The thread waits from now on; `target` is the thread that it joins, or that holds the lock. */
  z.object({
    kind: z.literal('wait'),
    ...moment,
    what: WaitKind,
    target: id.nullable(),
    timeout: z.number().nullable(),
  }),
  /** The thread can run again: what it waited for happened, or its time was over. */
  z.object({ kind: z.literal('ready'), ...moment, why: z.enum(['woken', 'timeout']) }),
  z.object({ kind: z.literal('sleep'), ...moment, seconds: z.number().nonnegative() }),
  /** The program asks for a line of input; the prompt itself was output before. */
  z.object({ kind: z.literal('input'), ...moment }),
  z.object({
    kind: z.literal('output'),
    ...moment,
    stream: z.enum(['stdout', 'stderr']),
    text: printed,
    /** What the output limits left out before it; the last lines of a program that prints too much are still sent. */
    leftOut: z.object({ lines: id, chars: id }).optional(),
    /** Which process of the program wrote it, unless it was its first. */
    process: ProcessLabel.optional(),
  }),
  /** The thread is about to execute this line (only in runs that ask for lines). */
  z.object({ kind: z.literal('line'), ...moment }),
  /**
   * What has changed since the last such event: variables of the module, and of the innermost
   * function of the program that the thread is in (only in runs that ask for values).
   */
  z.object({ kind: z.literal('values'), ...moment, globals: variables, locals: variables }),
  /**
   * The thread reads, or is about to write, what others can change, too: a variable as the program writes it, and the
   * number of what it is a name of; with the value that was read or is written, null where that is not known (only in
   * runs of a schedule that ask for values).
   */
  z.object({
    kind: z.literal('access'),
    ...moment,
    writes: z.boolean(),
    place: id,
    variable: text,
    value: text.nullable(),
  }),
  /**
   * The thread asks a host of the lab for a page; requests are numbered from 0. Method and path are null for a call that
   * the host does not take.
   */
  z.object({
    kind: z.literal('request'),
    ...moment,
    request: id,
    host: name,
    method: name.nullable(),
    path: text.nullable(),
  }),
  /** The thread's request is over: the status of the answer, and what went wrong with it, or null. */
  z.object({
    kind: z.literal('answer'),
    ...moment,
    request: id,
    status: id.nullable(),
    failure: RequestFailure.nullable(),
  }),
  /** The thread has opened a server of the program at a port of `localhost`, or closes it. */
  z.object({
    kind: z.literal('port'),
    ...moment,
    port: z.number().int().min(0).max(65535),
    open: z.boolean(),
  }),
  /** Nothing goes on before somebody from outside visits the server at that port, where the thread waits. */
  z.object({ kind: z.literal('await-visit'), ...moment, port: z.number().int().min(0).max(65535) }),
  /** A visitor (see numbers-of-process.ts) calls the server at that port and asks for a page. */
  z.object({
    kind: z.literal('visit'),
    ...moment,
    connection: id,
    port: z.number().int().min(0).max(65535),
    path: text,
  }),
  /** The visit is over: the status of the answer, if it is one of HTTP, and what went wrong, or null. */
  z.object({
    kind: z.literal('visit-end'),
    ...moment,
    connection: id,
    status: id.nullable(),
    failure: RequestFailure.nullable(),
  }),
  /** The thread calls a server of the program itself, which is at `address`; connections are numbered from 0. */
  z.object({ kind: z.literal('connect'), ...moment, connection: id, address: text }),
  /** The thread accepts that call. */
  z.object({ kind: z.literal('accept'), ...moment, connection: id }),
  /** The thread is the first of the two to close the connection. */
  z.object({ kind: z.literal('disconnect'), ...moment, connection: id }),
  /**
   * The thread has sent a message through a Pipe or a Queue of `multiprocessing`, without whatever makes it a stream of
   * bytes; `message` is what it is known by in all processes, and `seconds` how long the sending took.
   */
  z.object({
    kind: z.literal('send'),
    ...moment,
    message: name,
    bytes: id,
    seconds: z.number().nonnegative(),
  }),
  /** The thread has received it. */
  z.object({ kind: z.literal('receive'), ...moment, message: name, bytes: id }),
])
export type TraceEvent = z.infer<typeof TraceEvent>

/** A part of a trace, as the kernel hands it over while a program runs. */
export const TraceBatch = z.object({
  version: z.literal(TRACE_VERSION),
  /** The run these events belong to: the number that its request carried. */
  run: id,
  events: list(TraceEvent, most.batch),
})
export type TraceBatch = z.infer<typeof TraceBatch>
