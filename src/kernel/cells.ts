/**
 * The cells of memory that the two halves of the kernel share. python/_turns/turns/carriers.py has the
 * same two lists.
 */
import type { Internals } from './internals.ts'

export const [TO, STOP, ARMED, INPUT, VIRTUAL, LATER, FLUSH, SETTLED, INTERRUPT] = [
  0, 1, 2, 3, 4, 5, 6, 7, 8,
] as const
export const [WAIT_MS, SLICE_MS, BEGAN_MS, COMPUTED_MS, PACE, BY_SLOT] = [0, 1, 2, 3, 4, 5] as const
/** How many stacks have their turns counted individually. */
const COUNTED = 4200

export class Cells {
  private readonly heap: Internals
  private numbers = 0
  private times = 0

  constructor(heap: Internals) {
    this.heap = heap
  }

  /** Whether Python has said where the cells are. */
  get areThere(): boolean {
    return this.numbers !== 0
  }

  /** @param numbers address of the cells; `times`: address of those that hold milliseconds */
  connect(numbers: number, times: number) {
    this.numbers = numbers >>> 2
    this.times = times >>> 3
  }

  set(cell: number, value: number) {
    this.heap.HEAP32[this.numbers + cell] = value
  }

  get(cell: number): number {
    return this.heap.HEAP32[this.numbers + cell]!
  }

  milliseconds(cell: number): number {
    return this.heap.HEAPF64[this.times + cell]!
  }

  /** A turn begins: `now` as `performance.now()` gives it, which is also Python's `time.monotonic`. */
  turnBegins(now: number) {
    this.heap.HEAPF64[this.times + BEGAN_MS] = now
  }

  /** The turn on the stack `slot` is over: its computing time is added; until another begins, none is counted. */
  turnEnds(slot: number, now: number) {
    const cells = this.heap.HEAPF64
    const at = this.times
    const computed = Math.max(0, now - cells[at + BEGAN_MS]!) * cells[at + PACE]!
    cells[at + BEGAN_MS] = Infinity
    cells[at + COMPUTED_MS]! += computed
    if (slot < COUNTED) cells[at + BY_SLOT + slot]! += computed
  }

  /** Counts the turn's computing time until now; the rest of it will have another pace. */
  turnGoesOn(slot: number, now: number) {
    if (this.milliseconds(BEGAN_MS) > now) return
    this.turnEnds(slot, now)
    this.turnBegins(now)
  }
}
