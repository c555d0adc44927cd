/** Cases to decide: answered at once, counted by the first choice, by keyboard, and without scripts. */
import { expect, test, type Locator, type Page } from 'playwright/test'
import { violationsInBothThemes } from './axe.ts'

async function cases(page: Page): Promise<{ root: Locator; all: Locator; count: Locator }> {
  await page.goto('/lessons/choosing/')
  const root = page.getByRole('region', { name: /^Decide: / })
  const all = root.getByRole('group', { name: /^Case \d+ of \d+$/ })
  return { root, all, count: root.locator('.count') }
}

/** Chooses in each case what is right, or what is not. */
async function choose(one: Locator, rightly: boolean): Promise<void> {
  const radios = await one.getByRole('radio').all()
  for (const radio of radios) {
    await radio.check()
    const words = await one.getByRole('status').innerText()
    if (words.startsWith('Right.') === rightly) return
  }
  throw new Error('no choice is what was wanted')
}

test('arrows go from choice to choice, the space bar chooses, and the answer is said', async ({
  page,
}) => {
  const { all } = await cases(page)
  const first = all.first()
  const radios = first.getByRole('radio')
  await expect(radios.first()).toBeEnabled()
  await radios.first().focus()
  await page.keyboard.press('ArrowDown')
  await expect(radios.nth(1)).toBeFocused()
  await expect(radios.nth(1)).not.toBeChecked()
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('ArrowUp')
  await expect(radios.last()).toBeFocused()
  await expect(first.getByRole('status')).toBeEmpty()
  await page.keyboard.press('Space')
  await expect(radios.last()).toBeChecked()
  await expect(first.getByRole('status')).toContainText(/^\s*(Right\.|Not right\. Better: )/)
  await page.keyboard.press('Tab')
  await expect(all.nth(1).getByRole('radio').first()).toBeFocused()
})

test('the first choices are counted, and what is looked at afterwards is not', async ({ page }) => {
  const { root, all, count } = await cases(page)
  await expect(all.first().getByRole('radio').first()).toBeEnabled()
  const many = await all.count()
  await expect(root).toContainText(`0 of ${many} decided.`)
  for (const one of await all.all()) await one.getByRole('radio').first().check()
  await expect(count).toHaveText(/^(All )?\d+ (of \d+ )?were right at the first choice\.$/)
  const words = await count.innerText()
  await choose(all.first(), true)
  await choose(all.first(), false)
  await expect(count).toHaveText(words)

  // It is remembered: what was chosen first, and what is chosen now.
  await page.reload()
  await expect(count).toHaveText(words)
  await expect(all.first().getByRole('status')).toContainText('Not right.')

  await root.getByRole('button', { name: 'Reset' }).click()
  await expect(count).toBeEmpty()
  await expect(root.getByRole('radio', { checked: true })).toHaveCount(0)
  await expect(all.first().getByRole('status')).toBeEmpty()
  await page.reload()
  await expect(all.first().getByRole('radio').first()).toBeEnabled()
  await expect(root.getByRole('radio', { checked: true })).toHaveCount(0)
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })
  test('the cases, the choices and the answers can be read', async ({ page }) => {
    const { root, all } = await cases(page)
    expect(await all.count()).toBeGreaterThan(1)
    await expect(root.getByRole('button')).toHaveCount(0)
    const answers = root.locator('noscript details')
    await expect(answers.getByRole('list')).toBeHidden()
    await answers.locator('summary').click()
    await expect(answers.locator('li')).toHaveCount(await all.count())
    await expect(answers.locator('li').first()).toBeVisible()
  })
})

for (const width of [390, 1280]) {
  test.describe(`${width} px wide`, () => {
    test.use({ viewport: { width, height: 900 } })
    test('cases have no accessibility violations and fit the page', async ({ page }) => {
      const { root, all } = await cases(page)
      await expect(all.first().getByRole('radio').first()).toBeEnabled()
      const fine = async (state: string) => {
        expect(await violationsInBothThemes(root), state).toEqual([])
        const wider = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        )
        expect(wider, state).toBe(0)
      }
      await fine('before')
      await choose(all.first(), true)
      await choose(all.nth(1), false)
      await fine('answered')
    })
  })
}
