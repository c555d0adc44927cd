/** Finds a Chromium to test with; on Debian, and as root, it brings its own. */
import { existsSync } from 'node:fs'
import { chromium } from 'playwright'
import { installFromDebian, isRoot } from './debian.ts'

/** Chromium without the windows that nobody would see: a page costs a third less in it. */
const shell = '/usr/bin/chromium-headless-shell'

const installed = [
  shell,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  String.raw`C:\Program Files\Google\Chrome\Application\chrome.exe`,
]

const remedy =
  'No Chromium was found for the browser tests. Get one with "npx playwright install chromium", ' +
  'or from your system ("apt-get install chromium" on Debian), or name one that you have in the ' +
  'environment variable CHROMIUM_PATH. It has to be version 137 or newer.'

/**
 * The path of a Chromium: the one that CHROMIUM_PATH names, else Playwright's own, else the
 * system's, else Debian's, which is installed where that is possible without asking.
 *
 * @throws Error that says how to get one
 */
export function chromiumPath(): string {
  const named = process.env['CHROMIUM_PATH']
  if (named) {
    if (existsSync(named)) return named
    throw new Error(`CHROMIUM_PATH names ${named}, where nothing is.`)
  }
  const found = [chromium.executablePath(), ...installed].find((path) => existsSync(path))
  return found ?? fromDebian()
}

/**
 * Flags to start it with. Root has no sandbox of Chromium's own; the others keep a browser of the
 * system from talking to its maker while a test counts requests.
 *
 * Of WebAssembly the optimising compiler is left out: what it makes of Python it makes anew for each test's browser,
 * which takes a fifth of the tests' time, and a test's programs are short. Benchmarks have it.
 */
export function chromiumFlags(): string[] {
  const quiet = [
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-gpu',
    '--disable-sync',
    '--no-first-run',
    '--js-flags=--liftoff-only',
  ]
  return isRoot() ? ['--no-sandbox', ...quiet] : quiet
}

function fromDebian(): string {
  for (const name of ['chromium-headless-shell', 'chromium']) {
    try {
      if (!installFromDebian(name)) break
    } catch {
      // Ubuntu has only the second.
    }
    const path = installed.find((candidate) => existsSync(candidate))
    if (path !== undefined) return path
  }
  throw new Error(remedy)
}
