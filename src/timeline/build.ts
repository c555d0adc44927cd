/** From the events of a trace to lanes, spans, holds and hand-overs; event by event, as they come. */
import { numbersOfProcess, visitor } from '../protocol/numbers-of-process.ts'
import type { TraceEvent } from '../protocol/trace.ts'
import { ExchangeLog } from './exchanges.ts'
import { extend, HoldLog } from './holds.ts'
import { MessageLog } from './messages.ts'
import type { HandOver, Lane, LockLabel, Mark, Span, ThreadState, Timeline } from './timeline.ts'

/** What is being built of one thread. */
interface OpenLane {
  lane: Lane
  /** The lock that it asked for last, until it has it. */
  wants: number | null
}

/** Threads that are drawn: beyond it nobody sees a thing, and a page with thousands of lanes stands still. */
export const mostLanes = 200

/** Marks keep this much of what was printed; the output has it all. */
const MOST_TEXT = 200

type Switch = Extract<TraceEvent, { kind: 'switch' }>

/** What no thread does that has ended; a trace that says so is broken. */
const OF_THE_LIVING = new Set<TraceEvent['kind']>(['ready', 'sleep', 'wait', 'thread-end'])

/** The number of the process that an event's thread is in. */
const processOf = ({ thread }: TraceEvent): number => Math.floor(thread / numbersOfProcess)

export class TimelineBuilder {
  private readonly events: TraceEvent[] = []
  private readonly lanes: Lane[] = []
  private readonly open = new Map<number, OpenLane>()
  private readonly locks = new Map<number, LockLabel>()
  private readonly handOvers: HandOver[] = []
  private readonly exchanges = new ExchangeLog()
  private readonly holds = new HoldLog()
  private readonly messages = new MessageLog()
  private readonly hidden = new Set<number>()
  private seconds = 0
  /** By the number of the process: which of its threads had the turn last. */
  private readonly turns = new Map<number, number>()
  /** By the number of the process: the time of its last event. */
  private readonly clocks = new Map<number, number>()

  /** Takes in the next event of the trace. Traces may end anywhere, and lack what was dropped. */
  hear(event: TraceEvent): void {
    const at = this.clockOf(event)
    // What other processes do is heard of a little later: in the order of events, it happens when it is heard of.
    this.seconds = Math.max(this.seconds, event.at)
    const step =
      this.events.push(event.at === this.seconds ? event : { ...event, at: this.seconds }) - 1
    if (this.hides(event.thread)) {
      if (event.kind === 'switch') {
        this.turns.set(processOf(event), event.thread)
        this.leave(event, step, at)
      }
      return
    }
    const mine = this.laneOf(event, step, at)
    if (mine.lane.how !== null && OF_THE_LIVING.has(event.kind)) return
    switch (event.kind) {
      case 'thread-name':
        mine.lane.name = event.name
        break
      case 'thread-end':
        mine.lane.how = event.how
        if (event.how === 'exception') this.mark(mine, step, at, event, 'exception', '')
        if (event.how === 'cut-off') this.mark(mine, step, at, event, 'cut-off', 'cut off')
        this.close(mine, step, at)
        break
      case 'switch':
        this.handOver(event, step, at)
        break
      case 'ready': {
        // Who waited while nobody else could run had the turn all the while, and goes on at once.
        const hasTurn = this.turns.get(processOf(event)) === event.thread
        this.enter(mine, hasTurn ? 'running' : 'ready', event, step, at)
        break
      }
      case 'sleep':
        this.enter(mine, 'sleeping', event, step, at)
        break
      case 'wait': {
        const span = this.enter(mine, 'blocked', event, step, at)
        span.what = event.what
        span.target = event.target
        span.lock = event.what === 'lock' ? mine.wants : null
        break
      }
      case 'lock':
        this.locks.set(event.lock, { type: event.type, name: event.name })
        break
      case 'lock-want':
        mine.wants = event.lock
        break
      case 'lock-acquire':
        mine.wants = null
        this.holds.acquire(mine.lane, event.lock, event.line, step, at)
        break
      case 'lock-release':
        this.holds.release(event.thread, event.lock, step, at)
        break
      case 'output':
        this.mark(mine, step, at, event, event.stream === 'stderr' ? 'error' : 'output', event.text)
        break
      case 'input':
        this.mark(mine, step, at, event, 'input', '')
        break
      case 'port':
      case 'await-visit':
      case 'visit':
      case 'visit-end':
      case 'request':
      case 'answer':
      case 'connect':
      case 'accept':
      case 'disconnect':
        this.exchanges.hear(event, mine.lane.exchanges, step, at)
        break
      case 'send':
      case 'receive':
        this.messages.hear(event, step, at)
        break
      case 'thread-start':
      case 'line':
      case 'values':
      case 'access':
        break
    }
  }

  /** Everything so far. Lanes are the builder's own, so that growing costs nothing: do not change them. */
  snapshot(): Timeline {
    const step = Math.max(0, this.events.length - 1)
    this.holds.extend(step, this.seconds)
    for (const { lane } of this.open.values()) {
      if (lane.how !== null) continue
      extend(lane, step, this.seconds)
      const last = lane.spans.at(-1)
      if (last) extend(last, step, this.seconds)
    }
    this.exchanges.extend(step, this.seconds)
    const { events, lanes, locks, handOvers, seconds } = this
    const { requests, connections, ports } = this.exchanges
    const hidden = this.hidden.size
    const exchanges = { requests, connections, ports, messages: this.messages.messages }
    return { events, lanes, hidden, locks, handOvers, ...exchanges, seconds }
  }

  /** The time of an event. The clock of a process never goes back; one that did would turn spans inside out. */
  private clockOf(event: TraceEvent): number {
    const process = processOf(event)
    const time = Math.max(event.at, this.clocks.get(process) ?? 0)
    this.clocks.set(process, time)
    return time
  }

  /** Whether there is no lane left for the thread, which is counted then. */
  private hides(thread: number): boolean {
    if (this.open.has(thread) || this.open.size < mostLanes) return false
    this.hidden.add(thread)
    return true
  }

  /** The lane of the event's thread; a thread whose start was not recorded starts here. */
  private laneOf(event: TraceEvent, step: number, at: number): OpenLane {
    const known = this.open.get(event.thread)
    if (known) return known
    const about =
      event.kind === 'thread-start'
        ? {
            name: event.name,
            daemon: event.daemon,
            parent: event.parent,
            process: event.process ?? null,
          }
        : { name: nameless(event.thread), daemon: false, parent: null, process: null }
    const stretch = { from: step, to: step, start: at, end: at }
    const lane: Lane = {
      ...stretch,
      thread: event.thread,
      ...about,
      how: null,
      spans: [],
      holds: [],
      exchanges: [],
      marks: [],
    }
    const made: OpenLane = { lane, wants: null }
    this.open.set(event.thread, made)
    const place = this.lanes.findLastIndex(({ thread }) => thread < lane.thread)
    this.lanes.splice(place + 1, 0, lane)
    if (event.thread !== visitor) this.enter(made, 'ready', event, step, at)
    return made
  }

  private enter(
    { lane }: OpenLane,
    state: ThreadState,
    { line }: Pick<TraceEvent, 'line'>,
    step: number,
    at: number,
  ): Span {
    const last = lane.spans.at(-1)
    if (last) extend(last, step, at)
    // A state that lasted no step is none: a thread that is started and runs at once was not ready.
    if (last && last.from === step) lane.spans.pop()
    const span: Span = {
      from: step,
      to: step,
      start: at,
      end: at,
      state,
      what: null,
      lock: null,
      target: null,
      line,
    }
    lane.spans.push(span)
    return span
  }

  private handOver(event: Switch, step: number, at: number): void {
    const { thread, from, why } = event
    this.turns.set(processOf(event), thread)
    this.handOvers.push({ step, at, from, to: thread, why })
    this.leave(event, step, at)
    const mine = this.open.get(thread)!
    if (mine.lane.how === null) this.enter(mine, 'running', event, step, at)
  }

  /** The thread that had the turn has it no longer. */
  private leave({ from, why }: Switch, step: number, at: number): void {
    const before = from === null ? undefined : this.open.get(from)
    if (before && before.lane.how === null && before.lane.spans.at(-1)?.state === 'running') {
      const lost = why === 'blocked' ? 'blocked' : why === 'sleeping' ? 'sleeping' : 'ready'
      this.enter(before, lost, before.lane.spans.at(-1)!, step, at)
    }
  }

  private mark(
    { lane }: OpenLane,
    step: number,
    at: number,
    event: TraceEvent,
    kind: Mark['kind'],
    text: string,
  ): void {
    const { line } = event
    lane.marks.push({ step, at, kind, line, text: text.slice(0, MOST_TEXT) })
  }

  /** The thread has ended: so has what it did. */
  private close({ lane }: OpenLane, step: number, at: number): void {
    extend(lane, step, at)
    const last = lane.spans.at(-1)
    if (last) extend(last, step, at)
  }
}

/** What a lane is called whose beginning was not told. */
const nameless = (thread: number): string => (thread === visitor ? 'Visitor' : `Thread ${thread}`)
