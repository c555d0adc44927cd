/** What the grader says of a program. */
import type { Check } from '../exercise/check.ts'
import type { Waiter } from '../protocol/run.ts'
import type { Granularity } from '../protocol/schedule.ts'

/** Other data in a program: its name, what to call it, and the program that has it. */
export interface OtherData {
  name: string
  called: string
  program: string
}

export interface Finding {
  /** The name of the check that failed, and its type. */
  check: string
  type: Check['type']
  /** What is wrong, and in how many schedules. */
  message: string
  /** What happened in `schedule`, step by step, with threads, lines and values; else empty. */
  story: string
  /** Whether it was also found where the other granularity lets threads be switched; else empty. */
  reach: string
  /** What to look at next. */
  lookAt: string
  /** Which advice that is, for tests: `own` is the check's own, all others are the grader's. */
  hint: string
  /** The names of the threads it is about. */
  threads: string[]
  /** The lines of the program it is about, counted from 1. */
  lines: number[]
  /** In how many of the schedules explored; 0 where it is about the text of the program. */
  count: number
  /** One schedule under which it happens, of the fewest pre-emptions known; else empty. */
  schedule: string
  /** Where threads could be switched in the schedules that it was found in. */
  granularity: Granularity
  /** Set where it was found with other data: `schedule` is one of the program with that data. */
  varied?: OtherData
  /** What a closer look should follow: an expression or variable, or lines of output (from 0). */
  about: { variable?: string; output?: number[]; line?: number }
  /** Of a syntax error: the line, and below it Python's marks. */
  marked?: string
  compared?: Compared
  /** Of a deadlock: who waits for what. */
  waiters?: readonly Waiter[]
}

/** What was asked for beside what came, in one schedule, row by row. */
export interface Compared {
  /** What stands on the two sides: lines of output, or one value. */
  what: 'output' | 'value'
  rows: ComparedRow[]
  /** So many rows more are alike, or not shown. */
  more: number
}

/** `expected` or `got` is null where the other side has a line that this one has not. */
export interface ComparedRow {
  expected: string | null
  got: string | null
}

export interface Verdict {
  /** `undecided`: too little was explored to say anything for certain. */
  status: 'passed' | 'failed' | 'undecided'
  /** Instead of "Passed", "Not passed" and "Not decided". */
  title?: string
  /** One or two sentences. */
  summary: string
  /** How many schedules were explored, how many of them differed, and whether that was all. */
  schedules: number
  different: number
  complete: boolean
  /** The other data with which the program was tried, and is right. */
  varied?: string[]
  /** Of a program that failed: slips of the pen that may be behind it, a sentence each. */
  slips?: string[]
  findings: Finding[]
  /** Checks that failed as well, in no schedule in which what is told did not: they only follow from it. */
  consequences?: string[]
}
