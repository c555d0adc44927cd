/** A deadlock as text for a terminal: which thread waits for what, and which thread holds it. */
import type { Waiter } from '../protocol/run.ts'

/** A run reports no more than this (python/_turns/protocol/sizes.py): there may be others. */
const TOLD = 1000

/** One line for each waiting thread, under a heading; ends with a newline. */
export function deadlockReport(waiters: Waiter[], file: string): string {
  const names = new Map(waiters.map((waiter) => [waiter.thread, waiter.name]))
  const lines = waiters.map((waiter) => {
    const where = waiter.line === null ? '' : ` (${file}, line ${waiter.line}: ${waiter.source})`
    const holder =
      waiter.what === 'lock' && waiter.holder !== null ? names.get(waiter.holder) : null
    const held = holder === null ? '' : `, held by ${holder ?? 'a thread that has ended'}`
    return `  ${waiter.name}${where} waits for ${waiter.for}${held}`
  })
  if (waiters.length >= TOLD) lines.push('  and perhaps more')
  return `Deadlock: no thread can ever go on.\n${lines.join('\n')}\n`
}
