/** The words that findings are made of. */
import type { Outcome, OutputLine } from '../protocol/explore.ts'

/** "once", "5 times" */
export function times(count: number): string {
  return count === 1 ? 'once' : `${count} times`
}

/** "in all 200 schedules", "in both schedules", "in 41 of 200 schedules", "in the one schedule explored" */
export function inSchedules(count: number, of: number): string {
  if (of === 1) return 'in the one schedule explored'
  return count === of ? `in ${allOf(of)} schedules` : `in ${count} of ${of} schedules`
}

/** "all 200", "both" */
export function allOf(count: number): string {
  return count === 2 ? 'both' : `all ${count}`
}

export function total(outcomes: readonly Outcome[]): number {
  return outcomes.reduce((sum, outcome) => sum + outcome.count, 0)
}

/** The name of a thread, as far as it is known. */
export function threadName(names: ReadonlyMap<number, string>, thread: number): string {
  if (thread === 0) return 'the main thread'
  return names.get(thread) ?? `thread ${thread}`
}

/** The names of threads that an outcome itself tells, beside those that are known. */
export function namesIn(
  outcome: Outcome,
  known: ReadonlyMap<number, string>,
): ReadonlyMap<number, string> {
  return new Map([...known, ...outcome.deadlock.map(({ thread, name }) => [thread, name] as const)])
}

/** "Thread 3 done!" (line 4 of the output, printed by Thread-3) */
export function told(names: ReadonlyMap<number, string>, line: OutputLine, index: number): string {
  const by = threadName(names, line.thread)
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

/** The beginning of a sentence with threads: a name that the program gave stays as it is. */
export function nameFirst(names: string): string {
  return /^(the main thread|thread \d)/.test(names) ? capital(names) : names
}

/** 2 → "two"; numbers above twelve stay figures. */
export function inWords(count: number): string {
  const words = 'no one two three four five six seven eight nine ten eleven twelve'.split(' ')
  return words[count] ?? String(count)
}

/** How often something was seen, where that differs from schedule to schedule: "two", "one or two", "one to five". */
export function range(counts: readonly number[], word: (count: number) => string): string {
  const [least, most] = [Math.min(...counts), Math.max(...counts)]
  if (least === most) return word(least)
  return `${word(least)} ${most === least + 1 ? 'or' : 'to'} ${word(most)}`
}

/** "one update", "3 updates" */
export function counted(count: number, what: string): string {
  return `${inWords(count)} ${what}${count === 1 ? '' : 's'}`
}
