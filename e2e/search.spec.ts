/** The search: found by section, told in words, loaded with the first words only, and when it fails. */
import { expect, test, type Locator, type Page } from 'playwright/test'
import { violations } from './axe.ts'

const field = (page: Page): Locator => page.getByRole('searchbox', { name: /^Words to find/ })
const status = (page: Page): Locator => page.getByRole('status')
const results = (page: Page): Locator => page.getByRole('main').locator('ol > li')

/** The addresses of the search's own files that a page asks for. */
function watched(page: Page): string[] {
  const asked: string[] = []
  page.on('request', (request) => {
    const { pathname } = new URL(request.url())
    if (pathname.startsWith('/pagefind/')) asked.push(pathname)
  })
  return asked
}

test('typed words are found by page and section, marked, and the address keeps them', async ({
  page,
}) => {
  const asked = watched(page)
  await page.goto('/search/')
  await expect(field(page)).toBeFocused()
  await expect(status(page)).toBeEmpty()
  expect(asked, 'nothing is loaded before its use').toEqual([])

  await page.keyboard.type('critical section')
  await expect(status(page)).toHaveText(/^\d+ results? for “critical section”$/)
  await expect(page).toHaveURL('/search/?q=critical+section')
  const lesson = results(page).filter({
    has: page.getByRole('link', { name: 'Synchronization', exact: true }),
  })
  await expect(lesson).toContainText(/Lesson \d+, Synchronization/)
  await expect(lesson.locator('mark').first()).toBeVisible()
  await lesson.getByRole('link', { name: 'The critical section' }).click()
  await expect(page).toHaveURL('/lessons/synchronization/#the-critical-section')
  await page.goBack()
  await expect(status(page)).toContainText('“critical section”')
})

test('a word of the glossary leads to its entry, before all else', async ({ page }) => {
  await page.goto('/search/?q=Lost%20update')
  await expect(results(page).first()).toContainText('Glossary')
  await results(page).first().getByRole('link', { name: 'lost update' }).click()
  await expect(page).toHaveURL('/glossary/#lost-update')
})

test('programs, hints and solutions are not found: a search gives nothing away', async ({
  page,
}) => {
  // In a hint and a program of the course, but in no prose.
  await page.goto('/search/?q=safe_increment%28counter%29')
  await expect(status(page)).not.toBeEmpty()
  await expect(page.getByRole('main')).not.toContainText('with lock:')
  await page.goto('/search/?q=Undo')
  await expect(status(page)).toHaveText(/^No results|^\d/)
  await expect(results(page).filter({ hasText: 'Press Undo' })).toHaveCount(0)
})

test('where nothing is found, it is said, with what to try', async ({ page }) => {
  await page.goto('/search/?q=zyxxyqq')
  await expect(status(page)).toHaveText('No results for “zyxxyqq”')
  await expect(page.getByRole('main')).toContainText('Try fewer or other words.')
  await field(page).fill('')
  await expect(status(page)).toBeEmpty()
  await expect(page).toHaveURL('/search/')
})

test('what looks like HTML in the words stays text', async ({ page }) => {
  await page.goto(`/search/?q=${encodeURIComponent('<img src=x onerror=alert(1)> lock')}`)
  await expect(status(page)).toContainText('“<img src=x onerror=alert(1)> lock”')
  await expect(page.getByRole('main').locator('img')).toHaveCount(0)
})

test('many results are shown in two steps, and the focus goes on', async ({ page }) => {
  await page.goto('/search/?q=thread')
  await expect(results(page)).toHaveCount(8)
  const more = page.getByRole('button', { name: /^Show \d+ more$/ })
  await more.focus()
  await page.keyboard.press('Enter')
  await expect(results(page).nth(8).getByRole('link').first()).toBeFocused()
  await expect(more).toHaveCount(0)
})

test('a search that does not load says so, and can be tried again', async ({ page }) => {
  await page.route('**/pagefind/**', (route) => route.abort())
  await page.goto('/search/?q=lock')
  await expect(status(page)).toHaveText('The search did not load.')
  await page.unroute('**/pagefind/**')
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect(status(page)).toHaveText(/^\d+ results for “lock”$/)
})

test('offline it says so, and goes on by itself when the network is back', async ({
  page,
  context,
}) => {
  await page.goto('/search/')
  await expect(field(page)).toBeFocused()
  await context.setOffline(true)
  await field(page).fill('lock')
  await expect(status(page)).toContainText('You are offline')
  await context.setOffline(false)
  await expect(status(page)).toHaveText(/^\d+ results for “lock”$/)
})

test('the key / leads to the search, but stays a letter where one writes', async ({ page }) => {
  await page.goto('/lessons/creating-a-thread/')
  const header = page.getByRole('banner').getByRole('searchbox', { name: 'Search' })
  await page.keyboard.press('/')
  await expect(header).toBeFocused()
  await expect(header).toHaveValue('')
  await page.keyboard.type('1/2')
  await expect(header).toHaveValue('1/2')

  const panel = page.getByRole('region', { name: 'Five threads' })
  await expect(panel.getByRole('button', { name: 'Reset' })).toBeEnabled()
  await panel.getByRole('textbox').first().focus()
  await expect(panel.locator('.monaco-editor')).toBeVisible()
  await page.keyboard.press('/')
  await expect(header).not.toBeFocused()
  await expect(header).toHaveValue('1/2')

  await header.fill('join')
  await header.press('Enter')
  await expect(page).toHaveURL('/search/?q=join')
  await expect(status(page)).toHaveText(/results for “join”$/)
  await page.keyboard.press('/')
  await expect(field(page)).toBeFocused()
})

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 } })
  test('the header has a link to the search', async ({ page }) => {
    await page.goto('/')
    await page.getByRole('banner').getByRole('link', { name: 'Search' }).click()
    await expect(page).toHaveURL('/search/')
    await expect(field(page)).toBeFocused()
  })
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })
  test('the page says how to find things', async ({ page }) => {
    await page.goto('/')
    await page.getByRole('banner').getByRole('link', { name: 'Search' }).click()
    await expect(field(page)).toBeHidden()
    const words = page.locator('noscript p')
    await expect(words).toContainText('Searching needs JavaScript')
    await words.getByRole('link', { name: 'glossary' }).click()
    await expect(page).toHaveURL('/glossary/')
  })
})

for (const colorScheme of ['light', 'dark'] as const) {
  for (const width of [390, 1280]) {
    test.describe(`${colorScheme}, ${width} px wide`, () => {
      test.use({ colorScheme, viewport: { width, height: 900 } })
      test('no state of the search has accessibility violations', async ({ page }) => {
        const fine = async (state: string) => {
          expect(await violations(page, []), state).toEqual([])
          const wider = await page.evaluate(
            () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
          )
          expect(wider, state).toBe(0)
        }
        await page.goto('/search/')
        await expect(field(page)).toBeFocused()
        await fine('empty')
        await field(page).fill('lock')
        await expect(results(page).first()).toBeVisible()
        await fine('results')
        await field(page).fill('zyxxyqq')
        await expect(status(page)).toContainText('No results')
        await fine('nothing found')
        await page.route('**/pagefind/**', (route) => route.abort())
        await page.goto('/search/?q=lock')
        await expect(page.getByRole('button', { name: 'Try again' })).toBeVisible()
        await fine('failed')
      })
    })
  }
}

test('words that were typed before the page came alive are searched for', async ({ page }) => {
  const { promise: typed, resolve: go } = Promise.withResolvers<void>()
  await page.route('**/_astro/Search.*.js', async (route) => {
    await typed
    await route.continue()
  })
  await page.goto('/search/', { waitUntil: 'commit' })
  await field(page).fill('lock')
  go()
  await expect(status(page)).toHaveText(/^\d+ results for “lock”$/)
})
