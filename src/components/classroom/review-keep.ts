/** The review survives a reload: its rows and cells in IndexedDB, for this browser's owner only. */
import { clear, createStore, promisifyRequest, type UseStore } from 'idb-keyval'
import type { Cell } from '../../classroom/review.ts'
import type { Exercise } from '../../exercise/exercise.ts'
import type { Row } from '../../classroom/sources.ts'

/** A hundred hand-ins are too much for `localStorage`, which the learner's records need. */
let store: UseStore | null = null
const place = (): UseStore => (store ??= createStore('taking-turns-review', 'review'))

/** Of a row or a cell, by its place in the list; "rows" is the number of rows. */
const keyOf = (kind: 'row' | 'cell', index: number): string =>
  `${kind} ${String(index).padStart(6, '0')}`
type Entry = [key: string, value: unknown]

/** So many are read and written before the page has its turn. */
const atOnce = 100

/**
 * Keeps a new review in the place of the one that is kept.
 *
 * @param own the exercises that the teacher wrote
 * @param instead the id of that one; null: there is none
 * @returns its id; null: another tab has changed or cleared what is kept, and nothing was written
 */
export async function keepReview(
  rows: readonly Row[],
  cells: readonly Cell[],
  own: readonly Exercise[],
  instead: string | null,
): Promise<string | null> {
  const id = crypto.randomUUID()
  const isWritten = await whileKept(instead, (to) => {
    to.clear()
    put(to, [
      ['rows', rows.length],
      ['own', own],
      ['id', id],
      ...entriesOf('row', rows.entries()),
      ...entriesOf('cell', cells.entries()),
    ])
  })
  return isWritten ? id : null
}

/**
 * Keeps cells by their places in the list.
 *
 * @param id of their review
 * @returns false: another tab has changed or cleared what is kept, and nothing was written
 */
export const keepCells = (id: string, cells: Iterable<[number, Cell]>): Promise<boolean> =>
  whileKept(id, (to) => put(to, entriesOf('cell', cells)))

const entriesOf = (kind: 'row' | 'cell', all: Iterable<[number, Row | Cell]>): Entry[] =>
  Array.from(all, ([index, one]): Entry => [keyOf(kind, index), one])

/** The id of the review that is kept; null: there is none. */
export const keptId = (): Promise<string | null> =>
  place()('readonly', async (from) => {
    const [rows, id] = [from.getKey('rows'), from.get('id')]
    await promisifyRequest(from.transaction)
    return idOf(rows, id)
  })

interface KeptReview {
  id: string
  rows: Row[]
  cells: Cell[]
  own: Exercise[]
}

/** What is kept; null: nothing, and then nothing is left of it. */
export async function keptReview(): Promise<KeptReview | null> {
  for (;;) {
    const id = await keptId()
    if (id === null) {
      if (await whileKept(null, (to) => to.clear())) return null
    } else {
      const review = await readReview(id)
      // It is read in portions, and another tab may have put another one in its place meanwhile.
      if ((await keptId()) === id) return review
    }
  }
}

async function readReview(id: string): Promise<KeptReview> {
  const rows: number | Row[] = await place()('readonly', (from) =>
    promisifyRequest(from.get('rows')),
  )
  const cells = (await keptList<Cell>('cell')).map(upToDate)
  // An older build kept none.
  const own: Exercise[] =
    (await place()('readonly', (all) => promisifyRequest(all.get('own')))) ?? []
  // An older build kept all rows as one value.
  return { id, rows: Array.isArray(rows) ? rows : await keptList<Row>('row'), cells, own }
}

async function keptList<T extends Row | Cell>(kind: 'row' | 'cell'): Promise<T[]> {
  const list: T[] = []
  for (let from = 0; from === list.length; from += atOnce) {
    const those = IDBKeyRange.bound(keyOf(kind, from), keyOf(kind, from + atOnce - 1))
    list.push(...(await place()('readonly', (all) => promisifyRequest(all.getAll(those)))))
  }
  return list
}

/** One that an older build kept knows of similar programs only whose they are; the next check finds them again. */
const upToDate = (cell: Cell): Cell => ({
  ...cell,
  given: cell.given ?? null,
  similar: cell.similar.filter((like) => typeof like === 'object'),
})

/** Forgets the review. */
export const forgetReview = (): Promise<void> => clear(place())

/** One that an older build kept has no id. */
const idOf = (rows: IDBRequest<IDBValidKey | undefined>, id: IDBRequest): string | null =>
  rows.result === undefined ? null : ((id.result as string | undefined) ?? '')

/** Asks and writes in one transaction: no other tab can clear or change what is kept in between. */
const whileKept = (id: string | null, write: (to: IDBObjectStore) => void): Promise<boolean> =>
  place()('readwrite', async (to) => {
    let isKept = false
    const [rows, kept] = [to.getKey('rows'), to.get('id')]
    kept.addEventListener('success', () => {
      isKept = idOf(rows, kept) === id
      if (isKept) write(to)
    })
    await promisifyRequest(to.transaction)
    return isKept
  })

function put(to: IDBObjectStore, entries: readonly Entry[], from = 0): void {
  const next = from + atOnce
  const writes = entries.slice(from, next).map(([key, value]) => to.put(value, key))
  if (next < entries.length)
    writes.at(-1)?.addEventListener('success', () => put(to, entries, next))
}
