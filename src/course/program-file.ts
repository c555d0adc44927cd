/** What a lesson says about one of its programs: content/programs/<id>.yaml, which CI compares with the program. */
import { z } from 'zod'
import { CheckInput, named, type Check } from '../exercise/check.ts'
import { describe, explain, keyOf, placeOf } from '../exercise/problem.ts'
import { readYaml } from '../exercise/yaml.ts'
import { written as writtenChecks } from '../exercise/schema.ts'
import { Granularity } from '../protocol/schedule.ts'
import { linesOf } from '../quiz/parse.ts'

const End = z.enum(['finished', 'exception', 'exit', 'deadlock'])
type End = z.infer<typeof End>

const ProgramFile = z
  .strictObject({
    ends: z.union([End, z.array(End).min(1)]).default('finished'),
    live: z.literal(true).optional(),
    granularity: Granularity.optional(),
    schedules: z.int().positive().max(10_000).optional(),
    checks: z.array(CheckInput).default([]),
    possible: z.array(z.string()).default([]),
  })
  .refine(({ checks, possible }) => checks.length + possible.length > 0, {
    path: ['checks'],
    message: 'nothing is said of the program: it needs `checks`, `possible` or both',
  })
  .refine(({ live, granularity, schedules }) => !live || (granularity ?? schedules) === undefined, {
    path: ['live'],
    message: 'a live run is not explored: remove `granularity` and `schedules`',
  })

const written: Record<string, string> = {
  ...writtenChecks,
  ends: 'ends: finished, or one or a list of exception, exit, deadlock',
  live: 'live: true, or leave it out',
  granularity: 'granularity: bytecode, or granularity: gil',
  schedules: 'schedules: 100',
  checks: 'checks: and below it a list of items, each with a `type`',
  possible: 'possible: and below it a list of outputs, each beginning with "- |"',
}

/** The statements about one program. */
export interface Statements {
  /** How it can end. */
  ends: End[]
  /** Run once on the machine's clock, instead of explored. */
  live: boolean
  granularity: Granularity
  schedules: number
  /** These hold in every schedule. */
  checks: Check[]
  /** Whole outputs that can occur; each is a list of lines. */
  possible: string[][]
}

/**
 * Parses the statements about one program.
 *
 * @param file what messages call the file
 * @throws Error naming each faulty line and key, with its remedy
 */
export function parseStatements(text: string, file: string): Statements {
  const yaml = readYaml(text)
  const refuse = (problems: string[]): never => {
    throw new Error([`${file} cannot be used.`, ...problems].join('\n\n'))
  }
  if (yaml.faults.length > 0) {
    refuse(yaml.faults.map((fault) => describe({ file, key: '', ...fault })))
  }
  const parsed = ProgramFile.safeParse(yaml.data ?? {})
  if (!parsed.success) {
    return refuse(
      parsed.error.issues.map((issue) =>
        describe({
          file,
          key: keyOf(placeOf(issue)),
          line: yaml.lineOf(placeOf(issue)),
          ...explain(issue, yaml.data, written),
        }),
      ),
    )
  }
  const { ends, live, granularity, schedules, checks, possible } = parsed.data
  return {
    ends: [ends].flat(),
    live: live === true,
    granularity: granularity ?? 'bytecode',
    schedules: schedules ?? 100,
    checks: named(checks),
    possible: possible.map(linesOf),
  }
}
