/** The messages between a process that runs a program here and the one that compares. */
import type { RunResult } from '../../protocol/run.ts'

export interface Order {
  /** The whole path of a program. */
  file: string
  seconds: number
}

export type News =
  | { begun: true }
  | { stream: 'stdout' | 'stderr'; text: string }
  | { result: RunResult; threads: number }
