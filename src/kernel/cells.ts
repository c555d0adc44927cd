/**
 * The cells of memory that the two halves of the kernel share. python/_turns/turns/carriers.py has the
 * same two lists.
 */
import type { Internals } from './internals.ts'

export const [TO, STOP, ARMED, INPUT, VIRTUAL, LATER, FLUSH] = [0, 1, 2, 3, 4, 5, 6] as const
export const [WAIT_MS, SLICE_MS] = [0, 1] as const

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

  /** @param numbers address of the cells; `times`: of those that hold milliseconds */
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
}
