/** A Check as a learner meets it: from the click to the complete verdict, with Python already loaded. */
import type { Browser, Locator } from 'playwright'
import { alone, type Figure } from './figure.ts'
import { withoutSpare } from './without-spare.ts'

const exercises = [
  { page: '/lessons/creating-a-thread/', title: 'Join them all' },
  { page: '/lessons/synchronization/', title: 'A safe increment' },
]

const target = { value: 2000 }

/** Presses Check; resolves with the milliseconds until the verdict is shown and complete. */
function verdict(panel: Locator): Promise<number> {
  return panel.evaluate(async (root) => {
    const status = root.querySelector('[role=status]')!
    const check = [...root.querySelectorAll('button')].find(
      (button) => button.textContent.trim() === 'Check',
    )!
    const begun = performance.now()
    await new Promise<void>((told) => {
      const isTold = () => status.querySelector('.verdict') !== null && !check.disabled
      const watch = new MutationObserver(() => {
        if (!isTold()) return
        watch.disconnect()
        told()
      })
      check.click()
      watch.observe(root, { attributes: true, childList: true, subtree: true })
    })
    return performance.now() - begun
  })
}

/** Each exercise's starter, which fails and gets a closer look, and its solution, which passes. */
export async function checks(browser: Browser, origin: string, rounds: number): Promise<Figure[]> {
  const context = await browser.newContext({ serviceWorkers: 'block' })
  await withoutSpare(context)
  const figures: Figure[] = []
  for (const { page: path, title } of exercises) {
    const page = await context.newPage()
    await page.goto(`${origin}${path}`)
    const panel = page.getByRole('region', { name: `Exercise: ${title}`, exact: true })
    const press = (name: string) => panel.getByRole('button', { name, exact: true }).click()
    for (const which of ['starter', 'solution']) {
      if (which === 'solution') {
        await press('Show solution')
        await press('Put it into the editor')
      }
      await panel.getByRole('button', { name: 'Check', disabled: false }).waitFor()
      await verdict(panel)
      const samples: number[] = []
      for (let round = 0; round < rounds; round++) samples.push(await verdict(panel))
      const what = `Check of “${title}”, the ${which}, warm`
      figures.push(alone({ where: 'Chromium', what, unit: 'ms' }, samples, target))
    }
    await page.close()
  }
  await context.close()
  return figures
}
