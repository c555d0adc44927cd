/** Due dates: a day, until its end, where the reader is. */
import type { HandIn } from './hand-in.ts'

/** When a day is over, in milliseconds since 1970. `due`: such as 2026-12-24. */
export function endOfDay(due: string): number {
  const [year = 0, month = 1, date = 1] = due.split('-').map(Number)
  return new Date(year, month - 1, date + 1).getTime()
}

/** "Due on Thursday, 24 December 2026 (in 3 days)." */
export function dueWords(due: string, now: number): string {
  const end = endOfDay(due)
  const day = new Date(end - 1).toLocaleDateString('en-GB', { dateStyle: 'full' })
  const left = Math.floor((end - now) / 86_400_000)
  if (end <= now) return `Due on ${day}. That day is over; you can hand in all the same.`
  return `Due on ${day}${left === 0 ? ', today' : left === 1 ? ', tomorrow' : ` (in ${left} days)`}.`
}

/** Whether it was made after its due date: by the learner's clock, and the end of the day here. */
export const isLate = ({ made, assignment: { due } }: HandIn): boolean =>
  due !== null && made >= endOfDay(due)
