/**
 * Resumes the right stack: the JavaScript half of a thread switch.
 *
 * Each Python stack parks in `run_sync(port)`. A port is a thenable: `then(resolve)` is called when
 * its stack has been suspended; it notes `resolve` and resumes the stack that the shared cell names.
 * A switch creates no promise. Python's half is python/_turns/turns/carriers.py.
 */
import type { PyodideAPI } from 'pyodide'
import type { PyProxy } from 'pyodide/ffi'
import type { ProcessMessage } from '../protocol/child.ts'
import { mostMarks, type Mark } from '../protocol/explore.ts'
import { answerCalls } from './calls.ts'
import { Cells, FLUSH, INPUT, INTERRUPT, SETTLED, STOP, TO, WAIT_MS } from './cells.ts'
import { Followed } from './followed.ts'
import { internalsOf, type Internals } from './internals.ts'
import { makeMacrotask } from './macrotask.ts'
import { Mail } from './mail.ts'
import { Relatives } from './processes/relatives.ts'
import { Slices } from './slices.ts'
import { MAIN_STACK, Stacks, THREAD_STACK, type Region } from './stacks.ts'
import { TRACE_VERSION, type TraceBatch } from '../protocol/trace.ts'
import { readRows } from './trace-rows.ts'
import { Visits } from './visits.ts'

/** How long Python may work before the event loop gets a turn: messages, timers, Stop. */
const EVENT_LOOP_MS = 20
const MAX_TIMEOUT_MS = 2 ** 31 - 1

type Resume = () => void

/** The parts of the switchboard that Python calls. */
export interface Bridge {
  ports: object[]
  idlePort: object
  /** To and from other kernels, the other processes of the program, and visitors of its servers. */
  mail: Mail
  relatives: Relatives
  visits: Visits
  /** Makes one more port; returns its number. */
  addPort(): number
  /** Gives the stack of that port a region of memory; false when there is none left. */
  reserve(slot: number): boolean
  /** Called on a stack when it begins, and before it finally ends. */
  begun(slot: number): void
  ending(slot: number): void
  post(run: number, rows: number, others: string): void
  /** Reports how many of how many schedules have been explored. */
  progress(schedules: number, of: number): void
  wantInput(): void
  takeInput(): string | null
  /** Waits for a promise of the program. */
  follow(promise: unknown): Followed
  /** Something that a thread may wait for has happened in JavaScript. */
  settled(): void
  /** The program has touched the machinery: how, and on which of its lines. */
  mark(what: string, line: number): void
  /** Writes the length of a sized object into its header. */
  setLength(address: number, length: number): void
  /** Makes a Python function answer the calls to a C type; both are addresses. */
  answer(type: number, instead: number): void
}

export class Switchboard {
  readonly bridge: Bridge
  /** See Bridge. */
  readonly mail = new Mail(() => this.wakeIdle())
  readonly relatives: Relatives
  readonly visits = new Visits(() => this.bridge.settled())
  /** Of the program that is explored, by line and kind. */
  readonly marks = new Map<string, Mark>()
  private readonly heap: Internals
  private readonly cells: Cells
  private readonly slices: Slices
  private readonly parked: (Resume | null)[] = []
  private readonly regions: (Region | null)[] = []
  private readonly stacks: Stacks
  private idle: Resume | null = null
  private idleTimer: ReturnType<typeof setTimeout> | undefined
  private line: string | null = null
  private lastEventLoop = 0
  /** The stack whose turn it is. */
  private running = 0
  private rows = 0
  private runCarrier: PyProxy | null = null
  private readonly macrotask: (task: () => void) => void
  private readonly failed: (error: unknown) => void

  /**
   * @param pyodide - the interpreter; its interrupt buffer becomes ours.
   * @param post - receives a batch of the trace, as events.
   * @param progress - told how many of how many schedules have been explored.
   * @param mark - receives a mark as soon as the program earns it.
   * @param wantInput - called when the program asks for a line.
   * @param ask - receives what the program asks the host for: processes.
   * @param failed - called when a stack ends with an error: the interpreter can then no longer be used.
   */
  constructor(
    pyodide: PyodideAPI,
    post: (batch: TraceBatch) => void,
    progress: (schedules: number, of: number) => void,
    mark: (mark: Mark) => void,
    wantInput: () => void,
    ask: (message: ProcessMessage) => void,
    failed: (error: unknown) => void,
  ) {
    this.heap = internalsOf(pyodide)
    this.cells = new Cells(this.heap)
    this.slices = new Slices(this.heap, this.cells)
    this.macrotask = makeMacrotask()
    const stacks = (this.stacks = new Stacks(pyodide))
    this.failed = failed
    const ports: object[] = []
    this.relatives = new Relatives(ask, () => this.bridge.settled())
    this.bridge = {
      ports,
      idlePort: { then: (resolve: Resume) => this.wait(resolve) },
      mail: this.mail,
      relatives: this.relatives,
      visits: this.visits,
      addPort: () => {
        const slot = ports.length
        this.parked.push(null)
        ports.push({ then: (resolve: Resume) => this.park(slot, resolve) })
        return slot
      },
      reserve: (slot) => {
        this.regions[slot] ??= stacks.allocate(slot === 0 ? MAIN_STACK : THREAD_STACK)
        return this.regions[slot] !== null
      },
      begun: (slot) => stacks.protect(this.regions[slot]!),
      ending: () => stacks.unprotect(),
      post: (run, count, others) => {
        const events = readRows(this.heap.HEAPF64, this.rows, count, JSON.parse(others))
        post({ version: TRACE_VERSION, run, events })
      },
      progress,
      wantInput,
      takeInput: () => this.line,
      follow: (promise) => new Followed(promise, this.bridge.settled),
      settled: () => {
        this.cells.set(SETTLED, 1)
        this.wakeIdle()
      },
      mark: (what, line) => {
        const key = `${line} ${what}`
        if (this.marks.size >= mostMarks || this.marks.has(key)) return
        const one = { what: what.slice(0, 500), line }
        this.marks.set(key, one)
        mark(one)
      },
      setLength: (address, length) => {
        this.heap.HEAP32[address >>> 2] = length
      },
      answer: (type, instead) => answerCalls(this.heap, type, instead),
    }
    // Python runs there on top of JavaScript, whose frames cannot be suspended; Pyodide's can_run_sync says
    // nothing of it. No turn ends while it does.
    let errors = 0
    const { handle_js_error: handle } = this.heap
    this.heap.handle_js_error = (error) => {
      errors += 1
      try {
        handle(error)
      } catch (another) {
        // A Python object was thrown that no longer exists: that is the error, and not the end of the interpreter.
        if (another === error) throw error
        handle(another)
      } finally {
        errors -= 1
      }
    }
    // Calls from JavaScript between two turns, such as the functions that settle a promise, run in a state of their own.
    const { heap } = this
    const between = heap._PyThreadState_Get()
    const polled = {
      get: () =>
        errors > 0 || heap._PyThreadState_Get() === between
          ? 0
          : this.slices.poll(this.lastEventLoop),
      set: () => {},
    }
    pyodide.setInterruptBuffer(Object.defineProperty({}, 0, polled) as never)
  }

  /** Connects the Python half, once it has started: its shared cells, its stacks' function. */
  connect(addresses: [number, number, number], runCarrier: PyProxy) {
    this.cells.connect(addresses[0], addresses[1])
    this.rows = addresses[2] >>> 3
    this.runCarrier = runCarrier
  }

  /** Asks the running program to end; noticed at its next turn, poll or idle moment. */
  stop() {
    this.cells.set(STOP, 1)
    this.wakeIdle()
  }

  /** Sends the program SIGINT, as Ctrl+C in a terminal does; noticed as `stop` is. */
  interrupt() {
    this.cells.set(INTERRUPT, 1)
    this.wakeIdle()
  }

  /** Answers a request for input: a line with its newline, or null for the end of input. */
  input(line: string | null) {
    this.line = line
    this.cells.set(INPUT, 1)
    this.wakeIdle()
  }

  /** The pace of the program's clock is about to change. */
  paceChanges() {
    this.cells.turnGoesOn(this.running, performance.now())
  }

  /** Cuts an idle wait short: its length depends on something that has changed. */
  wakeIdle() {
    const resume = this.idle
    if (!resume) return
    clearTimeout(this.idleTimer)
    this.idle = null
    this.lastEventLoop = performance.now()
    this.cells.turnBegins(this.lastEventLoop)
    resume()
  }

  /** A stack has been suspended: notes how to resume it, and goes on with the one that the cell names. */
  private park(slot: number, resume: Resume) {
    this.parked[slot] = resume
    const to = this.cells.get(TO)
    const now = performance.now()
    this.cells.turnEnds(slot, now)
    if (now - this.lastEventLoop > EVENT_LOOP_MS) {
      this.macrotask(() => {
        this.lastEventLoop = performance.now()
        this.cells.set(FLUSH, 1)
        this.resume(to, this.lastEventLoop)
      })
    } else {
      this.resume(to, now)
    }
  }

  private resume(slot: number, now: number) {
    this.running = slot
    this.cells.turnBegins(now)
    this.slices.begin()
    const resume = this.parked[slot]
    if (resume) {
      this.parked[slot] = null
      resume()
    } else {
      this.startStack(slot)
    }
  }

  /** A thread's first turn on a stack that does not exist yet. It begins after an event-loop turn. */
  private startStack(slot: number) {
    const region = this.regions[slot]!
    const run = this.runCarrier as unknown as { callPromising(): Promise<void> }
    this.stacks.enterNext(region)
    run.callPromising().then(() => {
      this.stacks.free(region)
      this.regions[slot] = null
      const now = performance.now()
      this.cells.turnEnds(slot, now)
      this.resume(this.cells.get(TO), now)
    }, this.failed)
  }

  /** A program is about to begin: the next stack is the main program's, and nobody has asked for Stop. */
  enterMain() {
    this.cells.set(STOP, 0)
    this.cells.set(INPUT, 0)
    this.cells.set(INTERRUPT, 0)
    this.cells.set(SETTLED, 0)
    this.running = 0
    this.slices.begin()
    this.stacks.enterNext(this.regions[0]!)
  }

  /** No thread can run: wait for the time in the shared cell, or for `wakeIdle`. */
  private wait(resume: Resume) {
    this.idle = resume
    this.cells.turnEnds(this.running, performance.now())
    this.slices.begin()
    const { cells } = this
    const answered = [STOP, INPUT, INTERRUPT, SETTLED].some((cell) => cells.get(cell) !== 0)
    const milliseconds = answered ? 0 : this.cells.milliseconds(WAIT_MS)
    if (milliseconds < 0) return
    if (milliseconds === 0) {
      // A message may wake this wait before its task runs, and the task must not end a later wait: such tasks
      // would pile up, each with a schedule's work, and messages came after them, 0.2 s late.
      return this.macrotask(() => {
        if (this.idle === resume) this.wakeIdle()
      })
    }
    this.idleTimer = setTimeout(() => this.wakeIdle(), Math.min(milliseconds, MAX_TIMEOUT_MS))
  }
}
