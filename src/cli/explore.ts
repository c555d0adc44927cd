/** `turns explore FILE`: runs a program under many schedules and reports what can happen. */
import { basename } from 'node:path'
import { openCrew } from '../kernel/node-crew.ts'
import { openNodeKernel } from '../kernel/node.ts'
import { hasFailed, Strategy, type ExploreResult } from '../protocol/explore.ts'
import { Granularity } from '../protocol/schedule.ts'
import { explorationAsJson } from './explore-json.ts'
import { explorationReport } from './explore-report.ts'
import { stoppable } from './interrupt.ts'
import { jobsOf } from './jobs.ts'
import { print, printJson } from './print.ts'
import { openProgram } from './program-file.ts'
import { ENDLESS, ProgressLine } from './progress-line.ts'
import { onlyFile, parseOptions, UsageError } from './usage.ts'

const USAGE =
  'turns explore FILE [--schedules N] [--seconds S] [--seed K] [--granularity bytecode|gil|slow] ' +
  '[--strategy NAME] [--watch EXPR]... [--path DIR]... [--jobs N] [--json]'

/** The default budget: most faults show within 500 schedules, if they ever do. */
const SCHEDULES = 1000
const SECONDS = 60

/**
 * Explores one program and prints what was found; Ctrl-C ends it early with what was found until then.
 *
 * @returns 0: no schedule failed; 1: one did, or the interpreter was lost; 130: stopped before any did.
 * @throws UsageError for wrong arguments.
 */
export async function exploreCommand(args: string[]): Promise<number> {
  const { file, paths, json, jobs, request } = parse(args)
  const { program, folders, mount } = openProgram(file, paths)
  const progress = new ProgressLine(process.stderr)

  const kernel = await openNodeKernel((message) => {
    if (message.type === 'progress') progress.show(message.progress)
  })
  const path = mount(kernel)
  openCrew(kernel, jobs, folders)
  const result = await stoppable(
    () => void kernel.stop(),
    kernel.explore({ program, filename: file, path, ...request }),
  )
  progress.clear()
  if (json) printJson(explorationAsJson(result))
  else print(`${basename(file)}: ${explorationReport(result, { file, paths })}`)
  return exitStatus(result)
}

/** A failure counts even when the exploration was cut short; a stop without one proves nothing. */
function exitStatus({ outcomes, interrupted }: ExploreResult): number {
  if (outcomes.some(hasFailed)) return 1
  if (interrupted === '') return 0
  return interrupted === 'stopped' ? 130 : 1
}

function parse(args: string[]) {
  const { values, positionals } = parseOptions(args, USAGE, {
    schedules: { type: 'string' },
    seconds: { type: 'string' },
    seed: { type: 'string', default: '1' },
    granularity: { type: 'string', default: 'bytecode' },
    strategy: { type: 'string', default: 'mix' },
    watch: { type: 'string', multiple: true, default: [] },
    path: { type: 'string', multiple: true, default: [] },
    jobs: { type: 'string' },
    json: { type: 'boolean', default: false },
  })
  return {
    file: onlyFile(positionals, USAGE),
    paths: values.path,
    json: values.json,
    jobs: jobsOf(values.jobs),
    request: {
      ...budget(values.schedules, values.seconds),
      seed: numberOf('--seed', values.seed, /^\d+$/, 'a whole number from 0 up'),
      granularity: oneOf('--granularity', values.granularity, Granularity.options),
      strategy: oneOf('--strategy', values.strategy, Strategy.options),
      watch: values.watch,
    },
  }
}

/** Someone who sets only one of the two limits wants that one to be used up. */
function budget(schedules: string | undefined, seconds: string | undefined) {
  if (schedules === undefined && seconds === undefined) {
    return { schedules: SCHEDULES, seconds: SECONDS }
  }
  return {
    schedules:
      schedules === undefined
        ? ENDLESS
        : numberOf('--schedules', schedules, /^0*[1-9]\d*$/, 'a whole number from 1 up'),
    seconds:
      seconds === undefined
        ? ENDLESS
        : numberOf('--seconds', seconds, /^(?=.*[1-9])\d*\.?\d+$/, 'a number above 0'),
  }
}

function numberOf(option: string, text: string, form: RegExp, wanted: string): number {
  const value = Number(text)
  if (form.test(text) && value <= Number.MAX_SAFE_INTEGER) return value
  throw new UsageError(`${option} must be ${wanted}, not ${text}`)
}

function oneOf<T extends string>(option: string, value: string, names: readonly T[]): T {
  const found = names.find((name) => name === value)
  if (found !== undefined) return found
  throw new UsageError(`${option} must be one of ${names.join(', ')}, not ${value}`)
}
