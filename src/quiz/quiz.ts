/** A *predict* quiz, as the rest of the site sees it: plain data, complete, ready to be sent to a page. */
import type { Outcome } from '../protocol/explore.ts'
import type { Granularity } from '../protocol/schedule.ts'

/** Something that the program may or may not do. */
export type Prediction =
  /** It prints exactly these lines. */
  | { kind: 'output'; lines: string[] }
  /** It ends, and the expression then has this `repr`. */
  | { kind: 'value'; expression: string; value: string }
  /** It ends in this way. */
  | { kind: 'ends'; status: Outcome['status'] }

export interface QuizOption {
  prediction: Prediction
  /** Why it can happen, or cannot; paragraphs with `code` between backticks. */
  because: string
}

export interface Quiz {
  /** The name of its file in content/quizzes, and of its place in the learner's storage. */
  id: string
  title: string
  question: string
  program: string
  /** What tracebacks call the program. */
  filename: string
  options: QuizOption[]
  /** How it is explored: where a turn can end, and how many schedules and real seconds at most. */
  granularity: Granularity
  schedules: number
  seconds: number
}

/** What the author believes about each option. It never grades anybody: CI checks it. */
export type Key = boolean[]
