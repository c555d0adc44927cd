/** For tests: a small valid exercise, and the messages when something in it is changed. */
import type { ExerciseFolder } from './exercise.ts'
import { parseExercise } from './parse.ts'
import { ExerciseError, type Problem } from './problem.ts'

export const yaml = `title: Join them all
goal: Start five threads.
hints:
  - Use join.
explanation: join waits.
checks:
  - type: output-line
    text: All done
  - type: no-deadlock
wrong:
  a: output-line
  b: output-line
  c: no-deadlock
reached: { 1: output-line }
helps: { 1: [a, b], none: c }
`

export const folder: ExerciseFolder = {
  'exercise.yaml': yaml,
  'starter.py': 'print("start")\n',
  'solution.py': 'print("All done")\n',
  'right-other.py': 'print("All " + "done")\n',
  'wrong-a.py': 'pass\n',
  'wrong-b.py': 'pass\n',
  'wrong-c.py': 'pass\n',
}

/** The messages about the folder with some of its files changed (or, by null, removed). */
export function problems(changes: Record<string, string | null>): Problem[] {
  const files = Object.entries({ ...folder, ...changes })
  const changed = Object.fromEntries(
    files.filter((file): file is [string, string] => file[1] !== null),
  )
  try {
    parseExercise('join', changed)
  } catch (error) {
    if (error instanceof ExerciseError) return error.problems
    throw error
  }
  return []
}

/** The same for exercise.yaml with one passage replaced. */
export function inYaml(from: string, to: string): Problem[] {
  if (!yaml.includes(from)) throw new Error(`the example does not contain ${from}`)
  return problems({ 'exercise.yaml': yaml.replace(from, to) })
}
