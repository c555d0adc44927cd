/**
 * What a process does, told in the trace of the whole program: its threads, locks and connections get numbers that no
 * other process has, and its threads carry its name. Its times are those of the program's first process already.
 */
import { numbersOfProcess } from '../../protocol/numbers-of-process.ts'
import type { ProcessLabel, TraceBatch, TraceEvent } from '../../protocol/trace.ts'

/** The numbers in an event that count something of the process. */
const numbers = [
  'thread',
  'from',
  'parent',
  'target',
  'holder',
  'lock',
  'request',
  'connection',
  'place',
] as const

/** Letters of a thread's name: see protocol/sizes.ts. */
const longest = 500

/** How a process was started: by which thread of the whole program's trace, and when, in seconds of it. */
export interface Origin {
  thread: number
  at: number
}

export class Renumbering {
  /** What is added to each number. */
  readonly base: number
  private readonly process: ProcessLabel
  private readonly origin: Origin
  private readonly delay: number
  private readonly begun = performance.now()
  /** Its threads that have not ended, by their numbers in the whole program's trace. */
  private readonly alive = new Set<number>()
  private last = 0
  private left: number

  /**
   * @param order - how many processes the program started before it, and this one
   * @param delay - seconds between its start and the beginning of its program
   * @param events - how many of its events are kept, besides what it prints
   */
  constructor(process: ProcessLabel, order: number, origin: Origin, delay: number, events: number) {
    this.process = process
    this.base = order * numbersOfProcess
    this.origin = origin
    this.delay = delay
    this.left = events
    this.last = origin.at
  }

  /** The events as they are in the trace of the whole program. */
  events({ events }: TraceBatch): TraceEvent[] {
    return events.flatMap((event) => {
      const isPrinted = event.kind === 'output'
      if (!isPrinted && --this.left < 0) return []
      const told: TraceEvent = { ...event, at: Math.max(this.origin.at, event.at) }
      for (const name of numbers) {
        const number: unknown = Reflect.get(told, name)
        if (typeof number === 'number') Reflect.set(told, name, number + this.base)
      }
      this.last = Math.max(this.last, told.at)
      return [this.named(told)]
    })
  }

  private now(): number {
    const since = (performance.now() - this.begun) / 1000
    return Math.max(this.last, this.origin.at + this.delay + since)
  }

  /** The process is over: the ends of the threads that have not told theirs. */
  ends(): TraceEvent[] {
    const cut = [...this.alive].map((thread): TraceEvent => {
      const moment = { at: this.now(), thread, line: null }
      return { kind: 'thread-end', ...moment, how: 'cut-off' }
    })
    this.alive.clear()
    return cut
  }

  /** A thread of a process is called after it. */
  private named(event: TraceEvent): TraceEvent {
    const { name } = this.process
    const isMain = event.thread === this.base
    const of = (thread: string): string => (isMain ? name : `${name}: ${thread}`.slice(0, longest))
    if (event.kind === 'thread-start') {
      this.alive.add(event.thread)
      const parent = isMain ? this.origin.thread : event.parent
      return { ...event, parent, name: of(event.name), process: this.process }
    }
    if (event.kind === 'thread-end') this.alive.delete(event.thread)
    if (event.kind === 'thread-name') return { ...event, name: of(event.name) }
    return event.kind === 'output' ? { ...event, process: this.process } : event
  }
}
