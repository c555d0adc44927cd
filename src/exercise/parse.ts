/** The files of one exercise's folder → the exercise, or everything that is wrong with it. */
import { always, type Check, type CheckInput, type Lines } from './check.ts'
import type { Exercise, Specimen } from './exercise.ts'
import { ExerciseError, explain, keyOf, type Problem } from './problem.ts'
import { ExerciseFile } from './schema.ts'
import { readYaml } from './yaml.ts'

/** File name → text, of content/exercises/<id>/. */
export type ExerciseFolder = Record<string, string>

export interface ParsedExercise {
  exercise: Exercise
  /** The programs that prove the grading: starter, solution, right-*.py and wrong-*.py. */
  specimens: Specimen[]
}

/** Checks with their names, and those that hold everywhere in front where they are not listed. */
function settle(inputs: CheckInput[]): Check[] {
  const implied = always.filter((type) => !inputs.some((check) => check.type === type))
  const all: CheckInput[] = [...implied.map((type) => ({ type })), ...inputs]
  return all.map((check) => ({ ...check, name: check.name ?? check.type }))
}

/**
 * Parses an exercise.
 *
 * @param id the folder's name
 * @param place what messages call the folder
 * @throws ExerciseError naming each faulty file and key, with its remedy
 */
export function parseExercise(
  id: string,
  folder: ExerciseFolder,
  place = `content/exercises/${id}`,
): ParsedExercise {
  const problems: Problem[] = []
  const inFolder = (file: string): string => `${place}/${file}`
  const blame = (file: string, fault: string, remedy: string): void => {
    problems.push({ file: inFolder(file), key: '', line: null, fault, remedy })
  }

  const programs = Object.keys(folder).filter((file) => file.endsWith('.py'))
  const wrongs = programs.filter((file) => file.startsWith('wrong-'))
  for (const file of ['starter.py', 'solution.py']) {
    if (folder[file] === undefined) blame(file, 'is missing', 'Add the file to the folder.')
    else if (folder[file].trim() === '') blame(file, 'is empty', 'Write the program.')
  }
  if (!programs.some((file) => file.startsWith('right-'))) {
    const remedy = 'Add right-SOMETHING.py: a right program, written differently from the solution.'
    blame('right-*.py', 'is missing', remedy)
  }
  if (wrongs.length < 3) {
    const remedy = 'Add wrong-SOMETHING.py: at least three that a learner would really write.'
    blame('wrong-*.py', `there are only ${wrongs.length}`, remedy)
  }
  for (const file of programs) {
    if (/^(starter|solution|(right|wrong)-[a-z0-9-]+)\.py$/.test(file)) continue
    blame(file, 'has no meaning here', 'Name it right-SOMETHING.py or wrong-SOMETHING.py.')
  }

  const file = parseFile(folder['exercise.yaml'], inFolder('exercise.yaml'), wrongs, problems)
  if (file === null || problems.length > 0) throw new ExerciseError(id, problems)

  const { checks: inputs, wrong, ...rest } = file
  const specimens = programs.toSorted().map((name): Specimen => {
    const bare = name.replace(/\.py$/, '')
    const isWrong = bare === 'starter' || bare.startsWith('wrong-')
    return {
      name: bare,
      text: folder[name] ?? '',
      verdict: isWrong ? 'failed' : 'passed',
      fails: wrong[bare.replace(/^wrong-/, '')] ?? null,
    }
  })
  const exercise: Exercise = {
    id,
    ...rest,
    starter: folder['starter.py'] ?? '',
    solution: folder['solution.py'] ?? '',
    checks: settle(inputs),
  }
  return { exercise, specimens }
}

/** Whether a check fails where this line is missing: its order would not be missed. */
function demands(check: CheckInput, line: Lines): boolean {
  if (check.type === 'output-exact') {
    const pattern = new RegExp(`^(?:${line.pattern})$`, 'u')
    return check.output.some((text) => text === line.text || pattern.test(text))
  }
  if (check.type !== 'output-line' || check.count === 0) return false
  return check.text === line.text && check.pattern === line.pattern
}

/** exercise.yaml by itself; adds what is wrong to `problems`. */
function parseFile(
  text: string | undefined,
  file: string,
  wrongs: string[],
  problems: Problem[],
): ExerciseFile | null {
  if (text === undefined) {
    const remedy = 'Add it; README.md says what it contains.'
    problems.push({ file, key: '', line: null, fault: 'is missing', remedy })
    return null
  }
  const yaml = readYaml(text)
  problems.push(...yaml.faults.map((fault) => ({ file, key: '', ...fault })))
  if (yaml.faults.length > 0) return null

  const blame = (path: readonly PropertyKey[], fault: string, remedy: string): void => {
    problems.push({ file, key: keyOf(path), line: yaml.lineOf(path), fault, remedy })
  }
  const parsed = ExerciseFile.safeParse(yaml.data)
  if (!parsed.success) {
    for (const issue of parsed.error.issues) {
      const { fault, remedy } = explain(issue, yaml.data)
      blame(issue.path, fault, remedy)
    }
    return null
  }

  const { checks, wrong } = parsed.data
  const names = settle(checks).map((check) => check.name)
  for (const [index, check] of checks.entries()) {
    const name = check.name ?? check.type
    if (names.indexOf(name) === names.lastIndexOf(name)) continue
    blame(['checks', index], `two checks are called "${name}"`, 'Give each a `name` of its own.')
  }
  for (const [index, check] of checks.entries()) {
    if (check.type !== 'output-order' || checks.some((other) => demands(other, check.line)))
      continue
    const remedy = 'Add a check of type output-line with the same `text` or `pattern`.'
    blame(['checks', index, 'line'], 'no check asks for this line to be printed', remedy)
  }
  for (const [program, check] of Object.entries(wrong)) {
    if (!wrongs.includes(`wrong-${program}.py`)) {
      blame(
        ['wrong', program],
        `there is no wrong-${program}.py`,
        'Add the file or remove the line.',
      )
    }
    if (!names.includes(check)) {
      blame(['wrong', program], `there is no check "${check}"`, `Use one of: ${names.join(', ')}.`)
    }
  }
  for (const name of wrongs) {
    const program = name.slice('wrong-'.length, -'.py'.length)
    if (wrong[program] !== undefined) continue
    blame(['wrong'], `does not mention ${name}`, `Add the line "${program}: NAME-OF-A-CHECK".`)
  }
  return parsed.data
}
