/** A stranger's program as it is shown: few pieces however many lines it has, and no character that hides or turns text. */
import type { Part } from '../../classroom/side-by-side.ts'
import { printable } from '../../protocol/plain.ts'
import { largestPortion } from '../panel/portions.ts'

/** Lines one below the other that are all marked, or all not marked. */
export interface Stretch {
  text: string
  isMarked: boolean
  /** The numbers of its lines, one a line. */
  numbers: string
  lines: number
}

/** Every kind of newline that Python knows becomes one that a page knows. */
export const withNewlines = (program: string): string => program.replaceAll(/\r\n?/g, '\n')

/**
 * The program in stretches of at most `largestPortion` lines.
 *
 * @param marked the numbers of lines, counted from 1
 */
export function stretches(program: string, marked: readonly number[]): Stretch[] {
  const lines = printable(withNewlines(program).trimEnd()).split('\n')
  const isMarked = (index: number): boolean => marked.includes(index + 1)
  const changes = marked
    .flatMap((line) => [line - 1, line])
    .filter((end) => end > 0 && end < lines.length && isMarked(end - 1) !== isMarked(end))
  const full = Array.from(
    { length: Math.floor((lines.length - 1) / largestPortion) },
    (_, index) => (index + 1) * largestPortion,
  )
  const ends = [...new Set([...changes, ...full])].toSorted((one, other) => one - other)
  return [...ends, lines.length].map((end, index) => {
    const start = ends[index - 1] ?? 0
    const own = lines.slice(start, end)
    return {
      text: `${own.join('\n')}\n`,
      isMarked: isMarked(start),
      numbers: own.map((_, place) => start + place + 1).join('\n'),
      lines: own.length,
    }
  })
}

/** Parts of a program, as many as have `largestPortion` lines together. */
export interface Block {
  parts: Part[]
  lines: number
}

/** The same parts in blocks; one that goes on over the end of a block is cut there. */
export function blocks(parts: readonly Part[]): Block[] {
  const made: Block[] = [{ parts: [], lines: 1 }]
  for (const { text, isShared } of parts) {
    for (const line of text.split(/(?<=\n)/)) {
      const block = made.at(-1)!
      const last = block.parts.at(-1)
      if (last?.isShared === isShared) last.text += line
      else block.parts.push({ text: line, isShared })
      if (!line.endsWith('\n')) continue
      if (block.lines < largestPortion) block.lines += 1
      else made.push({ parts: [], lines: 1 })
    }
  }
  return made
}
