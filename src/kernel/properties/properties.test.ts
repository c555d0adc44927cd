/**
 * Explorations of random tiny programs, compared with brute force.
 *
 *     TURNS_PROGRAMS=2000 TURNS_SEED=5 npm run unit -- src/kernel/properties
 *
 * TURNS_PROGRAMS is the number of programs of each family (a few, so that the test stays short);
 * TURNS_SEED makes another choice of them. A program that fails is shrunk and printed as Python.
 */
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { patient } from '../../../.ci/pace.ts'
import { tinyPrograms, type Vocabulary } from './arbitrary.ts'
import { checkOutcomes, checkReplays, type Findings } from './disagreements.ts'
import type { TinyProgram } from './tiny-program.ts'
import { KernelUnderTest } from './under-test.ts'

const PROGRAMS = Number(process.env['TURNS_PROGRAMS'] ?? 10)
const SEED = Number(process.env['TURNS_SEED'] ?? 1)
/** Seconds for one program, with time for shrinking it. */
const PATIENCE = 10

const tested = new KernelUnderTest()

/** Checks random programs; returns how many were explored to the end. */
async function checkAll(
  programs: fc.Arbitrary<TinyProgram>,
  count: number,
  check: (tested: KernelUnderTest, program: TinyProgram) => Promise<Findings>,
): Promise<number> {
  let complete = 0
  const property = fc.asyncProperty(programs, async (program) => {
    const findings = await check(tested, program)
    if (findings.complete) complete += 1
    if (findings.disagreements.length > 0) {
      throw new Error(`${findings.disagreements.join('\n')}\n\n${findings.source}`)
    }
  })
  await fc.assert(property, { numRuns: count, seed: SEED, includeErrorInReport: true })
  return complete
}

test.each<[string, Vocabulary]>([
  ['unlocked cells', {}],
  ['locks', { locks: true }],
  ['locks, prints and joins', { locks: true, prints: true, joins: true }],
  ['events and queues', { locks: true, signals: true, joins: true }],
  ['exceptions', { locks: true, raises: true, joins: true }],
  ['sleeps', { sleeps: true, prints: true, joins: true }],
  ['functions of which it is asked how many are inside', { regions: true }],
  ['such functions, sleeps and locks', { regions: true, sleeps: true, locks: true, joins: true }],
  ['iterators that threads share', { iterators: true, locks: true, raises: true }],
  ['such functions, and exceptions', { regions: true, raises: true, prints: true }],
])(
  'of programs with %s all that can happen is found, and nothing else',
  async (_, vocabulary) => {
    const complete = await checkAll(tinyPrograms(vocabulary), PROGRAMS, checkOutcomes)
    expect(complete / PROGRAMS).toBeGreaterThan(0.8)
  },
  patient(PATIENCE * PROGRAMS),
)

test(
  'every schedule that is named brings its outcome about, ten times of ten',
  async () => {
    const vocabulary = { locks: true, signals: true, sleeps: true, prints: true, joins: true }
    const count = Math.ceil(PROGRAMS / 2)
    expect(await checkAll(tinyPrograms(vocabulary), count, checkReplays)).toBeGreaterThan(0)
  },
  patient(PATIENCE * PROGRAMS),
)
