/** `--shard i/n`: the part of a review that is this machine's. */
import { createHash } from 'node:crypto'
import type { Cell } from '../classroom/review.ts'
import { UsageError } from './usage.ts'

export interface Shard {
  /** From 1. */
  index: number
  count: number
}

/** @throws UsageError for anything that is not such as 2/4 */
export function shardOf(text: string): Shard {
  const [, index = 0, count = 0] = (/^(\d{1,4})\/(\d{1,4})$/.exec(text) ?? []).map(Number)
  if (index >= 1 && index <= count) return { index, count }
  throw new UsageError(`--shard must be like 2/4 (the second of four parts), not ${text}`)
}

/**
 * Whether a cell is of this part. It depends on nothing but exercise and program: not on the order of the files, and
 * what several learners have handed in is checked on one machine.
 */
export function isIn({ index, count }: Shard, { exercise, handedIn }: Cell): boolean {
  const work = JSON.stringify([exercise, handedIn?.program, handedIn?.schedule])
  return createHash('sha256').update(work).digest().readUInt32BE() % count === index - 1
}
