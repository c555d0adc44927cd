/** The lines of one assignment's table: a learner each, in the order and with the filter that were chosen. Pure. */
import { isLate } from './due.ts'
import { score } from './gradebook.ts'
import { secondsOf, type HandIn } from './hand-in.ts'
import { counted } from './judgement.ts'
import type { Cell } from './review.ts'
import type { Row } from './sources.ts'

export interface Line {
  /** The place of its row in the list of rows. */
  index: number
  row: Row
  handIn: HandIn
  cells: Cell[]
}

/** @param cells of this assignment */
export function linesOf(rows: readonly Row[], cells: readonly Cell[], assignment: string): Line[] {
  const byRow = Map.groupBy(cells, ({ row }) => row)
  return rows.flatMap((row, index) => {
    const { handIn } = row
    if (handIn === null || row.assignment !== assignment) return []
    return [{ index, row, handIn, cells: byRow.get(index) ?? [] }]
  })
}

/** The assignments, those of the most hand-ins first; else in the order in which they came. */
export function commonest(rows: readonly Row[]): string[] {
  const counts = new Map<string, number>()
  for (const { handIn, assignment } of rows) {
    if (handIn !== null) counts.set(assignment, (counts.get(assignment) ?? 0) + 1)
  }
  return [...counts].toSorted(([, a], [, b]) => b - a).map(([assignment]) => assignment)
}

/** Where a page of lines begins and how long it is, so that no more than `room` cells are drawn at once. */
export function pageOf(
  index: number,
  columns: number,
  room: number,
): { from: number; size: number } {
  const size = Math.max(5, Math.floor(room / Math.max(1, columns)))
  return { from: index - (index % size), size }
}

/** By what the lines are sorted: a column of the table. */
export type Column = 'name' | 'score' | 'worked' | 'made' | { exercise: string }

export interface Order {
  by: Column
  descending: boolean
}

export const isSame = (one: Column, other: Column): boolean =>
  typeof one === 'string' || typeof other === 'string'
    ? one === other
    : one.exercise === other.exercise

/** The order after the header of a column was pressed: its own, or, where it was that already, the other way round. */
export const pressed = ({ by, descending }: Order, column: Column): Order => ({
  by: column,
  descending: isSame(by, column) ? !descending : false,
})

/** From what needs the teacher most to what needs nothing. */
const urgency = ['trouble', 'undecided', 'failed', 'missing', 'waiting', 'passed'] as const

function figure({ cells, handIn }: Line, by: Exclude<Column, 'name'>): number {
  if (by === 'score') return score(cells) ?? -1
  if (by === 'worked') return secondsOf(handIn)
  if (by === 'made') return handIn.made
  const cell = cells.find(({ exercise }) => exercise === by.exercise)
  return cell ? urgency.indexOf(counted(cell)) : urgency.length
}

/** Many times faster than asking each name. */
const names = new Intl.Collator()

/** Lines that are equal in the column are in the order of their names, whichever way it goes. */
export function sorted(lines: readonly Line[], { by, descending }: Order): Line[] {
  const byName = (a: Line, b: Line): number => names.compare(a.handIn.name, b.handIn.name)
  const way = descending ? -1 : 1
  if (by === 'name') return lines.toSorted((a, b) => way * byName(a, b))
  return lines.toSorted((a, b) => way * (figure(a, by) - figure(b, by)) || byName(a, b))
}

/** Which lines are shown: those of which all that is chosen is true. */
export interface Filter {
  /** In the name, here or on the platform. */
  text: string
  notPassed: boolean
  /** Something in it needs a person: a flag, a claim that differs, no verdict. */
  look: boolean
  copies: boolean
  late: boolean
}

export const everything: Filter = {
  text: '',
  notPassed: false,
  look: false,
  copies: false,
  late: false,
}

/** Whether somebody should look at a program, and has not decided yet. */
export const needsLook = ({ state, flags, claimDiffers, judgement }: Cell): boolean =>
  judgement === undefined &&
  (flags.length > 0 || claimDiffers || state === 'undecided' || state === 'trouble')

const isCopy = ({ similar, given }: Cell): boolean => similar.length > 0 || given === 'solution'

/** @param twice the places of the rows that may have been handed in twice */
export function filtered(
  lines: readonly Line[],
  filter: Filter,
  twice: ReadonlyMap<number, unknown>,
): Line[] {
  const wanted = plain(filter.text.trim())
  return lines.filter(({ index, row, handIn, cells }) => {
    const own = [handIn.name, row.owner?.name ?? '', row.owner?.id ?? '']
    return (
      (wanted === '' || own.some((name) => plain(name).includes(wanted))) &&
      (!filter.notPassed || cells.some((cell) => counted(cell) !== 'passed')) &&
      (!filter.look || cells.some(needsLook)) &&
      (!filter.copies || twice.has(index) || cells.some(isCopy)) &&
      (!filter.late || isLate(handIn))
    )
  })
}

/** Without accents and capitals: who types "muller" looks for Müller. */
const plain = (text: string): string =>
  text
    .normalize('NFKD')
    .replaceAll(/\p{Mark}/gu, '')
    .toLowerCase()
