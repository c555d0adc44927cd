import { expect, test } from 'vitest'
import { handIn, one, rowsOf } from './example.ts'
import { gradebook, openWords, score } from './gradebook.ts'
import { withJudgements } from './judgement.ts'
import { linesOf } from './lines.ts'
import { moodleGrades } from './moodle.ts'
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

test.each(['waiting', 'undecided', 'trouble'] as const)(
  'a learner with a program that is %s has no grade in any file, until the teacher decides',
  async (state) => {
    const rows = await rowsOf(
      handIn('Ada', [one(), one({ exercise: 'count-in-chunks' })]),
      handIn('Bob', [one(), one({ exercise: 'count-in-chunks' })]),
    )
    const cells = cellsOf(rows).map((cell) => ({ ...cell, state: 'failed' as const }))
    const open = [{ ...cells[0]!, state }, ...cells.slice(1)]
    expect(score(open.slice(0, 2))).toBeNull()
    expect(openWords(open)).toBe('1 not decided')
    const grades = (all: typeof open): string[] => {
      const lines = linesOf(rows, all, rows[0]!.assignment)
      const table = moodleGrades(lines, (id) => id, 0).split('\n')
      return [...gradebook(rows, all).split('\n'), ...table].flatMap(
        (line) =>
          /^"(?:Ada|Bob)","Locks","(\d*)"|^"","(?:Ada|Bob)","","(\d*)"/
            .exec(line)
            ?.slice(1)
            .join('') ?? [],
      )
    }
    expect(grades(open)).toEqual(['', '0', '', '0'])
    // A comment alone decides nothing.
    const said = open.with(0, { ...open[0]!, judgement: { state: null, comment: 'Hm.' } })
    expect(grades(said)).toEqual(['', '0', '', '0'])
    const decided = open.with(0, { ...open[0]!, judgement: { state: 'passed', comment: '' } })
    expect(grades(decided)).toEqual(['50', '0', '50', '0'])
    expect(openWords(decided)).toBe('')
  },
)

test('what was not handed in is decided: it has not passed', async () => {
  const cells = cellsOf(await rowsOf(handIn('Ada', [one({ program: null })])))
  expect(score(cells)).toBe(0)
})
