/** What comes in joins the review that is there: what was checked keeps its verdict, and what the teacher said stays with the learner. Pure. */
import { cellsOf, type Cell } from './review.ts'
import { newestOnly, personOf, type Row } from './sources.ts'

export interface Reviewed {
  rows: readonly Row[]
  cells: readonly Cell[]
}

/** @param added rows that the review does not have yet */
export function joined(before: Reviewed, added: readonly Row[]): { rows: Row[]; cells: Cell[] } {
  const rows = newestOnly([...before.rows, ...added])
  // Anybody can hand in a copy of somebody's file under that name: only of the same person a program is the same work.
  const workOf = ({ exercise, handedIn }: Cell, row: Row): string =>
    JSON.stringify([personOf(row), exercise, handedIn])
  const done = new Map(before.cells.map((cell) => [workOf(cell, before.rows[cell.row]!), cell]))
  const cells = cellsOf(rows).map((cell) => {
    const old = done.get(workOf(cell, rows[cell.row]!))
    return old ? { ...old, row: cell.row, learner: cell.learner } : cell
  })
  return { rows, cells }
}
