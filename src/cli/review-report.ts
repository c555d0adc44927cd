/** A review as text for a terminal. */
import { doubles } from '../classroom/doubles.ts'
import { isLate } from '../classroom/due.ts'
import { openWords, sameAs, score } from '../classroom/gradebook.ts'
import type { Cell } from '../classroom/review.ts'
import type { Row } from '../classroom/sources.ts'
import { oneLine } from '../protocol/plain.ts'
import { lookWords } from '../classroom/flags.ts'

/** The report, with a block for each learner; ends with a newline. */
export function reviewReport(rows: readonly Row[], cells: readonly Cell[]): string {
  const twice = doubles(rows)
  const cellsOfRow = Map.groupBy(cells, ({ row }) => row)
  const blocks = rows.map((row, index) => {
    if (row.handIn === null) return `${oneLine(row.from)}: not counted. ${oneLine(row.trouble)}`
    const own = cellsOfRow.get(index) ?? []
    const { name, assignment } = row.handIn
    const { owner } = row
    const whose = owner && owner.name !== name ? ` (${oneLine(`${owner.name} ${owner.id}`)})` : ''
    const late = isLate(row.handIn) ? ', late' : ''
    const points = score(own)
    const mark = points === null ? openWords(own) || 'no exercises' : `${points} %`
    const head = `${oneLine(name)}${whose}: ${oneLine(assignment.title)}, ${mark}${late}`
    const hints = (twice.get(index) ?? []).map((hint) => `  ${oneLine(hint, 1000)}`)
    return [head, ...hints, ...own.map((cell) => `  ${cellLine(cell)}`)].join('\n')
  })
  const note =
    'Nobody watched who wrote these programs: resemblance and times are hints, not proofs.'
  return `${[...blocks, note].join('\n\n')}\n`
}

function cellLine(cell: Cell): string {
  const { exercise, state, reason, claimDiffers, handedIn, similar, flags } = cell
  const same = sameAs(cell)
  const like = similar.filter(({ isSame }) => !isSame)
  const remarks = [
    claimDiffers ? `claims ${handedIn?.claim ?? ''}` : '',
    same.length > 0 ? `the same as ${same.join(', ')}` : '',
    like.length > 0 ? `similar to ${like.map(({ learner }) => learner).join(', ')}` : '',
    ...flags.map((flag) => lookWords(flag)),
    reason,
  ].filter((part) => part !== '')
  return [`${oneLine(exercise)}: ${state}`, ...remarks.map((remark) => oneLine(remark, 1000))].join(
    '; ',
  )
}
