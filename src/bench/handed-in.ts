/** Hand-ins that are made to hold up the teacher's page: how long it can do nothing else. */
import type { Browser, Page } from 'playwright'
import { alone, type Figure } from './figure.ts'
import { watchTasks } from './long-tasks.ts'

/** Milliseconds in which the page may do nothing else. */
const pause = { value: 200 }

/** A program of as many lines as its size allows, in the file that a learner hands in. */
const long = handedIn([`print(1)\n${'\n'.repeat(48_998)}print(2)`])
/** Hand-ins of 200 exercises that no course has: as many as a review reads at once. */
const made = Array.from({ length: 1000 }, (_, index) =>
  handedIn(
    Array.from({ length: 200 }, () => ''),
    `M${index}`,
  ),
)

function handedIn(programs: readonly string[], name = 'Long'): string {
  const exercises = programs.map((program, index) => ({
    exercise: programs.length === 1 ? 'safe-increment' : `made-up-${index}`,
    program,
    schedule: null,
    claim: 'unchecked',
    passed: null,
    seconds: 1,
  }))
  const items = exercises.map(({ exercise }) => ({ exercise }))
  const assignment = { title: 'Locks', note: '', due: null, items }
  const head = { format: 'taking-turns-hand-in', version: 1, name, made: 1 }
  return JSON.stringify({ ...head, assignment, exercises })
}

/** Measures, and tells each figure. */
export async function measureHandedIn(
  browser: Browser,
  origin: string,
  rounds: number,
  say: (figure: Figure) => void,
): Promise<void> {
  const kinds: [string, (page: Page) => Promise<void>][] = [
    ['a program of 49,000 lines, opened in the editor', openLong],
    ['200,000 made-up programs in a review', takeIn],
  ]
  for (const [what, act] of kinds) {
    const longest: number[] = []
    while (longest.length < rounds) {
      const context = await browser.newContext({ serviceWorkers: 'block' })
      const page = await context.newPage()
      await page.goto(`${origin}/review/`)
      await act(page)
      // What is drawn afterwards counts, too.
      await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 1500)))
      longest.push(await page.evaluate(() => Number(Reflect.get(window, 'longest'))))
      await context.close()
    }
    say(alone({ where: 'Chromium', unit: 'ms', what: `pause, ${what}` }, longest, pause))
  }
}

async function give(page: Page, texts: readonly string[]): Promise<void> {
  const files = texts.map((text, index) => ({
    name: `${index}.json`,
    mimeType: 'application/json',
    buffer: Buffer.from(text),
  }))
  await page.locator('input[type=file]:not([disabled])').first().setInputFiles(files)
}

async function openLong(page: Page): Promise<void> {
  await give(page, [long])
  const cell = page.getByRole('button', { name: /^Long, .*failed/ })
  await cell.waitFor()
  await page.evaluate(watchTasks)
  await cell.click()
  await page.getByRole('button', { name: 'Open in the editor' }).click()
  await page.locator('.monaco-editor').waitFor()
}

async function takeIn(page: Page): Promise<void> {
  await give(page, made)
  // To put so much into the page's field is the driver's work, not the page's.
  await page.evaluate(watchTasks)
  await page.getByText('could not be counted').waitFor({ timeout: 120_000 })
}
