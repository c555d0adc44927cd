/** Finds and starts a Chromium on this machine. */
import { existsSync } from 'node:fs'
import { chromium, type Browser, type LaunchOptions } from 'playwright'

const installed = [
  // Without the windows that nobody would see.
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]

/**
 * Starts the Chromium that CHROMIUM_PATH names, else Playwright's own, else the system's.
 *
 * @param options more of Playwright's, and more flags of Chromium's (`args`)
 * @throws Error that says how to install one
 */
export function startBrowser(options: LaunchOptions = {}): Promise<Browser> {
  const named = process.env['CHROMIUM_PATH']
  const places = named ? [named] : [chromium.executablePath(), ...installed]
  const executablePath = places.find((path) => existsSync(path))
  if (executablePath === undefined) {
    throw new Error('there is no Chromium; get one with "npx playwright install chromium"')
  }
  const quiet = ['--disable-background-networking', '--disable-component-update', '--no-first-run']
  const own = hasOwnSandbox() ? [] : ['--no-sandbox']
  const args = [...own, '--disable-gpu', ...quiet, ...(options.args ?? [])]
  return chromium.launch({ ...options, executablePath, args })
}

/** Whether Chromium isolates its own processes from the system: it refuses to do so for root. */
export const hasOwnSandbox = (): boolean => process.getuid?.() !== 0
