/**
 * The wall of `turns review --browser`: strangers' programs run where learners' programs run, in the page's sandbox, a
 * frame without an origin, in a Chromium that is started for this and reaches nothing but the built site.
 */
import type { Browser, JSHandle, Page } from 'playwright'
import { hasOwnSandbox, startBrowser } from '../../browser/chromium.ts'
import { serveSite } from '../../browser/site.ts'
import type { ReviewKernel } from '../../classroom/review.ts'
import { exploreResultBudget, lookBudget, readAnswer } from '../../protocol/answer.ts'
import { ChooseResult } from '../../protocol/choose.ts'
import { ExamineResult, ExploreResult } from '../../protocol/explore.ts'
import { UsageError } from '../usage.ts'

/** Seconds beyond a call's own budget until its page is given up: time for the boot and one endless schedule. */
const PATIENCE = 60

/** What the page offers (src/pages/sandbox/_driven.ts). */
type Driven = Record<'explore' | 'examine' | 'choose', (request: unknown) => Promise<unknown>>

/**
 * As many kernels as there are jobs, each a page of its own.
 *
 * @throws UsageError when the site has not been built, or there is no Chromium; it names the remedy
 */
export async function openBrowserWall(jobs: number) {
  const site = await serveSite().catch(asUsage)
  const chromium = new Chromium()
  const version = await chromium.version().catch((error: unknown) => {
    site.close()
    return asUsage(error)
  })
  const kernels = Array.from({ length: jobs }, () => new BrowserKernel(chromium, site.origin))
  const close = async (): Promise<void> => {
    await chromium.close()
    site.close()
  }
  return { kernels, close, wall: 'browser' as const, words: browserWords(version) }
}

function asUsage(error: unknown): never {
  throw new UsageError(`--browser: ${error instanceof Error ? error.message : String(error)}`)
}

function browserWords(version: string): string {
  const own = hasOwnSandbox()
    ? ''
    : ' You are root, so Chromium ran its processes without its own sandbox: use another account.'
  return `Each program ran in the page's sandbox in Chromium ${version}, without a network.${own}`
}

/** A Chromium that is started again when it is gone. */
class Chromium {
  private started: Promise<Browser> | null = null
  private isClosed = false

  async version(): Promise<string> {
    return (await this.browser()).version()
  }

  /** A page for a separate visitor: nothing is stored, nothing is shared. */
  async page(): Promise<Page> {
    return (await this.browser()).newPage()
  }

  async close(): Promise<void> {
    this.isClosed = true
    await (await this.started?.catch(() => null))?.close()
  }

  private async browser(): Promise<Browser> {
    if (this.isClosed) throw new Error('Stopped.')
    const before = await this.started?.catch(() => null)
    if (before?.isConnected()) return before
    this.started = startBrowser({
      // No name has an address, so even a frame that got out would reach nothing.
      args: ['--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1'],
      // Ctrl-C ends the review, which reports what it has and then closes this.
      handleSIGINT: false,
    })
    return this.started
  }
}

class BrowserKernel implements ReviewKernel {
  private page: Page | null = null
  private kernel: JSHandle<Driven> | null = null
  private readonly chromium: Chromium
  private readonly origin: string

  constructor(chromium: Chromium, origin: string) {
    this.chromium = chromium
    this.origin = origin
  }

  // A stranger could have changed what comes back: it is parsed before use.
  explore: ReviewKernel['explore'] = async (request) =>
    readAnswer(
      ExploreResult,
      await this.ask('explore', request, request.seconds),
      exploreResultBudget,
    )
  examine: ReviewKernel['examine'] = async (request) =>
    readAnswer(ExamineResult, await this.ask('examine', request, request.seconds), lookBudget)
  choose: ReviewKernel['choose'] = async (request) =>
    readAnswer(ChooseResult, await this.ask('choose', request), lookBudget)

  private async ask(asked: keyof Driven, request: object, seconds = 20): Promise<unknown> {
    try {
      const kernel = await this.open()
      const answer = kernel.evaluate(async (driven, [what, how]) => driven[what](how), [
        asked,
        request,
      ] as const)
      return await within(answer, seconds + PATIENCE)
    } catch (error) {
      // Whatever the reason, the next call must not fail in the same way.
      const { page } = this
      this.page = this.kernel = null
      await page
        ?.context()
        .close()
        .catch(() => {})
      throw error
    }
  }

  private async open(): Promise<JSHandle<Driven>> {
    if (this.kernel && !this.page?.isClosed()) return this.kernel
    this.page = await this.chromium.page()
    await this.page.goto(`${this.origin}/sandbox/`)
    this.kernel = await this.page.evaluateHandle(() =>
      (globalThis as unknown as { openReviewKernel(): Driven }).openReviewKernel(),
    )
    return this.kernel
  }
}

/** @throws Error when `work` takes longer than this many seconds */
async function within<Value>(work: Promise<Value>, seconds: number): Promise<Value> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const limit = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(new Error('The program kept the page from answering.')),
      seconds * 1000,
    )
  })
  work.catch(() => {})
  return Promise.race([work, limit]).finally(() => clearTimeout(timer))
}
