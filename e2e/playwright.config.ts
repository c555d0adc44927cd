/** Browser tests, against the site as it was built, served as any static host would. */
import { resolve } from 'node:path'
import { defineConfig, devices } from 'playwright/test'
import { patient } from '../.ci/pace.ts'
import { chromiumFlags } from './browser.ts'

const port = Number(process.env['E2E_PORT'] ?? 4330)
const root = resolve(import.meta.dirname, '..')

export default defineConfig({
  testDir: '.',
  outputDir: resolve(root, 'test-results'),
  // Each of the tests' processes reads this file again, after that.
  globalSetup: resolve(import.meta.dirname, 'prepare.ts'),
  fullyParallel: true,
  forbidOnly: true,
  retries: 0,
  workers: 2,
  // Python has to boot.
  timeout: patient(240),
  expect: { timeout: patient(90) },
  reporter: 'list',
  use: {
    baseURL: `http://127.0.0.1:${port}/`,
    // Each test has a browser that has never been here: what is kept for later would only take its time.
    serviceWorkers: 'block',
    launchOptions: { executablePath: process.env['CHROMIUM_PATH'], args: chromiumFlags() },
    screenshot: 'only-on-failure',
  },
  projects: [{ name: 'chromium', use: { ...devices['Desktop Chrome'] } }],
  webServer: {
    command: `sirv dist --host 127.0.0.1 --port ${port} --quiet`,
    cwd: root,
    url: `http://127.0.0.1:${port}/`,
    reuseExistingServer: false,
  },
})
