/**
 * The state of a review in a file: the hand-ins, and what was found of each program. A review that was interrupted goes
 * on from it, and those of several machines are merged.
 */
import { createHash } from 'node:crypto'
import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import { performance } from 'node:perf_hooks'
import { z } from 'zod'
import type { Memory } from '../classroom/review.ts'
import type { Row } from '../classroom/sources.ts'
import type { Watched } from '../classroom/watched.ts'
import type { Exercise } from '../exercise/exercise.ts'
import { oneLine } from '../protocol/plain.ts'
import { reason, UsageError } from './usage.ts'

const FORMAT = 'taking-turns-review'

/** It is the teacher's own file: what is in it was written here, and is only told from other files. */
const StateFile = z.object({
  format: z.literal(FORMAT),
  version: z.literal(1),
  rows: z.array(z.custom<Row>((row) => typeof row === 'object' && row !== null)),
  found: z.record(
    z.string(),
    z.custom<Watched>((one) => typeof one === 'object' && one !== null),
  ),
})

/** Milliseconds between two writes; a long write takes no more than a tenth of the time. */
const pause = 2000

export class ReviewState implements Memory {
  rows: Row[] = []
  private found: Record<string, Watched> = {}
  private readonly digests = new Map<Exercise, string>()
  private next = performance.now() + pause

  private readonly file: string

  /** @param file where it is kept */
  constructor(file: string) {
    this.file = file
  }

  /**
   * What the file has; of one that is not there, nothing.
   *
   * @throws UsageError where there is a file that is no review's state
   */
  static at(file: string): ReviewState {
    const state = new ReviewState(file)
    let text: string
    try {
      text = readFileSync(file, 'utf8')
    } catch (error) {
      if (reason(error) === 'ENOENT') return state
      throw new UsageError(`cannot read ${oneLine(file)} (${reason(error)})`)
    }
    const read = StateFile.safeParse(parsed(text))
    if (!read.success) {
      throw new UsageError(
        `${oneLine(file)} is not the state of a review; name a file that \`turns review --state\` wrote, or a new one`,
      )
    }
    state.rows = read.data.rows
    state.found = read.data.found
    return state
  }

  /**
   * What several files have, none of which is written to.
   *
   * @throws UsageError for one that is not there, or is no review's state
   */
  static merged(files: readonly string[]): ReviewState {
    const merged = new ReviewState('')
    const known = new Set<string>()
    for (const file of files) {
      const state = ReviewState.at(file)
      if (state.rows.length === 0) throw new UsageError(`there is no review in ${oneLine(file)}`)
      for (const row of state.rows) {
        const key = JSON.stringify(row)
        if (!known.has(key)) merged.rows.push(row)
        known.add(key)
      }
      for (const [key, one] of Object.entries(state.found)) {
        if (!merged.found[key]?.verdict) merged.found[key] = one
      }
    }
    return merged
  }

  /** Only what has a verdict: whatever kept a program from being checked may be over. */
  find(exercise: Exercise, program: string, schedule: string | null): Watched | undefined {
    const found = this.anyOf(exercise, program, schedule)
    return found?.verdict ? found : undefined
  }

  /** Also what could not be checked. */
  anyOf(exercise: Exercise, program: string, schedule: string | null): Watched | undefined {
    return this.found[this.keyOf(exercise, program, schedule)]
  }

  keep(exercise: Exercise, program: string, schedule: string | null, found: Watched): void {
    this.found[this.keyOf(exercise, program, schedule)] = found
    if (performance.now() >= this.next) this.write()
  }

  /** Writes beside the file, and puts that in its place: whoever reads finds the old one or the new one. */
  write(): void {
    const from = performance.now()
    const { rows, found } = this
    const beside = `${this.file}.${process.pid}.new`
    writeFileSync(beside, JSON.stringify({ format: FORMAT, version: 1, rows, found }))
    renameSync(beside, this.file)
    const now = performance.now()
    this.next = now + Math.max(pause, 10 * (now - from))
  }

  /** A program that was changed has another one, and so has each program when the exercise was changed. */
  private keyOf(exercise: Exercise, program: string, schedule: string | null): string {
    const known = this.digests.get(exercise) ?? digest(exercise)
    this.digests.set(exercise, known)
    return digest([known, program, schedule])
  }
}

const digest = (value: unknown): string =>
  createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 32)

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
