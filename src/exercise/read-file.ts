/** The text of exercise.yaml → what its schema describes, or everything that is wrong with it. */
import type { z } from 'zod'
import { explain, keyOf, type Problem, placeOf } from './problem.ts'
import { readYaml } from './yaml.ts'

/** What was read, and a way to report faults in it that the schema cannot see. */
export interface ReadFile<T> {
  data: T
  blame(path: readonly PropertyKey[], fault: string, remedy: string): void
}

/** If something is wrong, adds it to `problems` and returns null. */
export function readExerciseFile<T>(
  schema: z.ZodType<T>,
  text: string | undefined,
  file: string,
  problems: Problem[],
): ReadFile<T> | null {
  if (text === undefined) {
    const remedy = 'Add it; README.md says what it contains.'
    problems.push({ file, key: '', line: null, fault: 'is missing', remedy })
    return null
  }
  const yaml = readYaml(text)
  problems.push(...yaml.faults.map((fault) => ({ file, key: '', ...fault })))
  if (yaml.faults.length > 0) return null

  const blame: ReadFile<T>['blame'] = (path, fault, remedy) => {
    problems.push({ file, key: keyOf(path), line: yaml.lineOf(path), fault, remedy })
  }
  const parsed = schema.safeParse(yaml.data)
  if (parsed.success) return { data: parsed.data, blame }
  for (const issue of parsed.error.issues) {
    const { fault, remedy } = explain(issue, yaml.data)
    blame(placeOf(issue), fault, remedy)
  }
  return null
}
