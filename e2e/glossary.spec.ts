/** The glossary: every word at its permanent address, and the way from a lesson's word to it and back. */
import { expect, test } from 'playwright/test'

test('a word in a lesson leads to its entry, and the entry to the lesson', async ({ page }) => {
  await page.goto('/lessons/synchronization/')
  await page.getByRole('article').getByRole('link', { name: 'race condition' }).first().click()
  await expect(page).toHaveURL('/glossary/#race-condition')
  const entry = page.getByRole('region', { name: 'race condition' })
  await expect(entry).toBeInViewport()
  await expect(entry.getByRole('heading', { level: 2 })).toHaveText('race condition')
  await entry.getByRole('link', { name: 'lost update' }).click()
  await expect(page).toHaveURL('/glossary/#lost-update')
  await entry.getByRole('link', { name: 'Synchronization' }).click()
  await expect(page).toHaveURL('/lessons/synchronization/')
})

test('the words are in the order of the alphabet, each with a link to itself', async ({ page }) => {
  await page.goto('/glossary/')
  const headings = page.getByRole('main').getByRole('heading', { level: 2 })
  const words = await headings.allTextContents()
  expect(words.length).toBeGreaterThan(2)
  expect(words).toEqual(words.toSorted((a, b) => a.localeCompare(b, 'en', { sensitivity: 'base' })))
  for (const heading of await headings.all()) {
    const id = await heading.getAttribute('id')
    await expect(heading.locator('a.anchor')).toHaveAttribute('href', `#${id}`)
  }
})
