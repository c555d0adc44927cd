/** The result of one run of a program, natively or here. */

/** How much of a program's output is kept: a program that prints more is ended and counts as endless. */
export const MOST_OUTPUT = 5_000_000

export interface Ran {
  stdout: string
  stderr: string
  /** The exit status as a shell reports it; null: it did not end within the limit. */
  status: number | null
  /** Seconds that the program took, without the start of the interpreter. */
  seconds: number
}

export interface RanHere extends Ran {
  /** No thread could ever go on: this is reported here, and natively the program never ends. */
  deadlock: boolean
  /** The order of lines is open: more than one thread ran. */
  threads: number
}
