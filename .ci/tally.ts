/** The result of a suite's JSON report: how many tests passed and were skipped, and which failed. */

import { relative } from 'node:path'
import { stripVTControlCharacters } from 'node:util'

export interface Tally {
  passed: number
  failed: number
  skipped: number
  /** What is known about each failure: its file, its name and the first line of its message. */
  failures: string[]
}

interface VitestReport {
  numPassedTests: number
  numFailedTests: number
  numPendingTests: number
  numTodoTests: number
  testResults: {
    name: string
    status: string
    message?: string
    assertionResults: { fullName: string; status: string; failureMessages: string[] }[]
  }[]
}

const told = (file: string, name: string, message: string | undefined): string =>
  // The first line is for the list; the whole message is where the suite printed it.
  [
    file,
    name,
    stripVTControlCharacters(message ?? '')
      .trim()
      .split('\n')[0],
  ]
    .filter(Boolean)
    .join(' › ')

/** Vitest's `json` reporter. A file that could not even be loaded counts as one failed test. */
export function tallyVitest(json: string): Tally {
  const report = JSON.parse(json) as VitestReport
  const unloaded = report.testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.length === 0,
  )
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + unloaded.length,
    skipped: report.numPendingTests + report.numTodoTests,
    failures: report.testResults.flatMap((file) => {
      const failed = file.assertionResults.filter(({ status }) => status === 'failed')
      const name = relative(process.cwd(), file.name)
      return unloaded.includes(file)
        ? [told(name, '', file.message)]
        : failed.map((one) => told(name, one.fullName, one.failureMessages[0]))
    }),
  }
}

interface PlaywrightError {
  message?: string
}

interface PlaywrightSuite {
  specs: {
    title: string
    file: string
    tests: { status: string; results: { error?: PlaywrightError }[] }[]
  }[]
  suites?: PlaywrightSuite[]
}

interface PlaywrightReport {
  stats: { expected: number; unexpected: number; flaky: number; skipped: number }
  errors: PlaywrightError[]
  suites: PlaywrightSuite[]
}

function failuresOf({ specs, suites = [] }: PlaywrightSuite): string[] {
  const own = specs.flatMap(({ title, file, tests }) =>
    tests
      .filter(({ status }) => status === 'unexpected' || status === 'flaky')
      .map(({ results }) => told(file, title, results.find(({ error }) => error)?.error?.message)),
  )
  return [...own, ...suites.flatMap(failuresOf)]
}

/** Playwright's `json` reporter. A test that passed only on a second try did not pass. */
export function tallyPlaywright(json: string): Tally {
  const { stats, errors, suites } = JSON.parse(json) as PlaywrightReport
  const failed = stats.unexpected + stats.flaky
  return {
    passed: stats.expected,
    failed: failed === 0 && errors.length > 0 ? 1 : failed,
    skipped: stats.skipped,
    failures: [
      ...suites.flatMap(failuresOf),
      ...errors.map(({ message }) => told('', 'outside of any test', message)),
    ],
  }
}

/**
 * A suite's result, from what is known about its end. Anything that is wrong with a suite counts as at
 * least one failure: no report, no test, or an exit code that reports a failure that the report does not have.
 */
export function conclude(suite: string, tally: Tally | null, exitCode: number | null): Tally {
  const counted = tally ?? { passed: 0, failed: 0, skipped: 0, failures: [] }
  const ranNothing = counted.passed + counted.failed === 0
  const contradicts = exitCode !== 0 && counted.failed === 0
  if (!ranNothing && !contradicts) return counted
  const how = exitCode === null ? 'was ended' : `ended with exit code ${exitCode}`
  const what = ranNothing ? 'no test was run' : 'no failed test was reported'
  const failures = [...counted.failures, `${suite} ${how}, and ${what}`]
  return { ...counted, failed: counted.failed + 1, failures }
}

/** The failures and then the closing line: people read a long log from its end. */
export function sumUp(tallies: Tally[]): { failures: string[]; line: string; ok: boolean } {
  const total = (key: 'passed' | 'failed' | 'skipped'): number =>
    tallies.reduce((sum, tally) => sum + tally[key], 0)
  const failures = tallies.flatMap((tally) => tally.failures)
  const skipped = total('skipped') > 0 ? `, ${total('skipped')} skipped` : ''
  const line = `${total('passed')} passed, ${total('failed')} failed${skipped}`
  return { failures, line, ok: total('failed') === 0 && total('passed') > 0 }
}
