/** What is wrong with an exercise, for its author: the file, the key, the fault and the remedy. */
import type { z } from 'zod'
import { checkTypes } from './check.ts'
import { didYouMean } from './nearest.ts'
import { written } from './schema.ts'

export interface Problem {
  file: string
  /** `checks[1].pattern`; empty if the file as a whole is meant. */
  key: string
  /** Counted from 1; null if no line of the file is to blame. */
  line: number | null
  fault: string
  remedy: string
}

/** Raised with everything that is wrong with one exercise, so that its author can fix it in one go. */
export class ExerciseError extends Error {
  readonly problems: Problem[]

  constructor(id: string, problems: Problem[]) {
    super([`Exercise "${id}" cannot be used.`, ...problems.map(describe)].join('\n\n'))
    this.name = 'ExerciseError'
    this.problems = problems
  }
}

/** A problem in three lines: where, what and the remedy. */
export function describe({ file, key, line, fault, remedy }: Problem): string {
  const place = line === null ? file : `${file}:${line}`
  return `  ${place}\n  ${key === '' ? '' : `${key}: `}${fault}\n  Remedy: ${remedy}`
}

/** Where a fault is: of a key that is not known, the key itself, not what it stands in. */
export const placeOf = (issue: z.core.$ZodIssue): readonly PropertyKey[] =>
  issue.code === 'unrecognized_keys' ? [...issue.path, issue.keys[0] ?? ''] : issue.path

/** ['checks', 1, 'pattern'] → 'checks[1].pattern' */
export function keyOf(path: readonly PropertyKey[]): string {
  return path.reduce<string>((key, part) => {
    if (typeof part === 'number') return `${key}[${part}]`
    return key === '' ? String(part) : `${key}.${String(part)}`
  }, '')
}

function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((value, part) => (value as never)?.[part], data)
}

const shown = (value: unknown): string => JSON.stringify(value) ?? 'nothing'

/**
 * One fault that the schema found → what an author can do about it.
 *
 * @param ways how each key of this kind of file is written
 */
export function explain(
  issue: z.core.$ZodIssue,
  data: unknown,
  ways: Record<string, string> = written,
): { fault: string; remedy: string } {
  const name = String(issue.path.findLast((part) => typeof part === 'string') ?? '')
  const value = valueAt(data, issue.path)
  const how = ways[name] ?? 'it as the files that are there already do'
  const write = { remedy: `Write ${how}` }

  if (issue.code === 'unrecognized_keys') {
    const keys = issue.keys.map((key) => `"${key}"`).join(', ')
    const known = Object.keys(ways).join(', ')
    // One that only belongs somewhere else is spelled as it should be.
    const [key = ''] = issue.keys
    const meant = key in ways ? '' : didYouMean(key, Object.keys(ways), 1)
    const remedy = `${meant === '' ? '' : `${meant} `}Fix the spelling, move it where it belongs, or remove it. Known keys: ${known}.`
    return { fault: `has no use for the key ${keys}`, remedy }
  }
  if (issue.code === 'invalid_union' && issue.discriminator === 'type') {
    const type = valueAt(data, [...issue.path])
    const fault = type === undefined ? 'is missing' : `${shown(type)} is not a type of check`
    return { fault, remedy: `Use one of: ${checkTypes.join(', ')}.` }
  }
  if (value === undefined && issue.code !== 'custom') return { fault: 'is missing', ...write }
  if (issue.code === 'too_small') {
    const empty = issue.origin === 'string' || issue.origin === 'array'
    const fault = empty ? 'is empty' : `${shown(value)} is less than ${issue.minimum}`
    return { fault, ...write }
  }
  if (issue.code === 'too_big') return { fault: `${shown(value)} is too much`, ...write }
  if (issue.code === 'custom' || issue.code === 'invalid_format') {
    return { fault: issue.message, ...write }
  }
  return { fault: `${shown(value)} does not fit here`, ...write }
}
