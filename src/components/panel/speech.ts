/**
 * What a screen reader hears of the output while a program runs.
 *
 * A program that prints a line now and then is read out. One that prints much is summed up: two
 * lines, and how many more there were. The log itself is silent, and can be read at leisure.
 */
import type { Line } from './output-lines.ts'
import { shortName } from './threads.ts'

/** Time between two announcements, in milliseconds: about what it takes to say one. */
export const pause = 2500

const most = 3
const longest = 120

function spoken(line: Line): string {
  const text = line.segments.map((segment) => segment.text).join('')
  const who = line.segments[0]?.thread.name
  const words = text.length > longest ? `${text.slice(0, longest)} …` : text
  return who === undefined ? words : `${shortName(who)}: ${words}`
}

/** The announcement for the lines that came since the last one; empty when there were none. */
export function digest(lines: readonly Line[]): string {
  const told = lines.filter((line) => line.segments.some((segment) => segment.text.trim() !== ''))
  if (told.length <= most) return told.map(spoken).join('. ')
  const first = told.slice(0, most - 1).map(spoken)
  return [...first, `and ${told.length - first.length} more lines`].join('. ')
}
