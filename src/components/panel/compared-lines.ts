/** A program beside the solution, line by line: what both have, what only one of them has. */
import { diffLines } from 'diff'

export interface ComparedLine {
  /** Without its line break. */
  text: string
  kind: 'both' | 'own' | 'solution'
}

/** All lines of both, in order; where they differ, those of one's own program come first. */
export function comparedLines(own: string, solution: string): ComparedLine[] {
  const whole = (text: string): string => `${text.trimEnd()}\n`
  return diffLines(whole(own), whole(solution)).flatMap(({ value, added, removed }) => {
    const kind = added ? 'solution' : removed ? 'own' : 'both'
    return value
      .replace(/\n$/, '')
      .split('\n')
      .map((text) => ({ text, kind }) as const)
  })
}

/** Whether so many lines are alike that the others say something. */
export function isAkin(lines: readonly ComparedLine[]): boolean {
  const isWritten = ({ text }: ComparedLine): boolean => text.trim() !== ''
  const both = lines.filter((line) => isWritten(line) && line.kind === 'both').length
  const solution = lines.filter((line) => isWritten(line) && line.kind !== 'own').length
  return both * 3 >= solution
}
