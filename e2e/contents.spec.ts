/** The contents: lessons under their parts, with times that add up, and the way from a lesson to its part. */
import { expect, test } from 'playwright/test'

for (const path of ['/', '/lessons/']) {
  test(`${path} has every lesson under its part, in order, with its time`, async ({ page }) => {
    await page.goto(path)
    const parts = page.getByRole('region').filter({ hasText: /^Part \d/ })
    expect(await parts.count()).toBeGreaterThan(1)
    const rows = parts.getByRole('listitem')
    const numbers = await rows.locator('.number').allTextContents()
    expect(numbers.map((text) => Number(text))).toEqual(numbers.map((_, index) => index + 1))
    const times = await rows.locator('.time').allTextContents()
    expect(times.length).toBe(numbers.length)
    for (const time of times) expect(time).toMatch(/^\d+ (min|h)/)
    await expect(page.getByRole('main')).toContainText(/about \d+½? hours/)
  })
}

test('a lesson says its part and its time, and leads to the part', async ({ page }) => {
  await page.goto('/lessons/creating-a-thread/')
  await expect(page.getByRole('main')).toContainText(/About \d+ min/)
  const crumbs = page.getByRole('navigation', { name: 'Breadcrumb' })
  await crumbs.getByRole('link', { name: 'Threads' }).click()
  await expect(page).toHaveURL('/lessons/#part-threads')
  await page.getByRole('link', { name: 'Creating a thread' }).click()
  await expect(page).toHaveURL('/lessons/creating-a-thread/')
})
