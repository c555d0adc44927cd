/** Browser tests, against the site as it was built, served as any static host would. */
import { resolve } from 'node:path'
import { defineConfig, devices } from 'playwright/test'
import { chromiumFlags, chromiumPath } from './browser.ts'

const port = Number(process.env['E2E_PORT'] ?? 4330)
const root = resolve(import.meta.dirname, '..')

const executablePath = chromiumPath()
// The tests' processes load this file too: what was found, or installed, is not looked for again.
process.env['CHROMIUM_PATH'] = executablePath

export default defineConfig({
  testDir: '.',
  outputDir: resolve(root, 'test-results'),
  fullyParallel: true,
  forbidOnly: true,
  retries: 0,
  workers: 2,
  // Python has to boot, on a machine that may be slow and busy.
  timeout: 120_000,
  expect: { timeout: 45_000 },
  reporter: 'list',
  use: {
    baseURL: `http://127.0.0.1:${port}/`,
    // Each test has a browser that has never been here: what is kept for later would only take its time.
    serviceWorkers: 'block',
    launchOptions: { executablePath, args: chromiumFlags() },
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
