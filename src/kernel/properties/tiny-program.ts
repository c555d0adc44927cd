/** A tiny program with threads, as data: what the property tests generate. */

/**
 * What shared values are kept in. All begin as 0; `list` is an item of a list, `name` a global name,
 * `attribute` an attribute of an object, `key` an item of a dict.
 */
export type CellKind = 'list' | 'name' | 'attribute' | 'key'

/** `size`: how often it can be held at once. An RLock counts only the holds of other threads. */
export interface LockKind {
  kind: 'Lock' | 'RLock' | 'Semaphore'
  size: number
}

/** One statement. `r` is the thread's own register, 0 at first. Cells, locks … go by their number. */
export type Op =
  | { op: 'read'; cell: number } // r = cell
  | { op: 'write'; cell: number; value: number } // cell = value
  | { op: 'write-next'; cell: number } // cell = r + 1
  | { op: 'add'; cell: number } // cell += 1
  | { op: 'hold'; lock: number; body: Op[] } // with lock: body
  | { op: 'inside'; region: number; body: Op[] } // a function for which we ask how many are inside
  | { op: 'print' } // print(thread, r)
  | { op: 'raise'; when: number } // if r == when: raise ValueError(thread)
  | { op: 'sleep'; seconds: number }
  | { op: 'set'; event: number }
  | { op: 'wait'; event: number }
  | { op: 'put'; queue: number; value: number }
  | { op: 'get'; queue: number } // r = queue.get()
  | { op: 'next'; iterator: number } // r = next(iterator)
  | { op: 'start'; thread: number }
  | { op: 'join'; thread: number }

export interface TinyProgram {
  cells: CellKind[]
  locks: LockKind[]
  events: number
  queues: number
  /** Functions for which we ask how many threads are inside at once. */
  regions: number
  /** Iterators that all threads ask, over the numbers from 1. */
  iterators: number
  /** Thread 0 is the main thread; it starts the others, in the order of their numbers. */
  threads: Op[][]
}

/** A program with list items as cells and plain locks: the shortest way to write one down. */
export function tiny(threads: Op[][], more: Partial<TinyProgram> = {}): TinyProgram {
  const plain = { kind: 'Lock', size: 1 } as const
  return {
    cells: ['list', 'list'],
    locks: [plain, plain],
    events: 1,
    queues: 1,
    regions: 1,
    iterators: 1,
    threads,
    ...more,
  }
}

/** A main thread that starts the `count` others and then joins them. */
export function startAndJoin(count: number): Op[] {
  const numbers = Array.from({ length: count }, (_, index) => index + 1)
  return [
    ...numbers.map((thread) => ({ op: 'start', thread }) as const),
    ...numbers.map((thread) => ({ op: 'join', thread }) as const),
  ]
}
