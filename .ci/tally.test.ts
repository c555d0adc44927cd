import { expect, test } from 'vitest'
import { conclude, sumUp, tallyPlaywright, tallyVitest } from './tally.ts'

const vitest = (passed: number, failed: number, files: unknown[] = []): string =>
  JSON.stringify({
    numPassedTests: passed,
    numFailedTests: failed,
    numPendingTests: 0,
    numTodoTests: 0,
    success: failed === 0,
    testResults: files,
  })

test('suites are added up in one line', () => {
  const sum = sumUp([
    { passed: 3, failed: 0, skipped: 0 },
    { passed: 4, failed: 1, skipped: 0 },
  ])
  expect(sum).toEqual({ line: '7 passed, 1 failed', ok: false })
})

test('skipped tests are named', () => {
  expect(sumUp([{ passed: 3, failed: 0, skipped: 2 }]).line).toBe('3 passed, 0 failed, 2 skipped')
})

test('no test at all is not a success', () => {
  expect(sumUp([]).ok).toBe(false)
  expect(conclude({ passed: 0, failed: 0, skipped: 5 }, 0).failed).toBe(1)
})

test('a suite that left no report failed', () => {
  expect(conclude(null, 0).failed).toBe(1)
})

test('a bad exit code counts even when every test passed', () => {
  expect(conclude({ passed: 9, failed: 0, skipped: 0 }, 1)).toMatchObject({ passed: 9, failed: 1 })
  expect(conclude({ passed: 9, failed: 0, skipped: 0 }, null).failed).toBe(1)
})

test('failures that were counted are not counted twice', () => {
  expect(conclude({ passed: 9, failed: 2, skipped: 0 }, 1).failed).toBe(2)
})

test('a test file that cannot be loaded is a failure', () => {
  const file = { name: 'a.test.ts', status: 'failed', assertionResults: [] }
  expect(tallyVitest(vitest(5, 0, [file]))).toEqual({ passed: 5, failed: 1, skipped: 0 })
})

test('a browser test that needed a second try counts as failed', () => {
  const stats = { expected: 5, unexpected: 0, flaky: 1, skipped: 0 }
  expect(tallyPlaywright(JSON.stringify({ stats, errors: [] })).failed).toBe(1)
})

test('an error outside of any browser test counts as failed', () => {
  const stats = { expected: 5, unexpected: 0, flaky: 0, skipped: 0 }
  expect(tallyPlaywright(JSON.stringify({ stats, errors: ['no browser'] })).failed).toBe(1)
})
