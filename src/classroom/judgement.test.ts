import { expect, test } from 'vitest'
import { handIn, one, rowsOf } from './example.ts'
import { gradebook, score } from './gradebook.ts'
import { withJudgements } from './judgement.ts'
import { reportOf } from './report.ts'
import { cellsOf } from './review.ts'

test('what the teacher says counts, and is marked as theirs in the CSV and the JSON', async () => {
  const rows = await rowsOf(handIn('Ada', [one()]))
  const [cell] = cellsOf(rows)
  const cells = [
    {
      ...cell!,
      state: 'failed' as const,
      judgement: { state: 'passed' as const, comment: '=A fine\nidea' },
    },
  ]
  expect(score(cells)).toBe(100)
  const csv = gradebook(rows, cells)
  expect(csv).toContain('"Ada","Locks","100","passed"')
  expect(csv).toContain('"safe-increment: by the teacher; the check said: failed"')
  // It is no formula, and on one line.
  expect(csv).toContain(`"safe-increment: '=A fine idea"`)
  expect(reportOf(rows, cells).cells[0]).toMatchObject({
    state: 'failed',
    counts: 'passed',
    overridden: true,
    judgement: { state: 'passed', comment: '=A fine\nidea' },
  })
})

test('a comment alone overrides nothing, and programs that are checked again keep what was said', async () => {
  const rows = await rowsOf(handIn('Ada', [one()]))
  const said = cellsOf(rows).map((cell) => ({
    ...cell,
    judgement: { state: null, comment: 'Good.' },
  }))
  const again = withJudgements(cellsOf(rows), said)
  expect(reportOf(rows, again).cells[0]).toMatchObject({
    counts: 'waiting',
    overridden: false,
    judgement: { comment: 'Good.' },
  })
})
