/** The words that findings are made of. */
import type { Outcome, OutputLine } from '../protocol/explore.ts'

/** "once", "5 times" */
export function times(count: number): string {
  return count === 1 ? 'once' : `${count} times`
}

/** "in all 200 schedules", "in 41 of 200 schedules", "in the only schedule" */
export function inSchedules(count: number, of: number): string {
  if (of === 1) return 'in the one schedule explored'
  return count === of ? `in all ${of} schedules` : `in ${count} of ${of} schedules`
}

export function total(outcomes: readonly Outcome[]): number {
  return outcomes.reduce((sum, outcome) => sum + outcome.count, 0)
}

/** The name of a thread, as far as the outcome tells it. */
export function threadName(outcome: Outcome, thread: number): string {
  if (thread === 0) return 'the main thread'
  const waiter = outcome.deadlock.find((one) => one.thread === thread)
  if (waiter) return waiter.name
  for (const { threads, names } of outcome.overlaps) {
    if (threads[0] === thread) return names[0]
    if (threads[1] === thread) return names[1]
  }
  return `thread ${thread}`
}

/** "Thread 3 done!" (line 4 of the output, printed by thread 3) */
export function told(outcome: Outcome, line: OutputLine, index: number): string {
  const by = threadName(outcome, line.thread)
  return `“${line.text}” (line ${index + 1} of the output, printed by ${by})`
}

/** a, b and c */
export function list(items: readonly string[], word: 'and' | 'or' = 'and'): string {
  if (items.length < 2) return items[0] ?? ''
  return `${items.slice(0, -1).join(', ')} ${word} ${items.at(-1)}`
}

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** The text of a line of the program, as `code`; empty where there is no such line. */
export function source(program: string, line: number): string {
  const text = program.split('\n')[line - 1]?.trim() ?? ''
  return text === '' ? '' : `\`${text}\``
}
