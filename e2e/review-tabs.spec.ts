/** A review that is open in two tabs: what one of them clears, the other one does not write again. */
import type { Page } from 'playwright/test'
import { expect, test } from './fixtures/returning.ts'
import { choose, done, handIn, read } from './hand-ins.ts'

const solution = read('safe-increment', 'solution')

/** Programs that are all different, so that each is checked. */
const files = (count: number) =>
  Object.fromEntries(
    Array.from({ length: count }, (_, index) => [
      `${index}.json`,
      handIn(`Name${index}`, [done('safe-increment', `${solution}# number ${index}\n`)]),
    ]),
  )

/** The keys of what is kept in the browser. */
const kept = (page: Page) =>
  page.evaluate(async () => {
    const asked = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.addEventListener('success', () => resolve(request.result))
        request.addEventListener('error', () => reject(request.error!))
      })
    const base = await asked(indexedDB.open('taking-turns-review'))
    const keys = await asked(base.transaction('review').objectStore('review').getAllKeys())
    base.close()
    return keys
  })

test('a review that is cleared in one tab is cleared, though another tab is checking it', async ({
  page,
  context,
}) => {
  await page.goto('/review/')
  await choose(page, files(12))
  await expect(page.getByText(/Checking: [1-9]/)).toBeVisible()
  const other = await context.newPage()
  await other.goto('/review/')
  await expect(other.getByRole('table')).toBeVisible()
  await other.getByRole('button', { name: 'Clear the review' }).click()
  await other.getByRole('button', { name: 'Clear it now' }).click()

  await expect(page.getByText('was changed or cleared in another tab')).toBeVisible()
  await expect(page.getByRole('table')).toHaveCount(0)
  expect(await kept(other)).toEqual([])

  // What comes in there now is a review like any other.
  await choose(page, files(1))
  await expect(page.getByRole('button', { name: /^Name0, .*passed/ })).toBeVisible()
  await expect(page.getByText('was changed or cleared in another tab')).toHaveCount(0)
  await other.reload()
  await expect(other.getByRole('button', { name: /^Name0, .*passed/ })).toBeVisible()
})

test('what the teacher says in one tab is not undone by another one, which checks everything again', async ({
  page,
  context,
}) => {
  await page.goto('/review/')
  await choose(page, files(1))
  const cell = (tab: Page) => tab.getByRole('button', { name: /^Name0, A safe increment/ })
  await expect(cell(page)).toHaveAccessibleName(/passed/)
  const other = await context.newPage()
  await other.goto('/review/')
  await expect(cell(other)).toHaveAccessibleName(/passed/)

  await cell(page).click()
  await page.getByRole('radio', { name: 'Not passed' }).check()
  await page.getByLabel('Your comment').fill('Let us talk')
  await expect(cell(other)).toHaveAccessibleName(/failed/)
  await other.getByRole('button', { name: 'Check everything again' }).click()
  await expect(other.getByRole('button', { name: 'Check everything again' })).toBeVisible()
  await expect(other.getByText(/^Checking/)).toHaveCount(0)
  await page.reload()
  await cell(page).click()
  await expect(page.getByRole('radio', { name: 'Not passed' })).toBeChecked()
  await expect(page.getByLabel('Your comment')).toHaveValue('Let us talk')
})

test('what is typed of one learner never comes to another one of a review that took its place', async ({
  page,
  context,
}) => {
  await page.goto('/review/')
  await choose(page, files(1))
  await page.getByRole('button', { name: /^Name0, A safe increment: passed/ }).click()
  await page.getByLabel('Your comment').fill('To the first')

  const other = await context.newPage()
  await other.goto('/review/')
  await other.getByRole('button', { name: 'Clear the review' }).click()
  await other.getByRole('button', { name: 'Clear it now' }).click()
  await choose(other, { 'bob.json': handIn('Bob', [done('safe-increment', solution)]) })
  await expect(other.getByRole('button', { name: /^Bob, .*passed/ })).toBeVisible()

  // What is typed here belongs to a review that is gone: the tab finds out, and closes what is open.
  await page.getByLabel('Your comment').fill('To the first, too')
  await expect(page.getByText('was changed or cleared in another tab')).toBeVisible()
  await expect(page.getByRole('button', { name: /^Bob, .*passed/ })).toBeVisible()
  await expect(page.getByLabel('Your comment')).toHaveCount(0)
  await page.getByRole('button', { name: /^Bob, / }).click()
  await expect(page.getByLabel('Your comment')).toHaveValue('')
  await expect(page.getByRole('radio', { name: /^As checked/ })).toBeChecked()
})

test('files that are still being opened when the review is cleared are cleared with it', async ({
  page,
}) => {
  // The second file opens when the test says so, as one of a slow disk.
  await page.addInitScript(() => {
    const opened = Promise.withResolvers<void>()
    Reflect.set(window, 'openSlowFile', opened.resolve)
    const original = File.prototype.arrayBuffer
    File.prototype.arrayBuffer = async function (this: File) {
      if (this.name === 'slow.json') await opened.promise
      return original.call(this)
    }
  })
  await page.goto('/review/')
  await choose(page, files(1))
  await expect(page.getByRole('button', { name: /^Name0, .*passed/ })).toBeVisible()
  await choose(page, { 'slow.json': handIn('Slow', [done('safe-increment', solution)]) })
  await page.getByRole('button', { name: 'Clear the review' }).click()
  await page.getByRole('button', { name: 'Clear it now' }).click()
  await page.evaluate(() => Reflect.get(window, 'openSlowFile')())

  await expect(page.getByRole('table')).toHaveCount(0)
  await expect(page.getByRole('button', { name: 'Review them' })).toBeEnabled()
  await expect.poll(() => kept(page)).toEqual([])
})

test('a file that is gone when it is opened is told, and the others are read', async ({ page }) => {
  await page.addInitScript(() => {
    const original = File.prototype.arrayBuffer
    File.prototype.arrayBuffer = async function (this: File) {
      if (this.name === 'gone.json') throw new DOMException('gone', 'NotFoundError')
      return original.call(this)
    }
  })
  await page.goto('/review/')
  await choose(page, { 'gone.json': '', ...files(1) })
  await expect(page.getByRole('button', { name: /^Name0, .*passed/ })).toBeVisible()
  await expect(
    page.getByText('This cannot be read: it is not a file, or it is a link to nothing'),
  ).toBeVisible()
})

test('a review that an older build kept is there: it had all its rows in one value', async ({
  page,
}) => {
  await page.goto('/review/')
  await choose(page, files(2))
  await expect(page.getByRole('button', { name: /^Name1, .*passed/ })).toBeVisible()
  await page.evaluate(async () => {
    const base = await new Promise<IDBDatabase>((resolve) => {
      const opening = indexedDB.open('taking-turns-review')
      opening.addEventListener('success', () => resolve(opening.result))
    })
    const change = base.transaction('review', 'readwrite')
    const all = change.objectStore('review')
    const rows = all.getAll(IDBKeyRange.bound('row 000000', 'row 999999'))
    rows.addEventListener('success', () => all.put(rows.result, 'rows'))
    all.delete(IDBKeyRange.bound('row 000000', 'row 999999'))
    await new Promise((resolve) => change.addEventListener('complete', resolve))
    base.close()
  })
  await page.reload()
  await expect(page.getByRole('button', { name: /^Name0, .*passed/ })).toBeVisible()
  await expect(page.getByRole('button', { name: /^Name1, .*passed/ })).toBeVisible()
})
