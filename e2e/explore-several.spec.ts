/** A long exploration is shared by several interpreters, and nothing but its length tells. */
import type { Page } from 'playwright/test'
import { expect, test } from './fixtures/returning.ts'

const program = `import threading
counter = 0
def work():
    global counter
    for _ in range(20):
        counter += 1
threads = [threading.Thread(target=work) for _ in range(5)]
for t in threads: t.start()
for t in threads: t.join()
print(counter)
`

/** Says how many cores there are, and keeps count of the interpreters that were there at once. */
async function open(page: Page, cores: number): Promise<void> {
  await page.addInitScript((hardwareConcurrency) => {
    Object.defineProperty(navigator, 'hardwareConcurrency', { value: hardwareConcurrency })
    const most = () => {
      const now = document.querySelectorAll('iframe[title="Where the programs run"]').length
      const { dataset } = document.documentElement
      dataset['most'] = `${Math.max(Number(dataset['most'] ?? 0), now)}`
    }
    document.addEventListener('DOMContentLoaded', () =>
      new MutationObserver(most).observe(document.body, { childList: true }),
    )
  }, cores)
  await page.goto('/sandbox/')
  await page.getByLabel('Program').fill(program)
}

const most = (page: Page) =>
  page.evaluate(() => Number(document.documentElement.dataset['most'] ?? 0))

/** What is found, without the seconds that it took. */
async function explored(page: Page): Promise<string> {
  const result = page.getByRole('status', { name: 'Result' })
  await expect(result.filter({ hasText: 'outcome' })).toBeVisible()
  const output = await page.getByRole('region', { name: 'Output' }).innerText()
  return `${(await result.innerText()).replace(/[\d.]+ s\b/, '')}\n${output}`
}

test('three interpreters find what one finds, with the same schedules', async ({
  page,
  context,
}) => {
  await open(page, 3)
  await page.getByRole('button', { name: 'Explore' }).click()
  const found = await explored(page)
  expect(await most(page)).toBeGreaterThanOrEqual(3)

  const other = await context.newPage()
  await open(other, 1)
  await other.getByRole('button', { name: 'Explore' }).click()
  expect(await explored(other)).toBe(found)
})

test('one that is lost is missed by nobody', async ({ page }) => {
  await open(page, 2)
  await page.getByRole('button', { name: 'Explore' }).click()
  await expect.poll(() => most(page)).toBeGreaterThanOrEqual(2)
  await page.evaluate(() =>
    [...document.querySelectorAll('iframe[title="Where the programs run"]')].at(-1)?.remove(),
  )
  expect(await explored(page)).toContain('500 schedules')
})

test('Stop ends all of them', async ({ page }) => {
  await open(page, 3)
  await page.getByRole('button', { name: 'Explore' }).click()
  await expect.poll(() => most(page)).toBeGreaterThanOrEqual(3)
  await page.getByRole('button', { name: 'Stop' }).click()
  await expect(page.getByRole('status', { name: 'Result' })).toContainText('stopped')
})
