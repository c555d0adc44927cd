/**
 * The processes of one program, for the owner of its first kernel: opens a kernel for each process that is asked for,
 * connects it with its parent's, passes on what it prints, and ends all of them.
 */
import { transfer } from 'comlink'
import type { ProcessMessage } from '../../protocol/child.ts'
import type { FeedMessage, KernelApi } from '../../protocol/kernel.ts'
import { NO_WAITING, type RunRequest } from '../../protocol/run.ts'
import { TRACE_VERSION, type TraceBatch, type TraceEvent } from '../../protocol/trace.ts'
import { Renumbering, type Origin } from './renumbering.ts'

/** A kernel in which no program has run yet, in a thread of its own. */
export interface Room {
  readonly api: Pick<KernelApi, 'adopt' | 'bereave' | 'child' | 'interrupt' | 'ping'>
  /** Resolves when it has booted. */
  readonly ready: Promise<unknown>
  /** From now on reports what it streams, and its loss. */
  use(user: { onFeed(message: FeedMessage): void; onLost(reason: string): void }): void
  /** Ends it, whatever it is doing. */
  discard(): void
}

type Parent = Pick<KernelApi, 'adopt' | 'bereave'>

interface Member {
  room: Room
  /** Null until its program begins. */
  trace: Renumbering | null
  parent: Parent
  children: Set<number>
}

/** How long a process that was sent a signal may take to show that it reacts, in milliseconds. */
const patience = 300
const SIGKILL = 9
/** How a process ends whose interpreter is lost: as if the system had ended it. */
const SIGSEGV = 11

/** All other processes together may print this much more than the program's first. */
const shareOfOutput = 4

/** The share of a timeline's events that each of them may have. */
const shareOfEvents = 0.2

export class Household {
  private readonly request: RunRequest
  private readonly open: () => Room
  private readonly onBatch: (batch: TraceBatch) => void
  private readonly members = new Map<number, Member>()
  private chars: number
  private count = 0
  private isOver = false

  /**
   * @param request - the request that started the program
   * @param open - opens a room
   * @param onBatch - takes what processes do, as batches of the program's trace
   */
  constructor(request: RunRequest, open: () => Room, onBatch: (batch: TraceBatch) => void) {
    this.request = request
    this.open = open
    this.onBatch = onBatch
    this.chars = request.limits.outputChars * shareOfOutput
  }

  /**
   * Does what a kernel of this program asks for; `parent` is that kernel, and `origin` says what its thread is in the
   * trace of the whole program.
   */
  hear(
    message: ProcessMessage,
    parent: Parent,
    children = new Set<number>(),
    origin: (thread: number, at: number) => Origin = (thread, at) => ({ thread, at }),
  ): void {
    if (this.isOver) return
    if (message.type === 'process-start') {
      this.start(message, parent, children, origin(message.thread, message.at))
    } else void this.signal(message.pid, message.signal)
  }

  /** Sends each process SIGINT, as a terminal does when Ctrl+C is pressed. */
  interrupt(): void {
    for (const { room } of this.members.values()) room.api.interrupt().catch(() => {})
  }

  /** The program is over: so are its processes. */
  end(): void {
    this.isOver = true
    for (const { room } of this.members.values()) room.discard()
    this.members.clear()
  }

  private start(
    { pid, name, start }: Extract<ProcessMessage, { type: 'process-start' }>,
    parent: Parent,
    siblings: Set<number>,
    origin: Origin,
  ): void {
    const asked = performance.now()
    // The kernel also counts. If more are asked for, a program has taken the kernel over.
    if (this.members.has(pid) || this.members.size >= this.request.processes) {
      void parent.bereave(pid, -SIGKILL).catch(() => {})
      return
    }
    let room: Room
    try {
      room = this.open()
    } catch {
      void parent.bereave(pid, -SIGKILL).catch(() => {})
      return
    }
    const children = new Set<number>()
    const member: Member = { room, trace: null, parent, children }
    const order = ++this.count
    this.members.set(pid, member)
    siblings.add(pid)
    const lose = () => this.remove(pid, -SIGSEGV)
    room.use({
      onFeed: (message) => {
        if (message.type === 'trace') this.tell(member, message.batch)
        else if (message.type === 'process-start' || message.type === 'process-signal')
          this.hear(message, room.api, children, (thread, at) =>
            originIn(member, origin, thread, at),
          )
      },
      onLost: lose,
    })
    room.ready
      .then(async () => {
        if (this.members.get(pid)?.room !== room) return
        const { port1, port2 } = new MessageChannel()
        await parent.adopt(pid, transfer(port1, [port1]))
        const { limits: all, speed } = this.request
        const limits = { ...all, events: Math.ceil(all.events * shareOfEvents) }
        const pace = speed >= NO_WAITING ? 1 : speed
        const delay = ((performance.now() - asked) / 1000) * pace
        member.trace = new Renumbering({ pid, name }, order, origin, delay, limits.events)
        const request = { ...this.request, lines: false, values: false, limits, pid, start }
        const { status } = await room.api.child(request, transfer(port2, [port2]))
        if (status === 'crashed') lose()
        else this.remove(pid, null)
      }, lose)
      .catch(lose)
  }

  /** A signal that the process cannot handle, or may never get to handle. */
  private async signal(pid: number, signal: number): Promise<void> {
    const member = this.members.get(pid)
    if (!member) return
    if (signal !== SIGKILL) {
      const answers = member.room.ready.then(() => member.room.api.ping())
      const limit = new Promise<'late'>((resolve) => setTimeout(() => resolve('late'), patience))
      const first = await Promise.race([answers, limit]).catch(() => 'late')
      if (first !== 'late' || this.members.get(pid) !== member) return
    }
    this.remove(pid, -signal)
  }

  /** Tells the parent that a process is over; null: the process has reported its exit code itself. */
  private remove(pid: number, exitCode: number | null): void {
    const member = this.members.get(pid)
    if (!member) return
    this.leave(pid)
    member.parent.bereave(pid, exitCode).catch(() => {})
  }

  /** A process has ended. The processes that it leaves behind end with it, because their pipes are in it. */
  private leave(pid: number): void {
    const member = this.members.get(pid)
    if (!member) return
    this.members.delete(pid)
    this.pass(member.trace?.ends() ?? [])
    member.room.discard()
    for (const child of member.children) this.leave(child)
  }

  private tell({ trace }: Member, batch: TraceBatch): void {
    if (trace === null || batch.run !== this.request.run) return
    this.pass(
      trace.events(batch).filter((event) => {
        if (event.kind !== 'output') return true
        if (this.chars <= 0) return false
        this.chars -= event.text.length
        return true
      }),
    )
  }

  private pass(events: TraceEvent[]): void {
    if (events.length === 0 || this.isOver) return
    this.onBatch({ version: TRACE_VERSION, run: this.request.run, events })
  }
}

/** A thread of a process in the trace of the whole program, at a moment of it; before its program begins there is none. */
function originIn({ trace }: Member, before: Origin, thread: number, at: number): Origin {
  return trace === null ? before : { thread: thread + trace.base, at }
}

/**
 * How many processes a program may have at once besides its first: each needs some 100 MB. More processes than
 * cores are no faster, but many programs start four.
 *
 * @param memory - in GB
 */
export function mostProcesses(cores: number, memory = 8): number {
  const room = memory < 4 ? 2 : memory < 8 ? 4 : 8
  return Math.min(room, Math.max(4, cores))
}
