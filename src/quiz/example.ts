/** For tests: a small valid quiz, and the messages when something in it is changed. */
import type { Problem } from '../exercise/problem.ts'
import { parseQuiz, QuizError, type ParsedQuiz } from './parse.ts'

const yaml = `title: Which first?
question: Which of these can it print?
program: two-prints
expression: x
options:
  - output: |
      one
      two
    possible: true
    because: One may be first.
  - value: 7
    possible: false
    because: Nobody counts to 7.
  - ends: deadlock
    possible: false
    because: Nobody waits.
`

const programs = new Map([['two-prints', 'print("one")\nprint("two")\n\n']])

/** The example, with one passage replaced. */
export function parsed(from = '', to = ''): ParsedQuiz {
  if (!yaml.includes(from)) throw new Error(`the example does not contain ${from}`)
  return parseQuiz('which-first', yaml.replace(from, to), programs)
}

/** The messages about the example with one passage replaced. */
export function problems(from: string, to: string): Problem[] {
  try {
    parsed(from, to)
  } catch (error) {
    if (error instanceof QuizError) return error.problems
    throw error
  }
  return []
}
