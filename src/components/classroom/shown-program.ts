/** A stranger's program as it is shown: few pieces however many lines it has, and no character that hides or turns text. */
import { printable } from '../../protocol/plain.ts'

/** Lines one below the other that are all marked, or all not marked. */
export interface Stretch {
  text: string
  isMarked: boolean
}

/** Every kind of newline that Python knows becomes one that a page knows. */
export const withNewlines = (program: string): string => program.replaceAll(/\r\n?/g, '\n')

/** @param marked the numbers of lines, counted from 1 */
export function stretches(program: string, marked: readonly number[]): Stretch[] {
  const lines = printable(withNewlines(program).trimEnd()).split('\n')
  const isMarked = (index: number): boolean => marked.includes(index + 1)
  const ends = [...new Set(marked.flatMap((line) => [line - 1, line]))]
    .filter((end) => end > 0 && end < lines.length)
    .toSorted((one, other) => one - other)
    .filter((end) => isMarked(end - 1) !== isMarked(end))
  return [...ends, lines.length].map((end, index) => {
    const start = ends[index - 1] ?? 0
    return { text: `${lines.slice(start, end).join('\n')}\n`, isMarked: isMarked(start) }
  })
}

/** "1\n2\n3": the numbers of all lines. */
export function lineNumbers(program: string): string {
  const { length } = withNewlines(program).trimEnd().split('\n')
  return Array.from({ length }, (_, index) => index + 1).join('\n')
}
