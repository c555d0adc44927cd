/** Finds and starts a Chromium, and serves the built site to it. */
import { existsSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { resolve } from 'node:path'
import { chromium, type Browser } from 'playwright'
import sirv from 'sirv'

const installed = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]

/** The folder of the built site. */
export const dist = resolve(import.meta.dirname, '../../dist')

/**
 * Starts the Chromium that CHROMIUM_PATH names, else Playwright's own, else the system's.
 *
 * @throws Error that says how to get one
 */
export function startBrowser(): Promise<Browser> {
  const named = process.env['CHROMIUM_PATH']
  const places = named ? [named] : [chromium.executablePath(), ...installed]
  const executablePath = places.find((path) => existsSync(path))
  if (executablePath === undefined) {
    throw new Error('there is no Chromium; get one with "npx playwright install chromium"')
  }
  const quiet = ['--disable-background-networking', '--disable-component-update', '--no-first-run']
  const root = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  return chromium.launch({ executablePath, args: [...root, '--disable-gpu', ...quiet] })
}

/**
 * Serves the built site on a free port.
 *
 * @throws Error when it has not been built
 */
export async function serveSite(): Promise<{ origin: string; close(): void }> {
  if (!existsSync(resolve(dist, 'index.html'))) {
    throw new Error('there is no built site; build it with "npm run build"')
  }
  const files = sirv(dist, { etag: true, brotli: true, gzip: true })
  const server = createServer((request, response) => {
    files(request, response, () => void response.writeHead(404).end())
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const { port } = server.address() as AddressInfo
  return { origin: `http://127.0.0.1:${port}`, close: () => server.close() }
}
