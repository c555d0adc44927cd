/** One tiny program explored by the kernel: where the result differs from brute force. */
import type { ExploreOptions, ExploreResult, Outcome, Strategy } from '../../protocol/explore.ts'
import type { TraceEvent } from '../../protocol/trace.ts'
import type { NodeKernel } from '../node-kernel.ts'
import { outcomeDifferences, outcomeText, raceDifferences, watchOf } from './compare.ts'
import { enumerate, type Enumeration } from './enumerate.ts'
import type { TinyProgram } from './tiny-program.ts'
import { translate, type Translation } from './translate.ts'
import type { KernelUnderTest } from './under-test.ts'

/** Enough for nearly all tiny programs; those that are not complete by then are only partly checked. */
const EXHAUSTIVE = { strategy: 'dfs', schedules: 3000, seconds: 30 } as const
const SAMPLED = 25
const TIMES = 10
const SAMPLING: Strategy[] = [
  'mix',
  'sequential',
  'round-robin',
  'walk',
  'pct',
  'pos',
  'surw',
  'lines',
  'stale',
]

export interface Findings {
  source: string
  /** One line each; none when the kernel is right. */
  disagreements: string[]
  /** Whether the exhaustive strategy finished, and after how many schedules. */
  complete: boolean
  schedules: number
}

/** A program with what it must do, and how to explore it. */
interface Subject {
  translation: Translation
  expected: Enumeration
  explore(options: Partial<ExploreOptions>): Promise<ExploreResult>
}

function subjectOf(kernel: NodeKernel, program: TinyProgram): Subject {
  const translation = translate(program)
  const { source, regions } = translation
  const common = { program: source, watch: watchOf(translation), regions, retry: false }
  return {
    translation,
    expected: enumerate(program, translation.steps),
    explore: (options) => kernel.explore({ ...common, ...options }),
  }
}

/** The exhaustive strategy finds all outcomes, and the races if there are any; the others find nothing beyond these. */
export async function checkOutcomes(
  tested: KernelUnderTest,
  program: TinyProgram,
): Promise<Findings> {
  const subject = subjectOf(await tested.get(), program)
  const { translation, expected } = subject
  // The enumerator leaves out sleeps when it looks for races: then it finds more than can happen.
  const sleeps = translation.steps.flat().some((step) => step.do === 'sleep')
  const check = (result: ExploreResult, all: boolean) => [
    ...(result.interrupted === '' ? [] : [`interrupted: ${result.interrupted}`]),
    ...outcomeDifferences(translation, expected.endings, result, all),
    ...raceDifferences(translation, expected.races, result.races, all && !sleeps),
  ]
  const exhaustive = await subject.explore(EXHAUSTIVE)
  const { complete, schedules } = exhaustive
  const disagreements = check(exhaustive, complete).map((line) => `dfs: ${line}`)
  for (const strategy of SAMPLING) {
    const result = await subject.explore({ strategy, schedules: SAMPLED, seed: 7 })
    const more = check(result, result.complete)
    disagreements.push(...more.map((line) => `${strategy}: ${line}`))
  }
  return { source: translation.source, disagreements, complete, schedules }
}

/** Every schedule that the exhaustive strategy names leads to its outcome, ten times out of ten. */
export async function checkReplays(
  tested: KernelUnderTest,
  program: TinyProgram,
): Promise<Findings> {
  const subject = subjectOf(await tested.get(), program)
  const { outcomes, complete, schedules } = await subject.explore(EXHAUSTIVE)
  const disagreements: string[] = []
  for (const outcome of outcomes) {
    for (const schedule of new Set([outcome.schedule, outcome.minimal ?? outcome.schedule])) {
      disagreements.push(...(await replay(tested, subject.translation, outcome, schedule)))
    }
  }
  return { source: subject.translation.source, disagreements, complete, schedules }
}

async function replay(
  tested: KernelUnderTest,
  translation: Translation,
  outcome: Outcome,
  schedule: string,
): Promise<string[]> {
  const request = { program: translation.source, schedule }
  const watch = watchOf(translation)
  const kernel = await tested.get()
  const outcomes = new Set<string>()
  const runs = new Set<string>()
  const traces = new Set<string>()
  for (let time = 0; time < TIMES; time++) {
    const examined = await kernel.examine({ ...request, watch, minimise: false })
    outcomes.add(outcomeText(translation, examined.outcome))
    const { result, events } = await tested.run({ ...request, run: 1 })
    runs.add(runText(result.status, printed(events), result.seconds))
    traces.add(JSON.stringify(events))
  }
  const lines = outcome.output.map((line) => line.text)
  return [
    ...others(outcomes, outcomeText(translation, outcome), `examine ${schedule}`),
    ...others(runs, runText(outcome.status, lines, outcome.virtualSeconds), `run ${schedule}`),
    ...(traces.size > 1 ? [`run ${schedule}: ${traces.size} different traces`] : []),
  ]
}

function runText(status: string, output: string[], seconds: number): string {
  return `${status}, printed ${output.join(' / ')}, after ${seconds} s`
}

function printed(events: TraceEvent[]): string[] {
  const text = events.map((event) => (event.kind === 'output' ? event.text : '')).join('')
  return text.split('\n').slice(0, -1)
}

function others(found: Set<string>, wanted: string, how: string): string[] {
  return [...found]
    .filter((text) => text !== wanted)
    .map((text) => `${how}: ${text}; not ${wanted}`)
}
