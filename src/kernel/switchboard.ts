/**
 * Resumes the right stack: the JavaScript half of a thread switch.
 *
 * Each Python stack parks in `run_sync(port)`. A port is a thenable: `then(resolve)` is called when
 * its stack has been suspended; it notes `resolve` and resumes the stack that the shared cell names.
 * No promise is made per switch. Python's half is python/_turns/carriers.py; the two lists of cells
 * must stay alike.
 */
import type { PyodideAPI } from 'pyodide'
import type { PyProxy } from 'pyodide/ffi'
import { internalsOf, type Internals } from './internals.ts'
import { MAIN_STACK, Stacks, THREAD_STACK, type Region } from './stacks.ts'
import { TRACE_VERSION, type TraceBatch } from '../protocol/trace.ts'
import { readRows } from './trace-rows.ts'

const [TO, STOP, ARMED, INPUT, VIRTUAL, LATER, FLUSH] = [0, 1, 2, 3, 4, 5, 6] as const
const [WAIT_MS, SLICE_MS] = [0, 1] as const

/** How long Python may work before the event loop gets a turn: messages, timers, Stop. */
const EVENT_LOOP_MS = 20
/** CPython asks for signals at one in so many of its eval-breaker checks (PY_EMSCRIPTEN_SIGNAL_INTERVAL). */
const CHECKS_PER_POLL = 50
/** A slice of the virtual clock: polls of the interrupt buffer at eval-breaker checks. */
const VIRTUAL_SLICE_POLLS = 2500
/** A C function that polled so often, and works for so long, gives the event loop a turn in its middle. */
const LONG_CALL_POLLS = 1000
const LONG_CALL_MS = 100
const SLICE_SIGNAL = 50
const LONG_CALL_SIGNAL = 51
const MAX_TIMEOUT_MS = 2 ** 31 - 1

type Resume = () => void

/** The parts of the switchboard that Python calls. */
export interface Bridge {
  ports: object[]
  idlePort: object
  /** Makes one more port; returns its number. */
  addPort(): number
  /** Gives the stack of that port a region of memory; false when there is none left. */
  reserve(slot: number): boolean
  /** Called on a stack when it begins, and before it ends for good. */
  begun(slot: number): void
  ending(slot: number): void
  post(run: number, rows: number, others: string): void
  /** Says how many of how many schedules have been explored. */
  progress(schedules: number, of: number): void
  wantInput(): void
  takeInput(): string | null
  /** Writes the length of an object that has one into its head. */
  setLength(address: number, length: number): void
}

export class Switchboard {
  readonly bridge: Bridge
  private readonly heap: Internals
  private readonly parked: (Resume | null)[] = []
  private readonly regions: (Region | null)[] = []
  private readonly stacks: Stacks
  private idle: Resume | null = null
  private idleTimer: ReturnType<typeof setTimeout> | undefined
  private line: string | null = null
  private lastEventLoop = 0
  /** Milliseconds; 0 until the first poll of a turn. */
  private sliceEnd = 0
  private polls = 0
  /** Polls of C functions since the eval loop last polled. */
  private callPolls = 0
  /** The signal was given and has not been handled: giving it again would interrupt its handler. */
  private signalled = false
  private stride = 0
  private lastPoll = 0
  private cells = 0
  private times = 0
  private rows = 0
  private runCarrier: PyProxy | null = null
  private readonly macrotask: (task: () => void) => void
  private readonly failed: (error: unknown) => void

  /**
   * @param pyodide - the interpreter; its interrupt buffer becomes ours.
   * @param post - takes a batch of the trace, as events.
   * @param progress - takes how many of how many schedules have been explored.
   * @param wantInput - called when the program asks for a line.
   * @param failed - called when a stack ends with an error: the interpreter is then beyond use.
   */
  constructor(
    pyodide: PyodideAPI,
    post: (batch: TraceBatch) => void,
    progress: (schedules: number, of: number) => void,
    wantInput: () => void,
    failed: (error: unknown) => void,
  ) {
    this.heap = internalsOf(pyodide)
    this.macrotask = makeMacrotask()
    const stacks = (this.stacks = new Stacks(pyodide))
    this.failed = failed
    const ports: object[] = []
    this.bridge = {
      ports,
      idlePort: { then: (resolve: Resume) => this.wait(resolve) },
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
      setLength: (address, length) => {
        this.heap.HEAP32[address >>> 2] = length
      },
    }
    const polled = {
      get: () => this.poll(),
      set: () => {},
    }
    pyodide.setInterruptBuffer(Object.defineProperty({}, 0, polled) as never)
  }

  /** Connects the Python half, once it has been started: its shared cells, its stacks' function. */
  connect(addresses: [number, number, number], runCarrier: PyProxy) {
    this.cells = addresses[0] >>> 2
    this.times = addresses[1] >>> 3
    this.rows = addresses[2] >>> 3
    this.runCarrier = runCarrier
  }

  /** Asks the running program to end; noticed at its next turn, poll or idle moment. */
  stop() {
    this.set(STOP, 1)
    this.wakeIdle()
  }

  /** Answers a request for input: a line with its newline, or null for the end of input. */
  input(line: string | null) {
    this.line = line
    this.set(INPUT, 1)
    this.wakeIdle()
  }

  /** Cuts an idle wait short: its length depends on something that has changed. */
  wakeIdle() {
    const resume = this.idle
    if (!resume) return
    clearTimeout(this.idleTimer)
    this.idle = null
    this.lastEventLoop = performance.now()
    resume()
  }

  private set(cell: number, value: number) {
    this.heap.HEAP32[this.cells + cell] = value
  }

  private get(cell: number): number {
    return this.heap.HEAP32[this.cells + cell]!
  }

  /** A stack has been suspended: note how to resume it, and go on with the one that is named. */
  private park(slot: number, resume: Resume) {
    this.parked[slot] = resume
    const to = this.get(TO)
    if (performance.now() - this.lastEventLoop > EVENT_LOOP_MS) {
      this.macrotask(() => {
        this.lastEventLoop = performance.now()
        this.set(FLUSH, 1)
        this.resume(to)
      })
    } else {
      this.resume(to)
    }
  }

  private resume(slot: number) {
    this.beginSlice()
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
      this.resume(this.get(TO))
    }, this.failed)
  }

  /** A program is about to begin: the next stack is the main program's, and nobody has asked for Stop. */
  enterMain() {
    this.set(STOP, 0)
    this.set(INPUT, 0)
    this.beginSlice()
    this.stacks.enterNext(this.regions[0]!)
  }

  /** No thread can run: wait for the time in the shared cell, or for `wakeIdle`. */
  private wait(resume: Resume) {
    this.idle = resume
    this.beginSlice()
    if (this.get(STOP) || this.get(INPUT)) {
      this.macrotask(() => this.wakeIdle())
      return
    }
    const milliseconds = this.heap.HEAPF64[this.times + WAIT_MS]!
    if (milliseconds < 0) return
    this.idleTimer = setTimeout(() => this.wakeIdle(), Math.min(milliseconds, MAX_TIMEOUT_MS))
  }

  private beginSlice() {
    this.sliceEnd = 0
    this.polls = 0
    this.signalled = false
  }

  /** CPython asks whether a signal is pending; the answer is a number, 0 for none. */
  private poll(): number {
    if (!this.cells || !this.get(ARMED)) return 0
    const atCheck = this.atEvalBreaker()
    if (this.get(LATER)) {
      // The signal came in the middle of the scheduler's own work; it is given again, a little later.
      this.set(LATER, 0)
      this.signalled = false
      this.pollSoon()
      return 0
    }
    if (this.signalled || !(atCheck ? this.sliceIsOver() : this.callIsLong())) return 0
    this.signalled = true
    this.pollSoon()
    return atCheck ? SLICE_SIGNAL : LONG_CALL_SIGNAL
  }

  /**
   * Whether the poll that is being answered is one of the eval loop. C functions ask as well, in their
   * middle (PyErr_CheckSignals: in str(), repr(), and so in print between a line and its end), where
   * CPython would not hand over the GIL. The eval loop sets its counter back right before it asks, and
   * here it never stays at that value.
   */
  private atEvalBreaker(): boolean {
    const counter = this.heap.__Py_emscripten_signal_clock >>> 2
    if (this.heap.HEAP32[counter] !== CHECKS_PER_POLL) return false
    this.heap.HEAP32[counter] = CHECKS_PER_POLL - 1
    this.callPolls = 0
    return true
  }

  /** Lets Stop through to a C function that works for long. */
  private callIsLong(): boolean {
    if (++this.callPolls < LONG_CALL_POLLS) return false
    return performance.now() - this.lastEventLoop > LONG_CALL_MS
  }

  /**
   * Lets CPython ask again after 1 to 16 checks instead of 50. After a cycle of few numbers, a loop that
   * calls into the scheduler can be met inside it for ever; so they come from a linear congruential
   * generator, of full period by the theorem of Hull and Dobell (1962).
   */
  private pollSoon() {
    this.stride = (Math.imul(this.stride, 25173) + 13849) & 0xffff
    this.heap.HEAP32[this.heap.__Py_emscripten_signal_clock >>> 2] = 1 + (this.stride >>> 12)
  }

  private sliceIsOver(): boolean {
    const slice = this.heap.HEAPF64[this.times + SLICE_MS]!
    if (this.get(VIRTUAL)) {
      return ++this.polls >= (VIRTUAL_SLICE_POLLS * slice) / 5 || this.get(STOP) !== 0
    }
    const now = performance.now()
    // CPython asks at every 50th check; where checks come thick and fast, every 200th will do.
    if (now - this.lastPoll < 0.1)
      this.heap.HEAP32[this.heap.__Py_emscripten_signal_clock >>> 2] = 200
    this.lastPoll = now
    if (this.sliceEnd === 0) this.sliceEnd = now + slice
    return now >= this.sliceEnd
  }
}

/** A task of the event loop without the 4 ms that nested `setTimeout`s are held back. */
function makeMacrotask(): (task: () => void) => void {
  if (typeof setImmediate === 'function') return (task) => void setImmediate(task)
  const { port1, port2 } = new MessageChannel()
  const tasks: (() => void)[] = []
  port1.onmessage = () => tasks.shift()?.()
  return (task) => {
    tasks.push(task)
    port2.postMessage(null)
  }
}
