/** The JSON of an exploration, from results made by hand. */
import { expect, test } from 'vitest'
import { exploration, outcome } from '../protocol/example.ts'
import { explorationAsJson, firstFailure } from './explore-json.ts'

test('output is plain lines, and the threads that ended them stand beside it', () => {
  const output = [
    { thread: 2, text: 'a' },
    { thread: 0, text: 'b' },
  ]
  const one = outcome({ output, watched: { x: '1', y: null } })
  const [first] = explorationAsJson(exploration([one])).outcomes
  expect(first).toMatchObject({
    output: ['a', 'b'],
    threads: [2, 0],
    watched: { x: '1', y: null },
    failed: false,
  })
})

test('the first failure is the earliest of the outcomes that fail', () => {
  expect(firstFailure([outcome(), outcome({ status: 'exit', first: 3 })])).toBeNull()
  const failing = [
    outcome({ first: 1 }),
    outcome({ status: 'deadlock', first: 41 }),
    outcome({ status: 'exception', first: 17 }),
  ]
  expect(firstFailure(failing)).toBe(17)
})
