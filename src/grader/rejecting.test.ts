/** The outcomes that fail the check are known one by one. */
import { expect, test } from 'vitest'
import { exercise, explored, outcome, race } from './example.ts'
import { rejecting } from './rejecting.ts'

const printsDone = exercise([
  { type: 'output-line', text: 'done' },
  { type: 'race-free' },
  { type: 'no-deadlock' },
])
const good = outcome({ output: ['done'], count: 150 })
const silent = outcome({ output: [], count: 40 })
const stuck = outcome({ status: 'deadlock', count: 10 })

test('an outcome is rejected by what it did itself, and by nothing that another did', () => {
  const result = explored([good, silent, stuck], { races: [race('total', [3, 4])], complete: true })
  expect(result.outcomes.map(rejecting(printsDone, result))).toEqual([false, true, true])
})

test('what is not asked for is not rejected', () => {
  const result = explored([stuck])
  const other = exercise([{ type: 'terminates' }])
  expect(result.outcomes.map(rejecting(other, result))).toEqual([false])
})

test('what only one schedule among many could show is not missing in each', () => {
  const result = explored([good], { complete: true })
  const free = exercise([{ type: 'concurrency', region: 'work', min: 2 }])
  expect(result.outcomes.map(rejecting(free, result))).toEqual([false])
})
