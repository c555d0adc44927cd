/** Of several hand-ins by one learner, which counts. */
import { expect, test } from 'vitest'
import { handInText } from './hand-in.ts'
import { readSources } from './sources.ts'

/** Rows of hand-ins by these learners, made at these times. */
const rowsOf = (...all: [name: string, made: number][]) =>
  readSources(
    all.map(([name, made], index) => {
      const assignment = { title: 'Locks', note: '', due: null, items: [{ exercise: 'a' }] }
      const empty = { exercise: 'a', program: 'pass', schedule: null, claim: 'unchecked' as const }
      const exercises = [{ ...empty, passed: null, seconds: 1 }]
      const format = 'taking-turns-hand-in'
      const text = handInText({ format, version: 1, name, made, assignment, exercises })
      return { from: `${index}.json`, text }
    }),
  )

test('a hand-in that says it is of the future takes nobody’s place, and a clock that is a little ahead does', async () => {
  const hour = 3_600_000
  const rows = await rowsOf(
    ['Ada', Date.now()],
    ['Ada', Date.now() + 1000 * hour],
    ['Bob', Date.now()],
    ['Bob', Date.now() + hour],
  )
  expect(rows.map(({ handIn: read, trouble }) => read?.name ?? trouble)).toEqual([
    'Ada',
    'This one says it was made in the future. Another from Ada (0.json) counts.',
    'Bob handed in a newer one (3.json), which counts.',
    'Bob',
  ])
})

test('of several hand-ins of one learner the newest counts', async () => {
  const rows = await rowsOf(['Ada', 1], ['ADA', 2], ['Bob', 1])
  expect(rows.map(({ handIn: read, trouble }) => read?.name ?? trouble)).toEqual([
    'Ada handed in a newer one (1.json), which counts.',
    'ADA',
    'Bob',
  ])
})
