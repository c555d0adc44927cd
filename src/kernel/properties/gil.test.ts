/**
 * The search with only the GIL's hand-overs as choices, compared with all sequences of choices.
 *
 * Which outcomes a program has then depends on where the eval breaker is checked, which no enumerator
 * outside the kernel knows. So every choice is made here, one run each, without leaving any out.
 */
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { pace, patient } from '../../../.ci/pace.ts'
import { tinyPrograms } from './arbitrary.ts'
import { outcomeText, watchOf } from './compare.ts'
import type { TinyProgram } from './tiny-program.ts'
import { translate, type Translation } from './translate.ts'
import { KernelUnderTest } from './under-test.ts'

const PROGRAMS = Number(process.env['TURNS_PROGRAMS'] ?? 8)
const SEED = Number(process.env['TURNS_SEED'] ?? 1)
const MOST_RUNS = 300

const tested = new KernelUnderTest()

/** The outcomes at the ends of all sequences of choices; null when there are too many to try. */
async function allOutcomes(translation: Translation): Promise<Set<string> | null> {
  const kernel = await tested.get()
  const request = {
    program: translation.source,
    watch: watchOf(translation),
    granularity: 'gil',
  } as const
  const found = new Set<string>()
  const open: number[][] = [[]]
  for (let runs = 0; open.length > 0; runs++) {
    if (runs >= MOST_RUNS) return null
    const choices = open.pop()!
    const { options, outcome, interrupted } = await kernel.choose({ ...request, choices })
    if (interrupted !== '') throw new Error(interrupted)
    if (outcome !== null) found.add(outcomeText(translation, outcome))
    for (const { thread } of options) open.push([...choices, thread])
  }
  return found
}

/** Whether the program was small enough to be compared. */
async function compare(program: TinyProgram): Promise<boolean> {
  const translation = translate(program)
  const expected = await allOutcomes(translation)
  if (expected === null) return false
  const kernel = await tested.get()
  const request = { program: translation.source, watch: watchOf(translation), retry: false }
  const options = {
    granularity: 'gil',
    strategy: 'dfs',
    schedules: 3000,
    seconds: 30 * pace(),
  } as const
  const result = await kernel.explore({ ...request, ...options })
  const outcomes = new Set(result.outcomes.map((outcome) => outcomeText(translation, outcome)))
  const found = { complete: result.complete, outcomes: [...outcomes].toSorted() }
  const wanted = { complete: true, outcomes: [...expected].toSorted() }
  if (JSON.stringify(found) !== JSON.stringify(wanted)) {
    throw new Error(`${JSON.stringify({ found, wanted }, null, 1)}\n\n${translation.source}`)
  }
  return true
}

test(
  'under the GIL the search finds the outcomes of all sequences of choices',
  { timeout: patient(30 * PROGRAMS) },
  async () => {
    const programs = tinyPrograms({ locks: true, prints: true, joins: true })
    let compared = 0
    const property = fc.asyncProperty(programs, async (program) => {
      if (await compare(program)) compared += 1
    })
    await fc.assert(property, { numRuns: PROGRAMS, seed: SEED, includeErrorInReport: true })
    expect(compared).toBeGreaterThan(PROGRAMS / 4)
  },
)
