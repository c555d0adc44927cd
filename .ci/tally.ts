/** What a suite's JSON report comes to: how many tests passed, failed and were skipped. */

export interface Tally {
  passed: number
  failed: number
  skipped: number
}

interface VitestReport {
  numPassedTests: number
  numFailedTests: number
  numPendingTests: number
  numTodoTests: number
  success: boolean
  testResults: { name: string; status: string; assertionResults: unknown[] }[]
}

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
  }
}

interface PlaywrightReport {
  stats: { expected: number; unexpected: number; flaky: number; skipped: number }
  errors: unknown[]
}

/** Playwright's `json` reporter. A test that passed only on a second try did not pass. */
export function tallyPlaywright(json: string): Tally {
  const { stats, errors } = JSON.parse(json) as PlaywrightReport
  const failed = stats.unexpected + stats.flaky
  return {
    passed: stats.expected,
    failed: failed === 0 && errors.length > 0 ? 1 : failed,
    skipped: stats.skipped,
  }
}

/**
 * A suite's result from what is known of its end. Whatever is wrong with a suite is one failure at
 * least: no report, no test, or an exit code that says so where the report does not.
 */
export function conclude(tally: Tally | null, exitCode: number | null): Tally {
  const counted = tally ?? { passed: 0, failed: 0, skipped: 0 }
  const ranNothing = counted.passed + counted.failed === 0
  const contradicts = exitCode !== 0 && counted.failed === 0
  return ranNothing || contradicts ? { ...counted, failed: counted.failed + 1 } : counted
}

/** The closing line. */
export function sumUp(tallies: Tally[]): { line: string; ok: boolean } {
  const total = (key: keyof Tally): number => tallies.reduce((sum, tally) => sum + tally[key], 0)
  const skipped = total('skipped') > 0 ? `, ${total('skipped')} skipped` : ''
  const line = `${total('passed')} passed, ${total('failed')} failed${skipped}`
  return { line, ok: total('failed') === 0 && total('passed') > 0 }
}
