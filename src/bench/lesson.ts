/** A lesson as a learner meets it: press Run, and wait for the first line. */
import type { Browser, Locator, Page } from 'playwright'
import { pyodideAddress } from './chromium-host.ts'
import { compared, type Figure } from './figure.ts'
import { interleave } from './interleave.ts'
import { loadPlain, runPlain } from './plain-worker.ts'
import { withoutSpare } from './without-spare.ts'

const LESSON = '/lessons/creating-a-thread/'
/** One of its programs that prints at once. */
const PANEL = 'Call it, or pass it'
/** The same, for plain Pyodide. */
export const hello = 'took = 0\nprint("hello")'

/** Opens the lesson and scrolls to a panel; resolves when the panel is interactive. */
export async function openLesson(page: Page, origin: string): Promise<Locator> {
  await page.goto(`${origin}${LESSON}`)
  const panel = page.getByRole('region', { name: PANEL, exact: true })
  await panel.scrollIntoViewIfNeeded()
  // No pointer comes near the button before the click: the panel might take that as a hint and load Python
  // early, but this measures how long a hasty learner waits.
  await panel.getByRole('button', { name: /^Run(, |$)/, disabled: false }).waitFor()
  return panel
}

/** Presses Run; resolves with the milliseconds until the frame that shows the first line. */
export async function firstLine(panel: Locator): Promise<number> {
  const milliseconds = await panel.evaluate(async (root) => {
    const log = root.querySelector('[role=log]')!
    const run = [...root.querySelectorAll('button')].find((b) => b.textContent.trim() === 'Run')!
    const printed = ({ addedNodes }: MutationRecord) =>
      [...addedNodes].some((node) => {
        const line = node instanceof HTMLElement && !node.matches('.empty')
        return line && node.textContent.trim() !== ''
      })
    const begun = performance.now()
    await new Promise<void>((seen) => {
      const watch = new MutationObserver((records) => {
        if (!records.some(printed)) return
        watch.disconnect()
        requestAnimationFrame(() => seen())
      })
      watch.observe(log, { childList: true, subtree: true })
      run.click()
    })
    return performance.now() - begun
  })
  await panel.locator('.ending').waitFor()
  return milliseconds
}

/** Run to first output: the first Run of a first visit, and the Runs after it. */
export async function lessonRuns(
  browser: Browser,
  origin: string,
  rounds: number,
): Promise<Figure[]> {
  const address = await pyodideAddress(origin)
  const cold = await interleave(rounds, coldLesson, coldPlain, false)
  const context = await browser.newContext({ serviceWorkers: 'block' })
  await withoutSpare(context)
  const panel = await openLesson(await context.newPage(), origin)
  await firstLine(panel)
  const page = await context.newPage()
  await page.goto(`${origin}/404.html`)
  await loadPlain(page, address)
  const inLesson = async () => {
    await panel.page().bringToFront()
    return firstLine(panel)
  }
  const inPlain = async () => (await runPlain(page, hello)).first
  const warm = await interleave(rounds, inLesson, inPlain)
  await context.close()
  const about = { where: 'Chromium', unit: 'ms' } as const
  return [
    compared({ ...about, what: 'Run to first output, cold' }, 'plain load and run', cold),
    compared({ ...about, what: 'Run to first output, warm' }, 'plain runPython', warm),
  ]

  async function coldLesson() {
    const visit = await browser.newContext({ serviceWorkers: 'block' })
    const milliseconds = await firstLine(await openLesson(await visit.newPage(), origin))
    await visit.close()
    return milliseconds
  }

  async function coldPlain() {
    const visit = await browser.newContext({ serviceWorkers: 'block' })
    const blank = await visit.newPage()
    await blank.goto(`${origin}/404.html`)
    const loaded = await loadPlain(blank, address)
    const { first } = await runPlain(blank, hello)
    await visit.close()
    return loaded + first
  }
}
