/**
 * Assignments of one title that are not the same: what tells each from the commonest of them. A learner can change what
 * their hand-in says of it, and a teacher can set one again under its old title.
 */
import { dequal } from 'dequal/lite'
import { exercisesOf, type Assignment } from './assignment.ts'
import { dueParts } from './due.ts'
import { commonest } from './lines.ts'
import type { Row } from './sources.ts'

export interface Apart {
  /** Its place among those of its title, counted from 1: the commonest comes first. */
  place: number
  /** What differs, as a sentence. */
  words: string
}

/** Exercises that are named one by one. */
const mostNamed = 3

/** For the key of each assignment whose title others have, too; the others are left out. */
export function apart(
  rows: readonly Row[],
  titleOf: (exercise: string) => string,
): Map<string, Apart> {
  const known = new Map<string, Assignment>()
  for (const { handIn, assignment } of rows) if (handIn) known.set(assignment, handIn.assignment)
  const byTitle = Map.groupBy(commonest(rows), (key) => known.get(key)!.title)
  const found = new Map<string, Apart>()
  for (const [first = '', ...others] of byTitle.values()) {
    if (others.length === 0) continue
    const count = others.length === 1 ? 'One more table has' : `${others.length} more tables have`
    found.set(first, {
      place: 1,
      words: `${count} this title: ${others.length === 1 ? 'its assignment is' : 'their assignments are'} not quite the same.`,
    })
    for (const [index, key] of others.entries()) {
      const parts = differences(known.get(key)!, known.get(first)!, titleOf)
      found.set(key, { place: index + 2, words: `Unlike the first of this title: ${parts}.` })
    }
  }
  return found
}

function differences(
  own: Assignment,
  first: Assignment,
  titleOf: (exercise: string) => string,
): string {
  const [ours, theirs] = [startersOf(own), startersOf(first)]
  const ids = (of: Assignment, filter: (id: string) => boolean): string =>
    named(
      exercisesOf(of)
        .map(({ exercise }) => exercise)
        .filter(filter)
        .map(titleOf),
    )
  const less = ids(first, (id) => !ours.has(id))
  const more = ids(own, (id) => !theirs.has(id))
  const started = ids(own, (id) => theirs.has(id) && ours.get(id) !== theirs.get(id))
  const parts = [
    own.due === first.due ? '' : `${dueText(own.due)} (there: ${dueText(first.due)})`,
    less && `without ${less}`,
    more && `with ${more} as well`,
    started && `another program to start from in ${started}`,
    own.note === first.note ? '' : 'another note',
    dequal(own.rules, first.rules) ? '' : 'other rules for hints and solutions',
    dequal(lessonsOf(own), lessonsOf(first)) ? '' : 'other lessons',
  ].filter((part) => part !== '')
  // All the same, and another assignment: so it can only be this.
  return parts.join('; ') || 'another order'
}

/** The programs to start from, by exercise; undefined: the exercise's own. */
const startersOf = (assignment: Assignment): Map<string, string | undefined> =>
  new Map(exercisesOf(assignment).map(({ exercise, starter }) => [exercise, starter]))

const lessonsOf = ({ items }: Assignment): string[] =>
  items.flatMap((item) => ('lesson' in item ? [item.lesson] : [])).toSorted()

function named(titles: readonly string[]): string {
  const left = titles.length - mostNamed
  const words = titles
    .slice(0, mostNamed)
    .map((title) => `“${title}”`)
    .join(', ')
  return left > 0 ? `${words} and ${left} more` : words
}

function dueText(due: string | null): string {
  if (due === null) return 'no due date'
  const { day, time, zone } = dueParts(due)
  const date = new Date(`${day}T00:00Z`).toLocaleDateString('en-GB', {
    dateStyle: 'long',
    timeZone: 'UTC',
  })
  return time === '' ? `due on ${date}` : `due on ${date} at ${time} (${zone.replaceAll('_', ' ')})`
}
