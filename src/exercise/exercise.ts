/** An exercise, as the rest of the site sees it: plain data, complete, ready to be sent to a page. */
import type { BreakIt } from './break-it.ts'
import type { Check } from './check.ts'
import type { Said } from './says.ts'
import type { Variant } from './vary.ts'
import type { MadeLists } from './made.ts'
import type { Mistake } from './mistake.ts'

export interface Exercise {
  /** The name of its folder in content/exercises, and of its place in the learner's storage. */
  id: string
  title: string
  /** What to do. Paragraphs are separated by empty lines, `code` is between backticks. */
  goal: string
  /** The program the learner starts from. It does not pass. */
  starter: string
  /** In a break-it exercise: the corrected program, which cannot be broken. */
  solution: string
  /** Why the solution is right; written like the goal. */
  explanation: string
  /** In the order in which they are given; each goes a step further than the one before. */
  hints: string[]
  /** The number of a hint, from 1 → the checks that hold once it has nothing left to say. */
  reached?: Record<string, string[]> | undefined
  /** How many schedules a check explores at most. */
  schedules: number
  /** How many of them must differ for a pass, unless all possible ones were explored. */
  different: number
  /** How many real seconds a check explores at most. */
  seconds: number
  /** The switch points after which a run counts as endless; null is the kernel's own bound. */
  steps: number | null
  checks: Check[]
  /** Other data with which a program that passes is tried. */
  vary: Variant[]
  /** Set if the learner has to find a schedule, not write a program; then there are no checks. */
  breakIt?: BreakIt
}

/** A program kept beside an exercise to prove that the grading is right. */
export interface Specimen {
  /** The file's name without `.py`: `wrong-no-join`. */
  name: string
  text: string
  /** What the grader must say about it. */
  verdict: 'passed' | 'failed'
  /** The name of the check that must fail; null if none must, or any may. */
  fails: string | null
  /** What the learner reads first about it, if the author says so. */
  first: Mistake['first']
  /** The numbers of the hints that it has not followed. */
  helps: readonly number[]
}

/** File name → text, of content/exercises/<id>/. */
export type ExerciseFolder = Record<string, string>

export interface ParsedExercise {
  exercise: Exercise
  /** The programs that prove the grading: starter, solution, right-*.py and wrong-*.py. */
  specimens: Specimen[]
  /** Each sentence of the goal with the checks that test it; undefined if the author does not say. */
  said?: Said[] | undefined
  /** What the author says about the programs made from the right ones. */
  made: MadeLists
}
