/**
 * How soon a learner's first Run on a page prints: on a first visit over a slow line, on the next page at once, and
 * on the next page after some reading. Each visit is a new page.
 */
import type { Browser, BrowserContext, Page } from 'playwright'
import { startBrowser } from '../browser/chromium.ts'
import { serveSite } from '../browser/site.ts'
import { pyodideAddress } from './chromium-host.ts'
import { alone, compared, type Figure, type Pair } from './figure.ts'
import { interleave } from './interleave.ts'
import { firstLine, hello, openLesson } from './lesson.ts'
import { loadPlain, runPlain } from './plain-worker.ts'

/** 20 Mbit/s both ways and 40 ms there and back. */
const line = {
  offline: false,
  latency: 40,
  downloadThroughput: 2_500_000,
  uploadThroughput: 2_500_000,
}

/** Milliseconds of reading, once Python has booted. */
const reading = 1000

const about = { where: 'Chromium', unit: 'ms' } as const

/** @param rounds how many visits of each kind */
export async function measureVisits(rounds: number, say: (figure: Figure) => void): Promise<void> {
  const site = await serveSite()
  try {
    const browser = await startBrowser()
    try {
      for (const figure of await slowLine(browser, site.origin, rounds)) say(figure)
      for (const figure of await nextPages(browser, site.origin, rounds)) say(figure)
    } finally {
      await browser.close()
    }
  } finally {
    site.close()
  }
}

/** Puts a page on the slow line; the returned function gives the kilobytes that have come over it. */
async function throttle(page: Page): Promise<() => number> {
  const session = await page.context().newCDPSession(page)
  let bytes = 0
  session.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength))
  await session.send('Network.enable')
  await session.send('Network.emulateNetworkConditions', line)
  return () => bytes / 1000
}

/** First visits, each with one in which no interpreter's memory can be kept: that is a plain boot. */
async function slowLine(browser: Browser, origin: string, rounds: number): Promise<Figure[]> {
  const downloads: number[] = []
  const visit = (keeps: boolean) => async () => {
    const context = await browser.newContext({ serviceWorkers: 'block' })
    if (!keeps) await context.addInitScript(() => Reflect.deleteProperty(window, 'caches'))
    const page = await context.newPage()
    const arrived = await throttle(page)
    const panel = await openLesson(page, origin)
    const before = arrived()
    const milliseconds = await firstLine(panel)
    if (keeps) downloads.push(arrived() - before)
    await context.close()
    return milliseconds
  }
  const pairs = await interleave(rounds, visit(true), visit(false), false)
  const what = 'first visit, 20 Mbit/s: Run to first output'
  return [
    compared({ ...about, what }, 'nothing kept', pairs, { ratio: 1.05 }),
    alone({ ...about, unit: 'kB', what: 'the same: download from Run on' }, downloads, {
      value: 1.2 * 6600,
    }),
  ]
}

/** Pages of someone who has run Python here before: Run as soon as there is a button, and after reading. */
async function nextPages(browser: Browser, origin: string, rounds: number): Promise<Figure[]> {
  const address = await pyodideAddress(origin)
  const context = await browser.newContext({ serviceWorkers: 'block' })
  const first = await openLesson(await context.newPage(), origin)
  await firstLine(first)
  await first.page().waitForFunction(async () => {
    return (await (await caches.open('taking-turns-python')).keys()).length > 0
  })
  await first.page().close()

  const atOnce = () => inNewPage(context, async (page) => firstLine(await openLesson(page, origin)))
  const afterReading = () =>
    inNewPage(context, async (page) => {
      const panel = await openLesson(page, origin)
      await page.waitForFunction(() => performance.getEntriesByName('python-booted').length > 0)
      // Not for Python, which has booted: until the page has nothing else to do.
      await page.waitForTimeout(reading)
      return firstLine(panel)
    })
  const plain = () =>
    inNewPage(context, async (page) => {
      await page.goto(`${origin}/404.html`)
      return (await loadPlain(page, address)) + (await runPlain(page, hello)).first
    })
  const hasty: Pair[] = await interleave(rounds, atOnce, plain)
  const calm: Pair[] = await interleave(rounds, afterReading, plain)
  await context.close()
  const baseline = 'plain load and run'
  return [
    compared({ ...about, what: 'next page: Run at once to first output' }, baseline, hasty, {
      value: 600,
    }),
    compared({ ...about, what: 'next page, read: Run to first output' }, baseline, calm, {
      value: 100,
    }),
  ]
}

async function inNewPage(
  context: BrowserContext,
  measure: (page: Page) => Promise<number>,
): Promise<number> {
  const page = await context.newPage()
  try {
    return await measure(page)
  } finally {
    await page.close()
  }
}
