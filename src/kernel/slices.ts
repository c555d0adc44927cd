/**
 * When a turn is over: answers CPython's checks for signals, which are the only places where a working
 * program can be interrupted.
 */
import { ARMED, LATER, SLICE_MS, STOP, VIRTUAL, type Cells } from './cells.ts'
import type { Internals } from './internals.ts'

/** CPython asks for signals once in this many of its eval-breaker checks (PY_EMSCRIPTEN_SIGNAL_INTERVAL). */
const CHECKS_PER_POLL = 50
/** A slice of the virtual clock: polls of the interrupt buffer at eval-breaker checks. */
const VIRTUAL_SLICE_POLLS = 2500
/** A C function that polled this often, and works for this long, gives the event loop a turn in its middle. */
const LONG_CALL_POLLS = 1000
const LONG_CALL_MS = 100
const SLICE_SIGNAL = 50
const LONG_CALL_SIGNAL = 51

export class Slices {
  private readonly heap: Internals
  private readonly cells: Cells
  /** Milliseconds; 0 until the first poll of a turn. */
  private sliceEnd = 0
  private polls = 0
  /** Polls of C functions since the eval loop last polled. */
  private callPolls = 0
  /** The signal was given and has not been handled: giving it again would interrupt its handler. */
  private signalled = false
  /** The counter counts down from more than its usual start, so its value says nothing. */
  private isLongWay = false
  private stride = 0
  private lastPoll = 0

  constructor(heap: Internals, cells: Cells) {
    this.heap = heap
    this.cells = cells
  }

  /** A turn begins. */
  begin() {
    this.sliceEnd = 0
    this.polls = 0
    this.signalled = false
  }

  /**
   * CPython asks whether a signal is pending; the answer is its number, 0 for none.
   *
   * @param lastEventLoop when the event loop last had a turn, as `performance.now()` gives it
   */
  poll(lastEventLoop: number): number {
    const atCheck = this.atEvalBreaker()
    if (!this.cells.areThere || !this.cells.get(ARMED)) return 0
    if (this.cells.get(LATER)) {
      // The signal came in the middle of the scheduler's own work; it is given again a little later.
      this.cells.set(LATER, 0)
      this.signalled = false
      this.pollSoon()
      return 0
    }
    if (this.signalled || !(atCheck ? this.sliceIsOver() : this.callIsLong(lastEventLoop))) return 0
    this.signalled = true
    this.pollSoon()
    return atCheck ? SLICE_SIGNAL : LONG_CALL_SIGNAL
  }

  /**
   * Whether the poll that is being answered comes from the eval loop. C functions ask, too, in their
   * middle (PyErr_CheckSignals: in str(), repr(), and so in print between a line and its newline), where
   * CPython would not hand over the GIL. The eval loop resets its counter right before it asks, and
   * here it never stays at that value. A long countdown passes this value, and a C function may ask just
   * then: the eval loop's next check settles it.
   */
  private atEvalBreaker(): boolean {
    const counter = this.heap.__Py_emscripten_signal_clock >>> 2
    if (this.heap.HEAP32[counter] !== CHECKS_PER_POLL) return false
    if (this.isLongWay) {
      this.isLongWay = false
      this.heap.HEAP32[counter] = 1
      return false
    }
    this.heap.HEAP32[counter] = CHECKS_PER_POLL - 1
    this.callPolls = 0
    return true
  }

  /** Lets Stop reach a C function that works for a long time. */
  private callIsLong(lastEventLoop: number): boolean {
    if (++this.callPolls < LONG_CALL_POLLS) return false
    return performance.now() - lastEventLoop > LONG_CALL_MS
  }

  /**
   * Lets CPython ask again after 1 to 16 checks instead of 50. With a short cycle of numbers, a loop that
   * calls into the scheduler could be interrupted inside the scheduler for ever; so they come from a linear
   * congruential generator, with a full period by the theorem of Hull and Dobell (1962).
   */
  private pollSoon() {
    this.stride = (Math.imul(this.stride, 25173) + 13849) & 0xffff
    this.heap.HEAP32[this.heap.__Py_emscripten_signal_clock >>> 2] = 1 + (this.stride >>> 12)
  }

  private sliceIsOver(): boolean {
    const slice = this.cells.milliseconds(SLICE_MS)
    if (this.cells.get(VIRTUAL)) {
      return ++this.polls >= (VIRTUAL_SLICE_POLLS * slice) / 5 || this.cells.get(STOP) !== 0
    }
    const now = performance.now()
    // CPython asks at every 50th check; if checks are very frequent, every 200th is enough.
    if (now - this.lastPoll < 0.1) {
      this.heap.HEAP32[this.heap.__Py_emscripten_signal_clock >>> 2] = 200
      this.isLongWay = true
    }
    this.lastPoll = now
    if (this.sliceEnd === 0) this.sliceEnd = now + slice
    return now >= this.sliceEnd
  }
}
