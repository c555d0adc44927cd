import { expect, test } from 'vitest'
import type { Cell } from '../classroom/review.ts'
import type { Row } from '../classroom/sources.ts'
import { printable } from '../protocol/plain.ts'
import { reviewReport } from './review-report.ts'

const evil = '\u001B]52;c;ZXZpbA==\u0007x\nBob: Locks, 100 %\r\u202E'

test('a stranger’s words make no line of a review, and move nothing in a terminal', () => {
  const handIn = {
    format: 'taking-turns-hand-in',
    version: 1,
    name: evil,
    made: 1,
    assignment: { title: evil, note: '', due: null, items: [{ exercise: 'x' }] },
    exercises: [],
  } satisfies Row['handIn']
  const rows: Row[] = [
    { from: 'a.json', handIn, trouble: '', assignment: '' },
    { from: evil, handIn: null, trouble: evil, assignment: '' },
  ]
  const cell = {
    row: 0,
    exercise: evil,
    handedIn: null,
    reach: '',
    reason: evil,
  } as unknown as Cell
  const cells: Cell[] = [
    {
      ...cell,
      state: 'failed',
      claimDiffers: false,
      given: null,
      similar: [{ row: 1, learner: evil, isSame: false }],
      flags: [{ line: 1, what: evil }],
    },
  ]
  const report = reviewReport(rows, cells)
  expect(printable(report)).toBe(report)
  // Two rows with a line below the first, the note, and the separators between them.
  expect(report.split('\n')).toHaveLength(7)
  expect(report).not.toMatch(/^Bob/m)
})
