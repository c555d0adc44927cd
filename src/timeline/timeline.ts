/**
 * What a timeline shows: the trace of one run, as lanes of threads with what each was doing when.
 *
 * Positions are *steps*: step n is the moment right after event n of the trace. A run on the virtual
 * clock, or a fast one, has many steps at one time; a sleep has a long time between two steps. So both
 * are kept, and a drawing may use either.
 */
import { numbersOfProcess } from '../protocol/numbers-of-process.ts'
import type {
  ProcessLabel,
  RequestFailure,
  SwitchReason,
  TraceEvent,
  WaitKind,
} from '../protocol/trace.ts'

/** `running`: it has the GIL of its process. `ready`: it could run, another thread of its process does. */
export type ThreadState = 'running' | 'ready' | 'blocked' | 'sleeping'

/** A stretch of steps, with the seconds of the program's clock at both ends. */
export interface Stretch {
  /** The step at which it begins, and the first at which it is over (so far: the last step). */
  from: number
  to: number
  start: number
  end: number
}

/** A thread was in one state all the while. */
export interface Span extends Stretch {
  state: ThreadState
  /** For `blocked`: what it waits for, the lock's number, and the thread that has it or is joined. */
  what: WaitKind | null
  lock: number | null
  target: number | null
  /** The line of the program where that began; null when it was on none. */
  line: number | null
}

/** A thread had a lock all the while. */
export interface Hold extends Stretch {
  lock: number
  line: number | null
}

/**
 * A thread asked a host of the lab for a page, or called a server of the program itself, until it had its answer, or the
 * connection was closed.
 */
export interface Exchange extends Stretch {
  /** `request`: to a host of the lab; `connection`: to a server of the program; `visit`: the same, by a visitor. */
  kind: 'request' | 'connection' | 'visit'
  /** The thread that asked, or the visitor. */
  thread: number
  /** The host's name, or the server's address, such as 127.0.0.1:8000. */
  host: string
  /** Null where nothing was asked for: a call that a host of the lab did not take, or one to a server of the program. */
  method: string | null
  path: string | null
  /** Of the answer; null while there is none. */
  status: number | null
  failure: RequestFailure | null
  /** It goes on at the last step. */
  isOpen: boolean
  /** Which thread of the program accepted the call, and at which step; null: nobody, or it is another host. */
  accepted: { thread: number; step: number; at: number } | null
  line: number | null
}

/** A thread sent or received a message; `at`: when it began to send it, or when it had all of it. */
export interface MessageEnd {
  thread: number
  step: number
  at: number
  line: number | null
}

/** A message through a Pipe or a Queue of `multiprocessing`. */
export interface Message {
  bytes: number
  /** Null where the trace does not say it: not yet, or not any more. */
  sent: MessageEnd | null
  received: MessageEnd | null
}

/** Something at one step: a thread printed, asked for input, ended with an exception, was cut off by the end. */
export interface Mark {
  step: number
  at: number
  kind: 'output' | 'error' | 'input' | 'exception' | 'cut-off'
  line: number | null
  text: string
}

/** One thread, from its start to its end; or the visitor, who does nothing but ask. */
export interface Lane extends Stretch {
  thread: number
  name: string
  daemon: boolean
  /** The thread that started it, or its process; null for the main thread of the first process. */
  parent: number | null
  /** The process that it is in; null is the program's first. Each has a GIL of its own, so their threads can run at once. */
  process: ProcessLabel | null
  /** How it ended; null while it lives. */
  how: 'returned' | 'exception' | 'cut-off' | null
  /** In order, without gaps, from its start to its end; the visitor has none. */
  spans: Span[]
  holds: Hold[]
  /** What it asked for, by when it did. */
  exchanges: Exchange[]
  marks: Mark[]
}

/** The GIL of a process goes from one of its threads to another. */
export interface HandOver {
  step: number
  at: number
  from: number | null
  to: number
  why: SwitchReason
}

/** A lock of the program, by the number it has in the trace. */
export interface LockLabel {
  type: 'Lock' | 'RLock' | 'Condition'
  /** The variable that holds it; null where that is not known. */
  name: string | null
}

export interface Timeline {
  events: readonly TraceEvent[]
  /** By the number of the thread. */
  lanes: readonly Lane[]
  /** How many threads have no lane: there are more than can be drawn. */
  hidden: number
  locks: ReadonlyMap<number, LockLabel>
  handOvers: readonly HandOver[]
  /** Requests to hosts of the lab, by the numbers that they have in the trace. */
  requests: ReadonlyMap<number, Exchange>
  /** Connections to servers of the program itself, visits among them, in the same way. */
  connections: ReadonlyMap<number, Exchange>
  /** Messages of `multiprocessing`, by what they are known by in the trace. */
  messages: ReadonlyMap<string, Message>
  /** Where servers of the program listen at the last step. */
  ports: ReadonlySet<number>
  /** Seconds from the program's start to the last event. */
  seconds: number
}

/** What one thread was doing at a step. */
export interface ThreadMoment {
  thread: number
  name: string
  /** null: not started yet, or ended. */
  state: ThreadState | null
  how: Lane['how']
  /** The line of the program that it was on last; null: on none. */
  line: number | null
  what: WaitKind | null
  lock: number | null
  target: number | null
  /** Numbers of the locks that it had. */
  holding: number[]
}

/** Everything at one step. */
export interface Moment {
  step: number
  at: number
  event: TraceEvent | null
  threads: ThreadMoment[]
}

/** What a lane is called among those of its process. */
export function nameWithin(lane: Lane): string {
  const { name, process } = lane
  const prefix = `${process?.name}: `
  return process !== null && name.startsWith(prefix) ? name.slice(prefix.length) : name
}

/** Whether a lane is the first of a process other than the program's first: of its main thread. */
export function beginsProcess({ thread, process }: Lane): boolean {
  return process !== null && thread % numbersOfProcess === 0
}
