/** What the grader says of a program. */

export interface Finding {
  /** The name of the check that failed. */
  check: string
  /** What happened: in how many schedules, on which threads and lines. */
  message: string
  /** What to look at next. */
  lookAt: string
  /** The names of the threads it is about. */
  threads: string[]
  /** The lines of the program it is about, counted from 1. */
  lines: number[]
  /** In how many of the schedules explored. */
  count: number
  /** One schedule under which it happens. */
  schedule: string
}

export interface Verdict {
  /** `undecided`: too little was explored to say anything for certain. */
  status: 'passed' | 'failed' | 'undecided'
  /** One or two sentences. */
  summary: string
  /** How many schedules were explored, how many of them differed, and whether that was all. */
  schedules: number
  different: number
  complete: boolean
  findings: Finding[]
}
