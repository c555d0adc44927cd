/** A program has its colours wherever it is read, whether or not an editor has been loaded. */
import { expect, test, type Locator } from 'playwright/test'
import { test as returning } from './fixtures/returning.ts'
import { choose, done, handIn, read, reviewed } from './hand-ins.ts'
import { Panel } from './panel.ts'

const colour = (part: Locator) => part.evaluate((one) => getComputedStyle(one).color)

/** @param within where the program is, of which one line is `import …` and one defines a function */
async function isColoured(within: Locator): Promise<void> {
  const keyword = within.getByText('import', { exact: true }).first()
  await expect(keyword).toBeVisible()
  const plain = await colour(within)
  expect(await colour(keyword)).not.toBe(plain)
  await expect(within.page().locator('.monaco-editor')).toHaveCount(0)
}

test('in the playground, and in a draft of an exercise', async ({ page }) => {
  await page.goto('/playground/')
  await isColoured(new Panel(page, 'Your program').editor.locator('pre'))

  await page.goto('/exercises/safe-increment/')
  const panel = new Panel(page, 'Exercise: A safe increment')
  await panel.write('import queue\n# a draft')
  await expect(panel.editor).toContainText('a draft')
  await expect
    .poll(() => page.evaluate(() => JSON.stringify({ ...localStorage })))
    .toContain('a draft')
  await page.reload()
  await isColoured(panel.editor.locator('pre'))
})

test('a solution, with what is one’s own beside it', async ({ page }) => {
  await page.goto('/exercises/safe-increment/')
  const panel = new Panel(page, 'Exercise: A safe increment')
  await panel.button('Show solution').click()
  await panel.button('Yes, show it').click()
  const solution = panel.root.getByRole('group', { name: 'Solution' })
  await isColoured(solution)
  const word = solution.getByText('with', { exact: true })
  expect(await colour(word)).toBe(await colour(solution.getByText('import', { exact: true })))
})

returning('a program that was handed in, beside the table of the review', async ({ page }) => {
  await page.goto('/review/')
  await choose(page, {
    'ada.json': handIn('Ada', [done('safe-increment', read('safe-increment', 'starter'))]),
  })
  await reviewed(page)
  await page.getByRole('button', { name: /^Ada, A safe increment/ }).click()
  await isColoured(page.getByRole('group', { name: 'Program of Ada' }))
})
