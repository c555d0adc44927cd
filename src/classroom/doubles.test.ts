import { expect, test } from 'vitest'
import { doubles } from './doubles.ts'
import { handInText } from './hand-in.ts'
import { readSources } from './sources.ts'

const rowsOf = (...all: [name: string, program: string, made?: number][]) =>
  readSources(
    all.map(([name, program, made = 1], index) => ({
      from: `${index}.json`,
      text: handInText({
        format: 'taking-turns-hand-in',
        version: 1,
        name,
        made,
        assignment: { title: 'Locks', note: '', due: null, items: [{ exercise: 'a' }] },
        exercises: [
          { exercise: 'a', program, schedule: null, claim: 'unchecked', passed: null, seconds: 1 },
        ],
      }),
    })),
  )

test('the same person under two names, and the same file under two names, are told on both', async () => {
  const rows = await rowsOf(
    ['Lovelace, Ada', 'x = 1'],
    ['Ada LOVELACE', 'x = 2'],
    ['Bob', 'x = 3'],
    ['Cleo', 'x = 3'],
    ['Dan', 'x = 3', 2],
  )
  expect(Object.fromEntries(doubles(rows))).toEqual({
    0: ['perhaps the same person as Ada LOVELACE (1.json)'],
    1: ['perhaps the same person as Lovelace, Ada (0.json)'],
    2: ['but for the name, the same file as Cleo (3.json)'],
    3: ['but for the name, the same file as Bob (2.json)'],
  })
})

test('one file twice counts once, and is not called newer than itself', async () => {
  const rows = await rowsOf(['Ada', 'x = 1'], ['Ada', 'x = 1'])
  expect(rows.map(({ handIn, trouble }) => handIn?.name ?? trouble)).toEqual([
    'This is the hand-in of Ada that is also in 1.json, which counts.',
    'Ada',
  ])
  expect(doubles(rows).size).toBe(0)
})

test('of many who handed in the same file a few are named, and the others counted', async () => {
  const rows = await rowsOf(
    ...Array.from({ length: 11 }, (_, at): [string, string] => [`Name ${at}`, 'x = 1']),
  )
  expect(doubles(rows, 3).get(0)).toEqual([
    'but for the name, the same file as Name 1 (1.json), Name 2 (2.json), Name 3 (3.json) and 7 more',
  ])
})
