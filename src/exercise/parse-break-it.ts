/** The folder of a break-it exercise → the exercise, or everything that is wrong with it. */
import { BreakItFile } from './break-it.ts'
import type { ExerciseFolder, ParsedExercise } from './exercise.ts'
import { ExerciseError, type Problem } from './problem.ts'
import { readExerciseFile } from './read-file.ts'
import { readYaml } from './yaml.ts'

/** Whether this exercise.yaml describes a break-it exercise: it has the key `break`. */
export function isBreakIt(text: string | undefined): boolean {
  const { data, faults } = readYaml(text ?? '')
  return faults.length === 0 && typeof data === 'object' && data !== null && 'break' in data
}

const needed = {
  'starter.py': 'Write the program that is to be broken.',
  'solution.py': 'Write the corrected program: none of its interleavings may break it.',
}

/** As `parseExercise`. */
export function parseBreakIt(id: string, folder: ExerciseFolder, place: string): ParsedExercise {
  const problems: Problem[] = []
  const blame = (file: string, fault: string, remedy: string): void => {
    problems.push({ file: `${place}/${file}`, key: '', line: null, fault, remedy })
  }
  for (const [file, remedy] of Object.entries(needed)) {
    if ((folder[file] ?? '').trim() === '') blame(file, 'is missing', remedy)
  }
  for (const file of Object.keys(folder)) {
    if (!file.endsWith('.py') || file in needed) continue
    blame(file, 'has no meaning in a break-it exercise', 'Remove it.')
  }
  const file = `${place}/exercise.yaml`
  const read = readExerciseFile(BreakItFile, folder['exercise.yaml'], file, problems)
  if (read === null || problems.length > 0) throw new ExerciseError(id, problems)

  const { break: goal, schedule, ...rest } = read.data
  const exercise = {
    id,
    ...rest,
    different: 1,
    starter: folder['starter.py'] ?? '',
    solution: folder['solution.py'] ?? '',
    checks: [],
    vary: [],
    breakIt: { goal, schedule },
  }
  return { exercise, specimens: [], made: { equivalent: [], gaps: [], refused: [] } }
}
