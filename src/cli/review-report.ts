/** A review as text for a terminal. */
import { isLate } from '../classroom/due.ts'
import { score } from '../classroom/gradebook.ts'
import type { Cell } from '../classroom/review.ts'
import type { Row } from '../classroom/sources.ts'
import { oneLine } from '../protocol/plain.ts'
import { lookWords } from '../classroom/flags.ts'

/** The report, with a block for each learner; ends with a newline. */
export function reviewReport(rows: readonly Row[], cells: readonly Cell[]): string {
  const cellsOfRow = Map.groupBy(cells, ({ row }) => row)
  const blocks = rows.map((row, index) => {
    if (row.handIn === null) return `${oneLine(row.from)}: not counted. ${oneLine(row.trouble)}`
    const own = cellsOfRow.get(index) ?? []
    const { name, assignment } = row.handIn
    const late = isLate(row.handIn) ? ', late' : ''
    const head = `${oneLine(name)}: ${oneLine(assignment.title)}, ${score(own) ?? 0} %${late}`
    return [head, ...own.map((cell) => `  ${cellLine(cell)}`)].join('\n')
  })
  const note =
    'Nobody watched who wrote these programs: resemblance and times are hints, not proofs.'
  return `${[...blocks, note].join('\n\n')}\n`
}

function cellLine({
  exercise,
  state,
  reason,
  claimDiffers,
  handedIn,
  similar,
  flags,
}: Cell): string {
  const remarks = [
    claimDiffers ? `claims ${handedIn?.claim ?? ''}` : '',
    similar.length > 0 ? `similar to ${similar.join(', ')}` : '',
    ...flags.map((flag) => lookWords(flag)),
    reason,
  ].filter((part) => part !== '')
  return [`${oneLine(exercise)}: ${state}`, ...remarks.map((remark) => oneLine(remark, 1000))].join(
    '; ',
  )
}
