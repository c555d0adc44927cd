/** Without a network, after the first visit: the server is stopped, and the browser is offline. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, expect, type BrowserContext } from 'playwright/test'
import { chromiumFlags, chromiumPath } from './browser.ts'
import { complete, cut, offlineWords, openSite, test as base } from './fixtures/site.ts'
import { lessonPaths } from './pages.ts'
import { Panel } from './panel.ts'

const solution = readFileSync('content/exercises/safe-increment/solution.py', 'utf8')

/** A browser that was on one page until the whole course was in it. The network is cut for all that comes after. */
const test = base.extend<object, { after: BrowserContext }>({
  after: [
    async ({ browser }, use) => {
      const site = await openSite()
      const context = await browser.newContext({ baseURL: site.origin })
      const page = await context.newPage()
      await page.goto('/')
      await complete(page)
      await cut(page, site)
      await page.close()
      await use(context)
      await context.close()
      await site.close()
    },
    { scope: 'worker' },
  ],
})

test.describe('after one visit to one page', () => {
  // One after the other, in the same browser.
  test.describe.configure({ mode: 'default' })
  test.use({ context: ({ after }, use) => use(after) })

  test('every lesson opens, and the search finds them', async ({ page }) => {
    for (const path of lessonPaths()) {
      await page.goto(path)
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      await complete(page)
    }
    await page.goto('/search/')
    await page.getByRole('searchbox', { name: /^Words to find/ }).fill('critical section')
    await page.getByRole('link', { name: 'The critical section' }).click()
    await expect(page).toHaveURL('/lessons/synchronization/#the-critical-section')
    // With and without the slash at its end, as a host has it.
    await page.goto('/lessons/deadlock')
    await expect(page).toHaveURL('/lessons/deadlock/')
  })

  test('a program is edited and run, and an exercise checked and passed', async ({ page }) => {
    await page.goto('/lessons/creating-a-thread/')
    const program = new Panel(page, 'Five threads')
    await program.run('print("no network", 6 * 7)')
    await expect(program.output).toContainText('no network 42')
    await page.goto('/lessons/synchronization/')
    const exercise = new Panel(page, 'Exercise: A safe increment')
    await exercise.write(solution)
    await exercise.button('Check').click()
    await expect(exercise.verdict).toContainText('Passed')
    await page.goto('/progress/')
    await expect(page.getByRole('main')).toContainText('1 of')
    await page.goto('/playground/')
    const own = new Panel(page, 'Your program')
    await own.run('print("anything")')
    await expect(own.output).toContainText('anything')
    await expect(own.root.getByRole('region', { name: 'Timeline' })).toBeVisible()
  })

  test('an assignment is made, worked on, handed in and reviewed', async ({ page }) => {
    await page.goto('/assign/')
    await page.getByLabel('Title').fill('On the train')
    for (const part of await page.getByRole('group').locator('summary').all()) {
      if ((await part.locator('xpath=..').getAttribute('open')) === null) await part.click()
    }
    await page.getByLabel('Exercise: A safe increment').check()
    const link = page.getByLabel('Link to this assignment')
    await expect(link).toHaveValue(/#a=/)
    await page.goto(await link.inputValue())
    const panel = new Panel(page, 'Exercise: A safe increment')
    await panel.write(solution)
    await panel.button('Check').click()
    await expect(panel.verdict).toContainText('Passed')
    await page.getByLabel('Your name').fill('Ada')
    await page.getByRole('button', { name: 'Make the hand-in' }).click()
    const handedIn = await page.getByLabel('Link to your hand-in').inputValue()
    await page.goto('/review/')
    await page.getByLabel('Links of hand-ins').fill(handedIn)
    await page.getByRole('button', { name: 'Review them' }).click()
    await expect(page.getByRole('button', { name: 'Ada, A safe increment: passed' })).toBeVisible()
  })
})

test('what a page loads before all is here is not downloaded again', async ({ site }) => {
  // Incognito browsers keep no large files in their HTTP cache; the first page's own loads come from there.
  const folder = mkdtempSync(join(tmpdir(), 'taking-turns-profile-'))
  const options = { executablePath: chromiumPath(), args: chromiumFlags() }
  const context = await chromium.launchPersistentContext(folder, options)
  const page = await context.newPage()
  await page.goto(`${site.origin}/lessons/creating-a-thread/`)
  const program = new Panel(page, 'Five threads')
  await program.run('print("first")')
  await expect(program.output).toContainText('first')
  await complete(page)
  const twice = site.sent.filter((path, index) => site.sent.indexOf(path) !== index)
  expect(twice).toEqual([])
  await context.close()
  rmSync(folder, { recursive: true, force: true })
})

test('with Save-Data only what is opened is kept, and that works without a network', async ({
  page,
  site,
}) => {
  await page.addInitScript(() => {
    Object.defineProperty(Navigator.prototype, 'connection', { get: () => ({ saveData: true }) })
  })
  await page.goto('/')
  await expect(offlineWords(page)).toContainText('saves data')
  await page.goto('/lessons/synchronization/')
  await expect(offlineWords(page)).toContainText('saves data')
  expect(site.sent.filter((path) => /^\/(runtime|lessons\/deadlock)/.test(path))).toEqual([])
  await cut(page, site)
  await page.reload()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Synchronization')
  await page.goto('/')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await page.goto('/lessons/deadlock/')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('This page is not here yet')
})

test('it can be installed', async ({ page }) => {
  await page.goto('/')
  const session = await page.context().newCDPSession(page)
  const { installabilityErrors } = await session.send('Page.getInstallabilityErrors')
  // A browser without a profile of its own installs nothing.
  const others = installabilityErrors.filter(({ errorId }) => errorId !== 'in-incognito')
  expect(others).toEqual([])
  const { errors, data } = await session.send('Page.getAppManifest')
  expect(errors).toEqual([])
  const { icons } = JSON.parse(data!) as { icons: { src: string; sizes: string }[] }
  for (const { src, sizes } of icons.filter((icon) => icon.src.endsWith('.png'))) {
    const size = await page.evaluate(async (address) => {
      const { width, height } = await createImageBitmap(await (await fetch(address)).blob())
      return `${width}x${height}`
    }, `/${src}`)
    expect(size).toBe(sizes)
  }
})
