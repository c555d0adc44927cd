import { expect, test } from 'vitest'
import type { Finding } from '../grader/verdict.ts'
import { handIn, one, rowsOf } from './example.ts'
import { cellsOf } from './review.ts'
import { statistics } from './statistics.ts'

const found = (check: string, message: string): Finding => ({
  check,
  type: 'final-value',
  message,
  story: '',
  reach: '',
  lookAt: '',
  hint: 'lock',
  threads: [],
  lines: [],
  count: 1,
  schedule: '',
  granularity: 'bytecode',
  about: {},
})

test('an exercise says how many passed, what was found most often, and who has not passed', async () => {
  const names = ['Ada', 'Bob', 'Cleo', 'Dan', 'Eve']
  const cells = cellsOf(await rowsOf(...names.map((name) => handIn(name, [one()]))))
  const fails = (at: number, finding: Finding): void => {
    const none = { schedules: 1, different: 1, complete: false, summary: '' }
    cells[at]!.state = 'failed'
    cells[at]!.verdict = { status: 'failed', ...none, findings: [finding] }
  }
  cells[0]!.state = 'passed'
  fails(1, found('no deadlock', 'It hangs.'))
  fails(2, found('the value', 'It is 7 in 3 of 200 schedules.'))
  fails(3, found('the value', 'It is 8 in 5 of 200 schedules.'))
  // Overridden: it no longer stops anybody.
  fails(4, found('no deadlock', 'It hangs.'))
  cells[4]!.judgement = { state: 'passed', comment: '' }
  const [all] = statistics(cells)
  expect(all).toMatchObject({ exercise: 'safe-increment', passed: 2, of: 5, open: '' })
  expect(all!.findings).toEqual([
    { message: 'It is 7 in 3 of 200 schedules.', learners: ['Cleo', 'Dan'] },
    { message: 'It hangs.', learners: ['Bob'] },
  ])
  expect(all!.stuck.map(({ learner }) => learner)).toEqual(['Bob', 'Cleo', 'Dan'])
  cells[0]!.state = 'waiting'
  cells[1]!.state = 'trouble'
  expect(statistics(cells)[0]).toMatchObject({ passed: 1, of: 5, open: '2 not decided' })
})
