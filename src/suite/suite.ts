/**
 * The suite: classic concurrency faults as small Python programs, each with a corrected twin.
 *
 * It tests the explorer in both directions: every fault must be found, and no twin accused. Each
 * folder of programs/ has faulty.py, corrected.py, which differs as little as possible, and
 * fault.yaml, which says where the fault comes from and how it shows.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'

const PROGRAMS = join(import.meta.dirname, 'programs')

const text = z.string().min(1)

const Fault = z.strictObject({
  /** "SCTBench CS reorder_20", "textbook: lost update". */
  origin: text,
  /** Where to read about it: an address, or author and title. */
  source: text,
  /** What is wrong, in one sentence. */
  fault: text.regex(/\.$/, 'a sentence ends with a full stop'),
  /** How the faulty program fails. */
  shows: z.enum(['exception', 'deadlock']),
  /**
   * Whether CPython 3.14's GIL build, too, can fail, which hands over only at calls, function
   * entries, loop back-edges and where a thread blocks; and why, or why not.
   */
  gil: z.boolean(),
  gilReason: text,
  /** Mean schedules to the first failure, as published for the original. */
  published: z.strictObject({ surw: z.number().positive() }).optional(),
  /** Data races that the corrected twin has on purpose: variable → why it does no harm. */
  benign: z.record(text, text).default({}),
})

/** A fault, with the program that has it and the one that does not. */
export interface Pair extends z.infer<typeof Fault> {
  /** The folder's name. */
  name: string
  faulty: string
  corrected: string
}

function load(name: string): Pair {
  const read = (file: string): string => readFileSync(join(PROGRAMS, name, file), 'utf8')
  const fault = Fault.safeParse(parse(read('fault.yaml')))
  if (!fault.success) {
    throw new Error(`programs/${name}/fault.yaml: ${z.prettifyError(fault.error)}`)
  }
  return { name, ...fault.data, faulty: read('faulty.py'), corrected: read('corrected.py') }
}

/**
 * All pairs, by name.
 *
 * @throws Error naming the folder and the key if the data of a pair is not valid
 */
export function loadSuite(): Pair[] {
  return readdirSync(PROGRAMS).toSorted().map(load)
}

/** Whether a pair is a port of the programs for which `publishedShares` were measured. */
export function isFromSctbench(pair: Pair): boolean {
  return pair.origin.startsWith('SCTBench')
}

/**
 * Per cent of the faults of SCTBench's CS programs found within 20, 100 and 500 schedules, as
 * published for selectively uniform random walk, PCT of depth 3, and random walk.
 */
export const publishedShares = {
  surw: [81, 91, 98],
  pct3: [44, 58, 69],
  random: [34, 45, 52],
} as const
