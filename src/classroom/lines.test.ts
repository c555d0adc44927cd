import { expect, test } from 'vitest'
import { handIn, one, rowsOf } from './example.ts'
import { everything, filtered, linesOf, pressed, sorted, type Filter, type Order } from './lines.ts'
import { cellsOf } from './review.ts'

async function lines() {
  const late = { ...handIn('Zoë', [one({ seconds: 5 })], Date.UTC(2026, 5, 1)) }
  late.assignment = { ...late.assignment, due: '2026-01-01' }
  const early = handIn('Ada', [one({ seconds: 600 })], 1)
  early.assignment = late.assignment
  const middle = handIn('Bob', [one({ seconds: 60, program: 'x' })], 2)
  middle.assignment = late.assignment
  const rows = await rowsOf(late, early, middle)
  const cells = cellsOf(rows)
  cells[0]!.state = 'failed'
  cells[1]!.state = 'passed'
  cells[2]!.state = 'undecided'
  return linesOf(rows, cells, rows[0]!.assignment)
}

test('lines are sorted by each column, both ways, and by name where they are equal', async () => {
  const all = await lines()
  const names = (by: Order['by'], descending = false): string =>
    sorted(all, { by, descending })
      .map(({ handIn: { name } }) => name)
      .join(' ')
  expect(names('name')).toBe('Ada Bob Zoë')
  expect(names('name', true)).toBe('Zoë Bob Ada')
  expect(names('worked')).toBe('Zoë Bob Ada')
  expect(names('made')).toBe('Ada Bob Zoë')
  expect(names('score')).toBe('Bob Zoë Ada')
  // Bob has no score yet.
  expect(names('score', true)).toBe('Ada Zoë Bob')
  expect(names({ exercise: 'safe-increment' })).toBe('Bob Zoë Ada')
})

test('a header sorts by its column first, and turns it round when it is pressed again', () => {
  const by = { exercise: 'a' }
  const first = pressed({ by: 'name', descending: true }, by)
  expect(first).toEqual({ by, descending: false })
  expect(pressed(first, { exercise: 'a' })).toEqual({ by, descending: true })
  expect(pressed(first, { exercise: 'b' })).toEqual({ by: { exercise: 'b' }, descending: false })
})

test('a filter leaves the lines of which all is true that was chosen', async () => {
  const all = await lines()
  const names = (filter: Partial<Filter>, twice: number[] = []): string[] =>
    filtered(all, { ...everything, ...filter }, new Map(twice.map((at) => [at, []]))).map(
      (line) => line.handIn.name,
    )
  expect(names({})).toEqual(['Zoë', 'Ada', 'Bob'])
  expect(names({ text: ' zoe' })).toEqual(['Zoë'])
  expect(names({ notPassed: true })).toEqual(['Zoë', 'Bob'])
  expect(names({ late: true })).toEqual(['Zoë'])
  expect(names({ late: true, look: true })).toEqual([])
  expect(names({ look: true })).toEqual(['Bob'])
  expect(names({ copies: true }, [1])).toEqual(['Ada'])
  // What the teacher has decided needs no look any more, and counts.
  all[2]!.cells[0]!.judgement = { state: 'passed', comment: '' }
  expect(names({ look: true })).toEqual([])
  expect(names({ notPassed: true })).toEqual(['Zoë'])
})
