/** The text of one quiz's file → the quiz and its key, or everything that is wrong with it. */
import { describe, explain, keyOf, type Problem, placeOf } from '../exercise/problem.ts'
import { readYaml, type YamlFile } from '../exercise/yaml.ts'
import type { Key, Prediction, Quiz } from './quiz.ts'
import { QuizFile, statusOf, written } from './schema.ts'

/** Raised with everything that is wrong with one quiz, so that its author can fix it in one go. */
export class QuizError extends Error {
  readonly problems: Problem[]

  constructor(id: string, problems: Problem[]) {
    super([`Quiz "${id}" cannot be used.`, ...problems.map(describe)].join('\n\n'))
    this.name = 'QuizError'
    this.problems = problems
  }
}

export interface ParsedQuiz {
  quiz: Quiz
  key: Key
  /** The line of each option in the file, counted from 1. */
  lines: number[]
}

/** The lines of a text, without invisible characters at their ends. */
export function linesOf(text: string): string[] {
  const whole = text.trimEnd()
  return whole === '' ? [] : whole.split('\n').map((line) => line.trimEnd())
}

function predictionOf(option: QuizFile['options'][number], expression: string): Prediction {
  if (option.output !== undefined) return { kind: 'output', lines: linesOf(option.output) }
  if (option.value !== undefined) return { kind: 'value', expression, value: option.value }
  return { kind: 'ends', status: statusOf(option.ends ?? 'finished') }
}

/**
 * Parses a quiz.
 *
 * @param id the file's name without `.yaml`
 * @param programs the programs that a quiz can name, by their ids
 * @param file what messages call the file
 * @throws QuizError naming each faulty key, with its remedy
 */
export function parseQuiz(
  id: string,
  text: string,
  programs: ReadonlyMap<string, string>,
  file = `content/quizzes/${id}.yaml`,
): ParsedQuiz {
  const yaml = readYaml(text)
  if (yaml.faults.length > 0) {
    throw new QuizError(
      id,
      yaml.faults.map((fault) => ({ file, key: '', ...fault })),
    )
  }
  const problems: Problem[] = []
  const blame = (path: readonly PropertyKey[], fault: string, remedy: string): void => {
    problems.push({ file, key: keyOf(path), line: yaml.lineOf(path), fault, remedy })
  }
  const parsed = QuizFile.safeParse(yaml.data)
  if (!parsed.success) {
    for (const issue of parsed.error.issues) {
      const { fault, remedy } = explain(issue, yaml.data, written)
      blame(placeOf(issue), fault, remedy)
    }
    throw new QuizError(id, problems)
  }

  const { program, code, expression, options, ...rest } = parsed.data
  const source = code ?? programs.get(program ?? '')
  if (source === undefined) {
    const known = [...programs.keys()].join(', ')
    const place = `${file.replace(/quizzes\/.*$/, 'programs')}/${program}.py`
    const remedy = `Write ${place}${known === '' ? '' : `, or use one of: ${known}`}.`
    blame(['program'], `there is no program "${program}"`, remedy)
  }
  const predictions = options.map((option) => predictionOf(option, expression ?? ''))
  const texts = predictions.map((prediction) => JSON.stringify(prediction))
  for (const [index, option] of options.entries()) {
    if (option.value !== undefined && expression === undefined) {
      const remedy = 'Add "expression: counter" (or another one) beside `options`.'
      blame(['options', index, 'value'], 'it is not said what has this value', remedy)
    }
    if (texts.indexOf(texts[index] ?? '') < index) {
      blame(['options', index], 'is the same as one above', 'Remove one of the two.')
    }
  }
  if (problems.length > 0 || source === undefined) throw new QuizError(id, problems)

  const quiz: Quiz = {
    id,
    ...rest,
    program: `${source.trimEnd()}\n`,
    filename: `${(program ?? id).replaceAll('-', '_')}.py`,
    options: predictions.map((prediction, index) => ({
      prediction,
      because: options[index]?.because ?? '',
    })),
  }
  return { quiz, key: options.map(({ possible }) => possible), lines: linesIn(yaml, quiz) }
}

function linesIn(yaml: YamlFile, { options }: Quiz): number[] {
  return options.map((_, index) => yaml.lineOf(['options', index]))
}
