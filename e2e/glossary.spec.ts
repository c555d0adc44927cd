/** The glossary: every word at its permanent address, and the way from a lesson's word to it and back. */
import { expect, test } from 'playwright/test'
import { violations } from './axe.ts'

test('a word in a lesson leads to its entry, and the entry to the lesson', async ({ page }) => {
  await page.goto('/lessons/synchronization/')
  await page.getByRole('article').getByRole('link', { name: 'race condition' }).first().click()
  const note = page.getByRole('dialog', { name: 'race condition' })
  await note.getByRole('link', { name: 'In the glossary' }).click()
  await expect(page).toHaveURL('/glossary/#race-condition')
  const entry = page.getByRole('region', { name: 'race condition' })
  await expect(entry).toBeInViewport()
  await expect(entry.getByRole('heading', { level: 2 })).toHaveText('race condition')
  await entry.getByRole('link', { name: 'lost update' }).click()
  await expect(page).toHaveURL('/glossary/#lost-update')
  await entry.getByRole('link', { name: 'Synchronization' }).click()
  await expect(page).toHaveURL('/lessons/synchronization/')
})

test('a word shows its entry beside it, by keyboard as by mouse, and gives the focus back', async ({
  page,
}) => {
  await page.goto('/lessons/synchronization/')
  const word = page.getByRole('article').getByRole('link', { name: 'race condition' }).first()
  const note = page.getByRole('dialog', { name: 'race condition' })
  await word.focus()
  await page.keyboard.press('Enter')
  await expect(note).toBeFocused()
  await expect(note).toContainText('depends on which thread gets its turn when')
  await expect(note).toBeInViewport({ ratio: 1 })
  expect(await violations(page)).toEqual([])
  await page.keyboard.press('Escape')
  await expect(note).toHaveCount(0)
  await expect(word).toBeFocused()
  await word.click()
  await note.getByRole('button', { name: 'Close' }).click()
  await expect(note).toHaveCount(0)
  await expect(page).toHaveURL('/lessons/synchronization/')
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })
  test('a word leads to its entry', async ({ page }) => {
    await page.goto('/lessons/synchronization/')
    await page.getByRole('article').getByRole('link', { name: 'race condition' }).first().click()
    await expect(page).toHaveURL('/glossary/#race-condition')
  })
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
