/** The review as CSV (RFC 4180), for a gradebook or a spreadsheet. */
import { stringify } from 'csv-stringify/browser/esm/sync'
import { oneLine } from '../protocol/plain.ts'
import { isLate } from './due.ts'
import { counted, isDecided, isOverridden } from './judgement.ts'
import { secondsOf } from './hand-in.ts'
import { doubles } from './doubles.ts'
import type { Cell, Like } from './review.ts'
import type { Row } from './sources.ts'

/** What a state is called. */
export const stateWords: Record<Cell['state'], string> = {
  waiting: 'not checked yet',
  passed: 'passed',
  failed: 'failed',
  undecided: 'undecided',
  missing: 'nothing handed in',
  trouble: 'could not be checked',
}

/**
 * Passed exercises of a row's cells, as the teacher counts them, in percent, rounded. null: it has none, or one is not
 * decided: what nobody has checked is no reason for a lower grade.
 */
export function score(cells: readonly Cell[]): number | null {
  if (cells.length === 0 || !cells.every(isDecided)) return null
  const passed = cells.filter((cell) => counted(cell) === 'passed').length
  return Math.round((100 * passed) / cells.length)
}

/** How many programs have no verdict, so that their learners have no score; empty: all are decided. */
export function openWords(cells: readonly Cell[]): string {
  const open = cells.filter((cell) => !isDecided(cell)).length
  return open === 0 ? '' : `${open.toLocaleString('en')} not decided`
}

const namesOf = (likes: readonly Like[]): string[] => likes.map(({ learner }) => learner)

/** What a program is: the starter, the course's solution, or somebody else's. */
export const sameAs = ({ given, similar }: Cell): string[] => [
  ...(given === 'starter' ? ['the starter'] : []),
  ...(given === 'solution' ? ['the exercise’s solution'] : []),
  ...namesOf(similar.filter(({ isSame }) => isSame)),
]

/** Each hand-in says which exercises it is of, and could make up others; as many as an assignment can have. */
const mostColumns = 200

/** The exercises with a column, in the order of the cells: where there are too many, those of most hand-ins. */
export function columnsOf(cells: readonly Cell[]): string[] {
  const those = Map.groupBy(cells, ({ exercise }) => exercise)
  const often = [...those].toSorted(([, a], [, b]) => b.length - a.length).slice(0, mostColumns)
  const isOften = new Set(often.map(([id]) => id))
  return [...those.keys()].filter((id) => isOften.has(id))
}

/**
 * One line for each hand-in and one for each source that could not be read. Names and reasons come
 * from strangers: each field is quoted, on one line, and no formula. What has no column is in the last one.
 */
export function gradebook(rows: readonly Row[], cells: readonly Cell[]): string {
  const exercises = columnsOf(cells)
  const hasColumn = new Set(exercises)
  const cellsOfRow = Map.groupBy(cells, ({ row }) => row)
  const twice = doubles(rows)
  const head = ['Learner', 'Assignment', 'Score']
  const more = [
    'Overridden',
    'Comments',
    'Claim differs',
    'The same as',
    'Similar to',
    'Handed in twice',
    'Look at by hand',
    'Minutes',
    'Handed in',
    'Late',
    'Name on the platform',
    'Id on the platform',
    'E-mail',
  ]
  const lines = rows.map((row, index) => {
    const own = cellsOfRow.get(index) ?? []
    const { handIn, trouble, from, owner } = row
    const platform = [owner?.name ?? '', owner?.id ?? '', owner?.email ?? '']
    if (handIn === null) {
      const empty = exercises.map(() => '')
      return [
        from,
        '',
        '',
        ...empty,
        ...more.slice(platform.length).map(() => ''),
        ...platform,
        trouble,
      ]
    }
    const byExercise = new Map(own.map((cell) => [cell.exercise, cell]))
    const states = exercises.map((id) => {
      const cell = byExercise.get(id)
      return cell === undefined ? '' : stateWords[counted(cell)]
    })
    const about = (which: (cell: Cell) => string[]): string =>
      own.flatMap((cell) => which(cell).map((what) => `${cell.exercise}: ${what}`)).join('; ')
    return [
      handIn.name,
      handIn.assignment.title,
      score(own) ?? '',
      ...states,
      about((cell) =>
        isOverridden(cell) ? [`by the teacher; the check said: ${stateWords[cell.state]}`] : [],
      ),
      about(({ judgement }) => (judgement?.comment ? [judgement.comment] : [])),
      about((cell) => (cell.claimDiffers ? [`claimed ${cell.handedIn?.claim ?? ''}`] : [])),
      about(sameAs),
      about(({ similar }) => namesOf(similar.filter(({ isSame }) => !isSame))),
      (twice.get(index) ?? []).join('; '),
      about((cell) => cell.flags.map(({ line, what }) => `line ${line} ${what}`)),
      Math.round(secondsOf(handIn) / 60),
      // A program that came alone says nothing of when it was made.
      handIn.made === 0 ? '' : new Date(handIn.made).toISOString(),
      isLate(handIn) ? 'late' : '',
      ...platform,
      own
        .filter(({ exercise }) => !hasColumn.has(exercise))
        .map((cell) => `${cell.exercise}: ${stateWords[counted(cell)]}`)
        .join('; '),
    ]
  })
  const own = new Set([...head, ...more, 'Reason'].map((name) => name.toLowerCase()))
  // What a hand-in calls an exercise may be any text, the name of another column, too.
  const named = exercises.map((id) => (own.has(id.trim().toLowerCase()) ? `Exercise ${id}` : id))
  return csv([[...head, ...named, ...more, 'Reason'], ...lines])
}

/** Lines as CSV, each field quoted, on one line, and no formula. */
export const csv = (lines: readonly (readonly (string | number)[])[]): string =>
  stringify([...lines], { quoted: true, quoted_empty: true, cast: { string: disarmed } })

/**
 * Text that no spreadsheet calculates, wherever it splits the line: an apostrophe comes before what begins a
 * formula, at the start and after any separator, in the narrow letters and in the wide ones.
 */
function disarmed(text: string): string {
  return oneLine(text, 10_000).replaceAll(/(^|[,;|:"]\s*)(?=[=+\-@＝＋－＠])/gu, "$1'")
}
