/** What a review takes in by its address, and what it gives out for a learner whose programs are not all decided. */
import { deflateRawSync } from 'node:zlib'
import { expect, test } from 'playwright/test'
import { violations } from './axe.ts'
import { test as returning } from './fixtures/returning.ts'
import { choose, done, handIn, read, reviewed, saved } from './hand-ins.ts'

const solution = read('safe-increment', 'solution')

test('a hand-in’s link that is opened in the page of the review is taken in, each time', async ({
  page,
}) => {
  await page.goto('/review/')
  await expect(page.getByLabel('Files of hand-ins')).toBeEnabled()
  for (const name of ['Ada', 'Bob']) {
    const text = JSON.stringify(handIn(name, [done('safe-increment', null)]))
    const packed = deflateRawSync(text).toString('base64url')
    await page.goto(`/review/#h=${packed}`)
    await expect(page.getByRole('button', { name: `${name}, A safe increment` })).toBeVisible()
    await expect(page).toHaveURL(/\/review\/$/)
  }
  await expect(page.getByRole('rowheader')).toHaveText([/Ada/, /Bob/])
})

returning(
  'a learner with a program that could not be checked has no grade until the teacher decides',
  async ({ page }) => {
    const unknown = done('no-such-exercise', 'x = 1')
    const all = (program: string) => [done('safe-increment', program), unknown]
    await page.goto('/review/')
    await choose(page, {
      'ada.json': handIn('Ada', all(solution)),
      'bob.json': handIn('Bob', [done('safe-increment', 'x = 1'), done('no-such-exercise', null)]),
    })
    await reviewed(page)
    const ada = page.getByRole('row', { name: /^Ada/ })
    await expect(ada).toContainText('–')
    await expect(ada).toContainText('1 not decided')
    await expect(page.getByRole('row', { name: /^Bob/ })).toContainText('0 %')
    const open = page.getByText('1 program is not decided: 1 learner has no grade in the file.')
    await expect(open).toHaveCount(2)
    const grades = /"","(Ada|Bob)","","(\d*)"/g
    const saidOf = async () =>
      [...(await saved(page, 'Save grades for Moodle')).matchAll(grades)].map(
        ([, , grade]) => grade,
      )
    expect(await saidOf()).toEqual(['', '0'])
    expect(await saved(page, 'Save as CSV')).toContain('"Ada","Locks","","passed"')
    expect(await violations(page)).toEqual([])

    await page.getByRole('button', { name: /^Ada, no-such-exercise/ }).click()
    await page.getByLabel('Passed', { exact: true }).check()
    await expect(ada).toContainText('100 %')
    await expect(open).toHaveCount(0)
    expect(await saidOf()).toEqual(['100', '0'])
  },
)

test('tables of one title say what tells their assignments apart', async ({ page }) => {
  const missing = [done('safe-increment', null), done('count-in-chunks', null)]
  await page.goto('/review/')
  await choose(page, {
    'eve.json': handIn('Eve', missing.slice(1), { due: '2027-01-01' }),
    'ada.json': handIn('Ada', missing),
    'bob.json': handIn('Bob', missing),
  })
  await expect(page.getByRole('table')).toHaveCount(2)
  await expect(page.getByRole('table').first()).toContainText('Locks: 2 learners')
  const other = page.getByRole('region', { name: 'Results of Locks (2)' })
  await expect(other).toContainText('Eve')
  await expect(other).toContainText(
    'Unlike the first of this title: due on 1 January 2027 (there: no due date); without “A safe increment”.',
  )
  expect(await violations(page)).toEqual([])
})
