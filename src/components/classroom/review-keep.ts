/** The review survives a reload: its rows and cells in IndexedDB, for this browser's owner only. */
import { clear, createStore, entries, setMany, set, type UseStore } from 'idb-keyval'
import type { Cell } from '../../classroom/review.ts'
import type { Exercise } from '../../exercise/exercise.ts'
import type { Row } from '../../classroom/sources.ts'

/** A hundred hand-ins are too much for `localStorage`, which the learner's records need. */
let store: UseStore | null = null
const place = (): UseStore => (store ??= createStore('taking-turns-review', 'review'))

const cellKey = (index: number): string => `cell ${String(index).padStart(6, '0')}`

/** Keeps a new review in the place of the old one. `own`: the exercises that the teacher wrote. */
export async function keepReview(
  rows: readonly Row[],
  cells: readonly Cell[],
  own: readonly Exercise[],
): Promise<void> {
  await clear(place())
  const all = cells.map((cell, index): [string, Cell] => [cellKey(index), cell])
  await setMany([['rows', rows], ['own', own], ...all], place())
}

/** Keeps one cell, by its place in the list. */
export async function keepCell(index: number, cell: Cell): Promise<void> {
  await set(cellKey(index), cell, place())
}

/** What is kept; null: nothing. */
export async function keptReview(): Promise<{
  rows: Row[]
  cells: Cell[]
  own: Exercise[]
} | null> {
  const all = (await entries<string, unknown>(place())).toSorted(([a], [b]) => (a < b ? -1 : 1))
  const rows = all.find(([key]) => key === 'rows')?.[1] as Row[] | undefined
  if (rows === undefined) return null
  return {
    rows,
    cells: all.flatMap(([key, value]) =>
      key.startsWith('cell ') ? [upToDate(value as Cell)] : [],
    ),
    // An older build kept none.
    own: (all.find(([key]) => key === 'own')?.[1] as Exercise[] | undefined) ?? [],
  }
}

/** One that an older build kept knows of similar programs only whose they are; the next check finds them again. */
const upToDate = (cell: Cell): Cell => ({
  ...cell,
  given: cell.given ?? null,
  similar: cell.similar.filter((like) => typeof like === 'object'),
})

/** Forgets the review. */
export const forgetReview = (): Promise<void> => clear(place())
