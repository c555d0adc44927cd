/** What one run of a program came to, natively or here. */

/** What is kept of a program's output: who prints more is ended, as one that has no end. */
export const MOST_OUTPUT = 5_000_000

export interface Ran {
  stdout: string
  stderr: string
  /** The exit status as a shell tells it; null: it came to no end within the limit. */
  status: number | null
  /** Seconds that the program took, without the start of the interpreter. */
  seconds: number
}

export interface RanHere extends Ran {
  /** Nobody could ever go on, which is told here, and natively has no end. */
  deadlock: boolean
  /** The order of lines is open: more than one thread ran. */
  threads: number
}
