/** A deadlock in words: who waits where, for what, and who would have to act. */
import type { Waiter } from '../../protocol/run.ts'
import type { ThreadLabel } from './threads.ts'

export interface WaiterWords {
  /** What the words are of. */
  waiter: Waiter
  thread: ThreadLabel
  line: number | null
  /** The text of that line, or empty. */
  source: string
  /** "lock_b (a Lock)" */
  awaited: string
  /** Who has it; null where `because` says all there is to say. */
  holder: ThreadLabel | null
  /** Why that never comes: ends the sentence about this thread. */
  because: string
}

function reason(waiter: Waiter): string {
  const { what, holder, thread } = waiter
  if (what === 'join') return 'which waits too, so it never ends'
  if (holder === thread) return 'which it holds itself, and so can never get'
  if (holder !== null) return 'held by'
  if (what === 'input') return 'which nobody types'
  return 'and every thread that could act is waiting too'
}

/** @param waiters as the run's result lists them */
export function deadlockWords(waiters: readonly Waiter[]): WaiterWords[] {
  const names = new Map(waiters.map(({ thread, name }) => [thread, name]))
  return waiters.map((waiter) => {
    const { thread, name, line, source, holder } = waiter
    const isOther = holder !== null && holder !== thread && waiter.what !== 'join'
    return {
      waiter,
      thread: { number: thread, name },
      line,
      source: source?.trim() ?? '',
      awaited: waiter.for,
      holder: isOther ? { number: holder, name: names.get(holder) ?? `Thread ${holder}` } : null,
      because: reason(waiter),
    }
  })
}
