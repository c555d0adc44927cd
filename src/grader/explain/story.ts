/** What happened under one schedule, as sentences for the learner. */
import type { Access, ExamineResult } from '../../protocol/explore.ts'
import { threadName } from '../words.ts'

export interface Story {
  sentences: string[]
  /** The names of the threads, and the lines, that it is about. */
  threads: string[]
  lines: number[]
  /** Better advice than that of the check, where there is any. */
  advice?: Advice
}

/** What to look at next, and the key of it. */
export interface Advice {
  lookAt: string
  hint: string
}

/** The names of all threads that an examination tells. */
export function namesOf({ accesses, outcome }: ExamineResult): ReadonlyMap<number, string> {
  return new Map(
    [...accesses, ...outcome.deadlock].map(({ thread, name }) => [thread, name] as const),
  )
}

/** "Thread-1 (work)", "the main thread" */
export function who({ thread, name }: Pick<Access, 'thread' | 'name'>): string {
  return threadName(new Map([[thread, name]]), thread)
}

/** "line 9 (`counter[0] += 1`)" */
export function at(line: number, program: string): string {
  const text = program.split('\n')[line - 1]?.trim() ?? ''
  return text === '' ? `line ${line}` : `line ${line} (\`${text}\`)`
}

/** Puts a story together; threads and lines come from the accesses that it tells of. */
export function story(
  sentences: string[],
  told: readonly Pick<Access, 'thread' | 'name' | 'line'>[],
  advice?: Advice,
): Story {
  return {
    sentences: sentences.filter((sentence) => sentence !== ''),
    threads: [...new Set(told.map(who))],
    lines: [...new Set(told.map(({ line }) => line))],
    ...(advice === undefined ? {} : { advice: { lookAt: advice.lookAt, hint: advice.hint } }),
  }
}
