/** Where one comes to from a cell of the table: by learner up and down, by exercise to either side. */
import type { Line } from '../../classroom/lines.ts'
import type { Cell } from '../../classroom/review.ts'

export type Way = 'previous learner' | 'next learner' | 'previous exercise' | 'next exercise'

/**
 * The next cell that way; undefined at the edge of the table.
 *
 * @param lines as they are shown: a learner that the filter leaves out is not visited
 */
export function neighbour(
  lines: readonly Line[],
  exercises: readonly string[],
  { row, exercise }: Cell,
  way: Way,
): Cell | undefined {
  const step = way.startsWith('next') ? 1 : -1
  const line = lines.findIndex(({ index }) => index === row)
  if (way.endsWith('exercise')) {
    const cells = lines[line]?.cells ?? []
    const wanted = exercises[exercises.indexOf(exercise) + step]
    return cells.find((cell) => cell.exercise === wanted)
  }
  if (line === -1) return undefined
  for (let at = line + step; at >= 0 && at < lines.length; at += step) {
    const found = lines[at]!.cells.find((cell) => cell.exercise === exercise)
    if (found) return found
  }
  return undefined
}
