import { join } from 'node:path'
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
    { passed: 3, failed: 0, skipped: 0, failures: [] },
    { passed: 4, failed: 1, skipped: 0, failures: ['a.test.ts › adds'] },
  ])
  expect(sum).toEqual({ failures: ['a.test.ts › adds'], line: '7 passed, 1 failed', ok: false })
})

test('skipped tests are named', () => {
  expect(sumUp([{ passed: 3, failed: 0, skipped: 2, failures: [] }]).line).toBe(
    '3 passed, 0 failed, 2 skipped',
  )
})

test('no test at all is not a success', () => {
  expect(sumUp([]).ok).toBe(false)
  expect(conclude('unit', { passed: 0, failed: 0, skipped: 5, failures: [] }, 0).failed).toBe(1)
})

test('a suite that left no report failed', () => {
  expect(conclude('unit', null, 0).failed).toBe(1)
})

test('a bad exit code counts even when every test passed', () => {
  const nine = { passed: 9, failed: 0, skipped: 0, failures: [] }
  expect(conclude('unit', nine, 1)).toEqual({
    ...nine,
    failed: 1,
    failures: ['unit ended with exit code 1, and no failed test was reported'],
  })
  expect(conclude('unit', nine, null).failures).toEqual([
    'unit was ended, and no failed test was reported',
  ])
})

test('failures that were counted are not counted twice', () => {
  const two = { passed: 9, failed: 2, skipped: 0, failures: ['one', 'two'] }
  expect(conclude('unit', two, 1)).toEqual(two)
})

test('a test file that cannot be loaded is a failure', () => {
  const name = join(process.cwd(), 'a.test.ts')
  const file = { name, status: 'failed', message: 'no module\nat line 1', assertionResults: [] }
  expect(tallyVitest(vitest(5, 0, [file]))).toEqual({
    passed: 5,
    failed: 1,
    skipped: 0,
    failures: ['a.test.ts › no module'],
  })
})

test('a unit test that failed is told by file, name and the first line of its message', () => {
  const one = (status: string, message: string) => ({
    fullName: `it is ${status}`,
    status,
    failureMessages: [message],
  })
  const file = {
    name: join(process.cwd(), 'a.test.ts'),
    status: 'failed',
    assertionResults: [one('passed', ''), one('failed', 'Error: 2 is not 3\n at a.test.ts:1')],
  }
  expect(tallyVitest(vitest(1, 1, [file])).failures).toEqual([
    'a.test.ts › it is failed › Error: 2 is not 3',
  ])
})

const spec = (title: string, status: string, messages: string[]) => ({
  title,
  file: 'a.spec.ts',
  tests: [{ status, results: messages.map((message) => ({ error: { message } })) }],
})

test('a browser test that needed a second try counts as failed', () => {
  const stats = { expected: 5, unexpected: 0, flaky: 1, skipped: 0 }
  const inner = { specs: [spec('works at times', 'flaky', ['Error: 2 is not 3\nat 1'])] }
  const suites = [{ specs: [spec('works', 'expected', [])], suites: [inner] }]
  const tally = tallyPlaywright(JSON.stringify({ stats, suites, errors: [] }))
  expect(tally.failed).toBe(1)
  expect(tally.failures).toEqual(['a.spec.ts › works at times › Error: 2 is not 3'])
})

test('an error outside of any browser test counts as failed', () => {
  const stats = { expected: 5, unexpected: 0, flaky: 0, skipped: 0 }
  const errors = [{ message: 'no browser' }]
  const tally = tallyPlaywright(JSON.stringify({ stats, suites: [], errors }))
  expect(tally.failed).toBe(1)
  expect(tally.failures).toEqual(['outside of any test › no browser'])
})
