/** Two builds, one after the other on one server: they never mix, and the newer one waits to be wanted. */
import { rmSync } from 'node:fs'
import { expect, type Page } from 'playwright/test'
import { complete, cut, makeSecondBuild, offlineWords, test } from './fixtures/site.ts'
import { Panel } from './panel.ts'

// One second build for all: one worker.
test.describe.configure({ mode: 'default' })
let second = ''
test.beforeAll(async () => {
  second = await makeSecondBuild()
})
test.afterAll(() => rmSync(second, { recursive: true, force: true }))

const bar = (page: Page) => page.getByRole('status').filter({ hasText: 'A newer version is here' })
const heading = (page: Page) => page.getByRole('heading', { level: 1 })
const five = '/lessons/creating-a-thread/'
const which = 'import builtins\nprint("build:", getattr(builtins, "turns_build", "first"))'

/** Has the browser look for another build; resolves with what became of its worker. */
function update(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready
    // Heard from before it is asked for: a worker may have failed by the time that the answer is here. Or before it is
    // heard of, and the browser may have looked by itself, as it does some time after a page was opened.
    const outcome = new Promise<string>((resolve) => {
      const follow = () => {
        const worker = registration.installing
        if (worker) worker.addEventListener('statechange', () => resolve(worker.state))
        else resolve(registration.waiting ? 'installed' : 'redundant')
      }
      registration.addEventListener('updatefound', follow)
      if (registration.installing) follow()
    })
    // To be asked waits until the browser is done with what it has found by itself.
    const asked = registration.update().then(() =>
      // It may be done with all of it: then there is nothing more to hear.
      !registration.installing && registration.waiting ? 'installed' : outcome,
    )
    return Promise.race([outcome, asked])
  })
}

/** Scripts that the browser keeps for the site: of the first build, and of the second. */
function keptScripts(page: Page): Promise<[number, number]> {
  return page.evaluate(async () => {
    const name = (await caches.keys()).find((one) => one.includes('files'))
    const keys = await (await caches.open(name!)).keys()
    const scripts = keys.filter(({ url }) => /_astro.*\.js$/.test(url))
    const newer = scripts.filter(({ url }) => url.endsWith('.second.js')).length
    return [scripts.length - newer, newer] as [number, number]
  })
}

test('a newer version is told, forces nothing, and each tab goes on with its own until it is reloaded', async ({
  page,
  context,
  site,
}) => {
  await page.goto(five)
  await complete(page)
  const other = await context.newPage()
  await other.goto('/lessons/synchronization/')
  await complete(other)
  const program = new Panel(page, 'Five threads')
  await program.run('while True: pass')
  await expect(program.button('Stop')).toBeEnabled()

  site.put(second)
  expect(await update(page)).toBe('installed')
  await expect(bar(page)).toBeVisible()
  await expect(bar(other)).toBeVisible()
  // Nothing has happened to either, and a new page is still of the old build.
  await expect(program.button('Stop')).toBeEnabled()
  await program.button('Stop').click()
  await other.reload()
  await expect(heading(other)).toHaveText('Synchronization')
  await expect(bar(other)).toBeVisible()

  await program.write(which)
  await bar(page).getByRole('button', { name: 'Reload' }).click()
  await expect(heading(page)).toHaveText('Creating a thread (second)')
  await expect(bar(page)).toHaveCount(0)
  await expect(program.editor).toContainText('import builtins') // what was written a moment before
  await program.button('Run').click()
  await expect(program.output).toContainText('build: second')

  // The other tab has not been reloaded. Its editor and its Python are of its build, which no server has any more.
  await cut(page, site)
  await expect(heading(other)).toHaveText('Synchronization')
  const old = new Panel(other, 'Exercise: A safe increment')
  await old.run(which)
  await expect(old.output).toContainText('build: first')
  await expect(bar(other)).toBeVisible()
  await bar(other).getByRole('button', { name: 'Reload' }).click()
  await expect(heading(other)).toHaveText('Synchronization (second)')
  // Nobody uses the old build now: the next page that opens tidies it away.
  await page.reload()
  await complete(page)
  await expect.poll(() => keptScripts(page)).toEqual([0, expect.any(Number)])
  await page.goto('/lessons/deadlock/')
  await expect(heading(page)).toHaveText('Deadlock (second)')
})

test('who says “Later” keeps the old build, and has the new one when no page was open', async ({
  page,
  context,
  site,
}) => {
  await page.goto(five)
  await complete(page)
  site.put(second)
  expect(await update(page)).toBe('installed')
  await bar(page).getByRole('button', { name: 'Later' }).click()
  await expect(bar(page)).toHaveCount(0)
  await cut(page, site)
  await page.goto('/lessons/deadlock/')
  await expect(heading(page)).toHaveText('Deadlock')
  await expect(bar(page)).toBeVisible()
  await page.goto('about:blank')
  // The browser lets the waiting one begin a moment after the last page has gone.
  const next = await context.newPage()
  await expect(async () => {
    await next.goto('about:blank')
    await next.goto('/lessons/deadlock/')
    await expect(heading(next)).toHaveText('Deadlock (second)', { timeout: 1000 })
  }).toPass()
})

test('a newer version whose download was cut short replaces nothing, and is resumed', async ({
  page,
  site,
}) => {
  await page.goto(five)
  await complete(page)
  site.breaks = (path) => path.includes('/Timeline.')
  site.put(second)
  expect(await update(page)).toBe('redundant')
  await page.reload()
  await complete(page)
  await expect(heading(page)).toHaveText('Creating a thread')
  const program = new Panel(page, 'Five threads')
  await program.run(which)
  await expect(program.output).toContainText('build: first')
  await expect(bar(page)).toHaveCount(0)

  const arrived = new Set(site.sent.filter((path) => path.includes('.second.')))
  expect(arrived.size).toBeGreaterThan(0)
  site.breaks = () => false
  site.sent.length = 0
  // The one that the browser began by itself may still fail.
  await expect.poll(() => update(page)).toBe('installed')
  await expect(bar(page)).toBeVisible()
  expect(site.sent.filter((path) => arrived.has(path))).toEqual([])
})

test('where not all was here yet, a page of a newer build has its own files and no others', async ({
  page,
  site,
}) => {
  await page.addInitScript(() => {
    Object.defineProperty(Navigator.prototype, 'connection', { get: () => ({ saveData: true }) })
  })
  await page.goto(five)
  await expect(offlineWords(page)).toContainText('saves data')
  const program = new Panel(page, 'Five threads')
  await program.run(which)
  await expect(program.output).toContainText('build: first')
  site.put(second)
  // The network has another build now, and only there is all that its pages need.
  for (const [path, title, name] of [
    ['/lessons/synchronization/', 'Synchronization (second)', 'Exercise: A safe increment'],
    [five, 'Creating a thread (second)', 'Five threads'],
  ] as const) {
    await page.goto(path)
    await expect(heading(page)).toHaveText(title)
    const panel = new Panel(page, name)
    await panel.run(which)
    await expect(panel.output).toContainText('build: second')
  }
  // Without a network there is what was opened before, and all of that is of the first.
  await cut(page, site)
  await page.goto('about:blank')
  await page.goto(five)
  await expect(heading(page)).toHaveText('Creating a thread')
  await program.run(which)
  await expect(program.output).toContainText('build: first')
})
