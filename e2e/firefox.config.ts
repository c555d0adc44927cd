/** The tests in Firefox, against the site as it was built. Vitest, because Playwright drives no Firefox of the system. */
import { resolve } from 'node:path'
import { defineConfig } from 'vitest/config'
import { patient, settlePace } from '../.ci/pace.ts'

await settlePace()

export default defineConfig({
  root: resolve(import.meta.dirname, '..'),
  test: {
    include: ['e2e/firefox.*.ts'],
    exclude: ['e2e/firefox.config.ts'],
    // Each file has a browser of its own.
    maxWorkers: 2,
    testTimeout: patient(180),
    hookTimeout: patient(120),
    // A focused or forgotten test must not turn the tests green.
    allowOnly: false,
  },
})
