/** A teacher goes through the table of a review: sorts it, filters it, opens cells beside it, and has the last word. */
import { expect, test, type Page } from 'playwright/test'
import { violations } from './axe.ts'
import { test as returning } from './fixtures/returning.ts'
import { choose, done, handIn, read, reviewed, saved } from './hand-ins.ts'

const solution = read('safe-increment', 'solution')
const starter = read('safe-increment', 'starter')

/** Three learners with two exercises each; Bob is late, and his program reaches for `gc`. */
async function open(page: Page): Promise<void> {
  await page.goto('/review/')
  const learner = (name: string, program: string, seconds: number) =>
    handIn(
      name,
      [done('safe-increment', program, { seconds }), done('count-in-chunks', null, { seconds: 0 })],
      { due: '2026-11-24' },
    )
  await choose(page, {
    'ada.json': learner('Ada', solution, 600),
    'bob.json': {
      ...learner('Bob', `import gc\n${starter}`, 60),
      made: Date.UTC(2026, 11, 1),
    },
    'zoe.json': learner('Zoë', starter, 300),
  })
  await expect(page.getByRole('button', { name: /^Zoë, A safe increment: failed/ })).toBeVisible()
  await reviewed(page)
}

const names = (page: Page) => page.getByRole('rowheader')

returning(
  'the table sorts by each column, by mouse and keyboard, and filters',
  async ({ page }) => {
    await open(page)
    await expect(names(page)).toHaveText([/Ada/, /Bob/, /Zoë/])
    const header = (name: string) => page.getByRole('columnheader', { name, exact: true })
    await expect(header('Learner')).toHaveAttribute('aria-sort', 'ascending')
    await header('Score').getByRole('button').click()
    await expect(header('Score')).toHaveAttribute('aria-sort', 'ascending')
    await expect(header('Learner')).not.toHaveAttribute('aria-sort')
    await expect(names(page)).toHaveText([/Bob/, /Zoë/, /Ada/])
    await header('Time').getByRole('button').focus()
    await page.keyboard.press('Enter')
    await expect(names(page)).toHaveText([/Bob/, /Zoë/, /Ada/])
    await page.keyboard.press('Enter')
    await expect(header('Time')).toHaveAttribute('aria-sort', 'descending')
    await expect(names(page)).toHaveText([/Ada/, /Zoë/, /Bob/])
    await header('A safe increment').getByRole('button').click()
    await expect(names(page)).toHaveText([/Bob/, /Zoë/, /Ada/])

    await page.getByLabel('Name contains').fill('zoe')
    await expect(names(page)).toHaveText([/Zoë/])
    await expect(page.getByText('1 of 3 learners')).toBeVisible()
    expect(await violations(page)).toEqual([])
    await page.getByRole('button', { name: 'Show all' }).click()
    // On a phone the table scrolls, and its caption is read without.
    await page.setViewportSize({ width: 390, height: 844 })
    const { x, width } = (await page.locator('caption').boundingBox())!
    expect(x + width).toBeLessThanOrEqual(390)
    expect((await page.getByRole('table').boundingBox())!.width).toBeGreaterThan(390)
    await page.getByLabel('Late', { exact: true }).check()
    await expect(names(page)).toHaveText([/Bob/])
    await page.getByLabel('Late', { exact: true }).uncheck()
    await page.getByLabel('Not passed', { exact: true }).check()
    await expect(names(page)).toHaveText([/Bob/, /Zoë/, /Ada/])
    await page.getByLabel('To look at by hand').check()
    await expect(names(page)).toHaveText([/Bob/])
  },
)

returning(
  'a cell opens beside the table, keys go on from it, and the teacher has the last word',
  async ({ page }) => {
    await page.setViewportSize({ width: 1280, height: 900 })
    await open(page)
    const cell = page.getByRole('button', { name: /^Bob, A safe increment: failed/ })
    await cell.click()
    const detail = page.getByRole('region', { name: 'Bob: A safe increment' })
    const table = page.getByRole('table')
    const [left, right] = [(await table.boundingBox())!, (await detail.boundingBox())!]
    expect(right.x).toBeGreaterThan(left.x)
    await expect(page.getByRole('region', { name: 'Results of Locks' })).toBeInViewport()
    await expect(detail.getByRole('heading', { name: 'Bob: A safe increment' })).toBeFocused()
    await expect(detail.getByRole('status').first()).toContainText('Not passed')
    await expect(detail.getByRole('status').first()).toContainText('counter')
    await expect(detail.getByRole('group', { name: 'Program of Bob' })).toContainText('import gc')
    await detail.getByText('The task').click()
    await expect(detail.getByText('the counter must be 9 at the end')).toBeVisible()

    await page.keyboard.press('j')
    await expect(page.getByRole('heading', { name: 'Zoë: A safe increment' })).toBeFocused()
    await page.keyboard.press('ArrowRight')
    await expect(page.getByRole('heading', { name: /^Zoë: .*chunks/i })).toBeFocused()
    await page.keyboard.press('ArrowLeft')
    await page.keyboard.press('k')
    await page.keyboard.press('k')
    await expect(page.getByRole('heading', { name: 'Ada: A safe increment' })).toBeFocused()
    await page.getByRole('button', { name: 'Next learner' }).click()

    await detail.getByLabel('Passed', { exact: true }).check()
    await detail.getByLabel('Your comment').fill('Jolly good; = not a formula')
    await expect(detail.getByRole('status').first()).toContainText('This is your verdict')
    expect(await violations(page)).toEqual([])
    const overridden = /^Bob, A safe increment: passed, overridden: the check said failed/
    await page.getByRole('heading', { name: 'Bob: A safe increment' }).focus()
    await page.keyboard.press('Escape')
    await expect(page.getByRole('button', { name: overridden })).toBeFocused()

    await page.reload()
    await expect(page.getByRole('button', { name: overridden })).toBeVisible()
    expect(await saved(page, 'Save as CSV')).toContain(
      'safe-increment: by the teacher; the check said: failed',
    )
    const report = JSON.parse(await saved(page, 'Save as JSON'))
    expect(report.cells[2]).toMatchObject({
      learner: 'Bob',
      state: 'failed',
      counts: 'passed',
      overridden: true,
      judgement: { comment: 'Jolly good; = not a formula' },
    })
  },
)

returning(
  'the class at a glance: who passed, what was found, who is stuck; and on paper',
  async ({ page }) => {
    await open(page)
    await page.getByText('How the class did').click()
    await expect(page.getByText('1 of 3 passed.').first()).toBeVisible()
    await expect(page.getByRole('listitem').filter({ hasText: '2 programs' })).toContainText(
      'counter',
    )
    expect(await violations(page)).toEqual([])
    await page.getByRole('button', { name: 'Zoë', exact: true }).first().click()
    await expect(page.getByRole('heading', { name: 'Zoë: A safe increment' })).toBeFocused()

    // On paper there is the table, and no form.
    await page.emulateMedia({ media: 'print' })
    await expect(page.getByRole('table')).toContainText('Zoë')
    await expect(page.getByRole('table')).toContainText('failed')
    await expect(page.getByLabel('Links of hand-ins')).toBeHidden()
    await expect(page.getByLabel('Name contains')).toBeHidden()
    await expect(page.getByRole('button', { name: 'Save as CSV' })).toBeHidden()
  },
)

test('a table of more than a thousand programs is drawn in pages, and keys lead from one to the next', async ({
  page,
}) => {
  const ids = Array.from({ length: 50 }, (_, index) => `x${index}`)
  await page.goto('/review/')
  const learner = (place: number): [string, object] => {
    const name = `Learner ${String(place).padStart(2, '0')}`
    return [
      `${place}.json`,
      handIn(
        name,
        ids.map((id) => done(id, 'x')),
      ),
    ]
  }
  await choose(page, Object.fromEntries(Array.from({ length: 25 }, (_, place) => learner(place))))
  await reviewed(page)
  await expect(names(page)).toHaveCount(20)
  await expect(page.getByText('1 to 20 of 25')).toBeVisible()
  await page.getByRole('button', { name: 'More learners' }).click()
  await expect(names(page)).toHaveText(
    [20, 21, 22, 23, 24].map((place) => new RegExp(`Learner ${place}`)),
  )
  await page.getByRole('button', { name: /^Learner 20, x0:/ }).click()
  await page.keyboard.press('k')
  await expect(page.getByRole('heading', { name: 'Learner 19: x0' })).toBeFocused()
  await expect(names(page)).toHaveCount(20)
  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: /^Learner 19, x0:/ })).toBeFocused()
})

test('of hundreds of files that are no hand-ins the first hundred are told, and the others counted', async ({
  page,
}) => {
  await page.goto('/review/')
  await choose(
    page,
    Object.fromEntries(Array.from({ length: 120 }, (_, place) => [`${place}.json`, '{}'])),
  )
  const told = page.getByRole('listitem').filter({ hasText: '.json' })
  await expect(told).toHaveCount(100)
  await expect(page.getByText('There are 20 more.')).toBeVisible()
  await page.getByRole('button', { name: 'Show 100 more' }).click()
  await expect(told).toHaveCount(120)
})
