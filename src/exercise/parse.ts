/** The files of one exercise's folder → the exercise, or everything that is wrong with it. */
import { dataStays, goalWithNames } from './kept-names.ts'
import { keysOf, type Check } from './check.ts'
import type { Exercise, ExerciseFolder, ParsedExercise, Specimen } from './exercise.ts'
import { mistakeOf } from './mistake.ts'
import { isBreakIt, parseBreakIt } from './parse-break-it.ts'
import { ExerciseError, type Problem } from './problem.ts'
import { faultsIn, told } from './says.ts'
import { blameAboutHints, helpedBy, reachable } from './reached.ts'
import { readExerciseFile, type ReadFile } from './read-file.ts'
import { ExerciseFile } from './schema.ts'
import { blameChecks, settle } from './settle.ts'

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
  if (isBreakIt(folder['exercise.yaml'])) return parseBreakIt(id, folder, place)
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

  const { checks: inputs, wrong, says, reached, helps, equivalent, gaps, refused, ...rest } = file
  const specimens = programs.toSorted().map((name): Specimen => {
    const bare = name.replace(/\.py$/, '')
    const short = bare.replace(/^wrong-/, '')
    const mistake = wrong[short]
    const isWrong = bare === 'starter' || bare.startsWith('wrong-')
    return {
      name: bare,
      text: folder[name] ?? '',
      verdict: isWrong ? 'failed' : 'passed',
      ...{ fails: null, first: null, helps: helpedBy(helps, short) },
      ...(mistake === undefined ? {} : mistakeOf(mistake)),
    }
  })
  const starter = folder['starter.py'] ?? ''
  const checks = settle(inputs)
  const exercise: Exercise = {
    id,
    ...rest,
    reached: reachable(reached),
    goal: goalWithNames(rest.goal, starter, checks),
    starter,
    solution: folder['solution.py'] ?? '',
    checks,
  }
  const said = says && told(rest.goal, says)
  return { exercise, specimens, said, made: { equivalent, gaps, refused } }
}

/** exercise.yaml by itself; adds what is wrong to `problems`. */
function parseFile(
  text: string | undefined,
  file: string,
  wrongs: string[],
  problems: Problem[],
): ExerciseFile | null {
  const read = readExerciseFile(ExerciseFile, text, file, problems)
  if (read === null) return null
  const { data, blame } = read
  const { checks, wrong, vary } = data
  const names = settle(checks).map((check) => check.name)
  blameChecks(checks, blame)
  const bare = wrongs.map((name) => name.slice('wrong-'.length, -'.py'.length))
  blameAboutHints(data, names, bare, blame)
  for (const { part, fault, remedy } of data.says ? faultsIn(data.goal, data.says, names) : []) {
    blame(part === null ? ['says'] : ['says', part], fault, remedy)
  }
  for (const [program, mistake] of Object.entries(wrong)) {
    const { fails, first } = mistakeOf(mistake)
    if (!wrongs.includes(`wrong-${program}.py`)) {
      blame(
        ['wrong', program],
        `there is no wrong-${program}.py`,
        'Add the file or remove the line.',
      )
    }
    for (const check of new Set([fails, first?.check ?? fails])) {
      if (names.includes(check) || (check === dataStays && vary.length > 0)) continue
      blame(['wrong', program], `there is no check "${check}"`, `Use one of: ${names.join(', ')}.`)
    }
  }
  for (const name of wrongs) {
    const program = name.slice('wrong-'.length, -'.py'.length)
    if (wrong[program] !== undefined) continue
    blame(['wrong'], `does not mention ${name}`, `Add the line "${program}: NAME-OF-A-CHECK".`)
  }
  blameVariants(data, settle(checks), blame)
  return data
}

/** What is wrong with the other data: checks, keys and programs that do not exist. */
function blameVariants(
  { vary, wrong }: ExerciseFile,
  checks: readonly Check[],
  blame: ReadFile<ExerciseFile>['blame'],
): void {
  for (const [index, { checks: expected, against }] of vary.entries()) {
    for (const [name, parts] of Object.entries(expected)) {
      const path = ['vary', index, 'checks', name]
      const check = checks.find((one) => one.name === name)
      if (!check) {
        const names = checks.map((one) => one.name).join(', ')
        blame(path, `there is no check "${name}"`, `Use one of: ${names}.`)
        continue
      }
      const known = keysOf(check.type)
      for (const key of Object.keys(parts).filter((one) => !known.includes(one))) {
        blame([...path, key], `means nothing to a check of type ${check.type}`, 'Remove it.')
      }
    }
    for (const [at, program] of against.entries()) {
      if (wrong[program] !== undefined) continue
      const remedy = 'Name one that is below `wrong:`.'
      blame(['vary', index, 'against', at], `there is no wrong program "${program}"`, remedy)
    }
  }
}
