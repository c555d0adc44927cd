/** Places on a page whose address holds what it shows: going to one leaves the rest of the address alone. */
import { deflateRawSync } from 'node:zlib'
import { expect, test, type Page } from 'playwright/test'
import { test as returning } from './fixtures/returning.ts'
import { Panel } from './panel.ts'

const packed = (text: string): string => deflateRawSync(Buffer.from(text)).toString('base64url')
const ids = ['safe-increment', 'count-in-chunks', 'load-ahead']
const items = ids.map((id) => `e${id}`)
const link = `/assignment/#a=${packed(JSON.stringify([1, 'Locks', '', '', items]))}`

const title = (page: Page) => page.getByRole('heading', { name: 'Locks', level: 1 })
const heading = (page: Page) =>
  page.getByRole('heading', { name: 'Exercise: Load ahead', exact: false })
const inList = (page: Page) => page.getByRole('listitem').getByRole('link', { name: /Load ahead/ })

test('the list of an assignment leads to its exercises, and back', async ({ page }) => {
  await page.goto(link)
  await expect(heading(page)).toBeAttached()
  const panel = new Panel(page, 'Exercise: A safe increment')
  await panel.write('mine = 1')
  await inList(page).focus()
  await page.keyboard.press('Enter')
  await expect(heading(page)).toBeInViewport()
  await expect(heading(page)).toBeFocused()
  await expect(title(page)).toBeAttached()
  await expect(panel.editor).toContainText('mine = 1')
  // The keyboard goes on inside the exercise.
  await page.keyboard.press('Tab')
  const exercise = page.getByRole('region', { name: 'Exercise: Load ahead' })
  await expect(exercise.locator(':focus').first()).toBeAttached()

  await page.goBack()
  await expect(inList(page)).toBeInViewport()
  await expect(title(page)).toBeInViewport()
  await expect(panel.editor).toContainText('mine = 1')

  // In another tab, the link opens the same assignment at that exercise.
  const address = await inList(page).evaluate((one: HTMLAnchorElement) => one.href)
  const other = await page.context().newPage()
  await other.goto(address)
  await expect(heading(other)).toBeFocused()
  await expect(title(other)).toBeAttached()
})

test('the link that skips to the content leaves assignments and programs in the address', async ({
  page,
}) => {
  for (const address of [link, `/playground/#p=${packed('print("given")')}`]) {
    await page.goto(address)
    const content = page.getByRole('main')
    await expect(content).toContainText(/Locks|The program of the link/)
    await page.keyboard.press('Tab')
    await expect(page.getByRole('link', { name: 'Skip to the content' })).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(content).toBeFocused()
    expect(page.url()).toContain(address)
    await expect(content).toContainText(/Locks|The program of the link/)
  }
})

returning(
  'a schedule that is shared from an assignment opens in that assignment, at its exercise',
  async ({ page }) => {
    await page.goto(link)
    const exercise = page.getByRole('region', { name: 'Exercise: A safe increment' })
    await exercise.getByRole('button', { name: 'Take control' }).click()
    const scheduler = exercise.getByRole('region', { name: 'Scheduler' })
    await scheduler.getByRole('button', { name: 'Finish at random' }).click()
    await scheduler.getByRole('button', { name: 'Share this schedule' }).click()
    const shared = await exercise.getByLabel('Link to this schedule').inputValue()

    const other = await page.context().newPage()
    await other.goto(shared)
    await expect(title(other)).toBeAttached()
    const there = other.getByRole('region', { name: 'Exercise: A safe increment' })
    await expect(there.getByRole('region', { name: 'Scheduler' })).toBeVisible()
    await expect(other.getByText('is for a program that is not on this page')).toHaveCount(0)
    // Places of the assignment do not carry the schedule along.
    expect(await inList(other).getAttribute('href')).not.toContain('schedule')
  },
)

test('a link’s program takes the playground before another one was seen in it', async ({
  page,
}) => {
  let isThere = (): void => {}
  const asked = new Promise<void>((done) => (isThere = done))
  let send = (): void => {}
  const sent = new Promise<void>((done) => (send = done))
  await page.route('**/Playground.*.js', async (route) => {
    isThere()
    await sent
    await route.continue()
  })
  await page.goto(`/playground/#p=${packed('print("given")')}`, { waitUntil: 'commit' })
  await asked
  await expect(page.getByRole('heading', { name: 'Playground' })).toBeVisible()
  await expect(page.getByText('All threads are done')).toBeHidden()
  send()
  const program = page.getByRole('region', { name: 'The program of the link' })
  await expect(program).toContainText('print("given")')
})

test('a link’s program is made one’s own, and what could not be loaded for that is told', async ({
  page,
}) => {
  const keep = page.getByRole('button', { name: 'Keep this one as mine' })
  const own = page.getByRole('region', { name: 'Your program' })
  await page.route('**/keep-as-own.*.js', (route) => route.abort())
  await page.goto(`/playground/#p=${packed('print("given")')}`)
  await keep.click()
  await expect(page.getByText('It could not be kept: a part of this page')).toBeVisible()
  await page.unroute('**/keep-as-own.*.js')
  await page.reload()
  await keep.click()
  await expect(own).toContainText('print("given")')
  await page.reload()
  await expect(own).toContainText('print("given")')
})
