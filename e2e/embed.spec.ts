/** Exercises inside another site's page: the element of `embed.js`, and what it tells that page. */
import { expect, type Page } from 'playwright/test'
import { violations } from './axe.ts'
import { test } from './fixtures/returning.ts'
import { serve, type Served } from './fixtures/serve.ts'
import { read } from './hand-ins.ts'
import { Panel } from './panel.ts'

const [starter, solution] = ['starter', 'solution'].map((name) => read('safe-increment', name))

/** What the page around has heard, in order. */
const heard = (page: Page): Promise<unknown[]> =>
  page.evaluate(() => (globalThis as unknown as { heard: unknown[] }).heard)

/** A page on another site, with two exercises in it. */
function otherSite(script: string): Promise<Served> {
  return serve((_, response) => {
    response.setHeader('content-type', 'text/html')
    response.end(`<!doctype html><html lang="en"><title>My course</title><h1>My course</h1>
      <script>
        globalThis.heard = []
        for (const type of ['ready', 'checked', 'passed']) {
          addEventListener(type, ({ detail }) => heard.push({ type, ...detail }))
        }
      </script>
      <script src="${script}" async></script>
      <taking-turns-exercise exercise="safe-increment"><a href="#">A link</a></taking-turns-exercise>
      <taking-turns-exercise exercise="join-them-all"></taking-turns-exercise>
      <taking-turns-exercise exercise="../../x"></taking-turns-exercise>`)
  })
}

test('two exercises in a page of another site are as high as they need, and tell what was passed', async ({
  page,
  baseURL,
}) => {
  const other = await otherSite(`${baseURL}embed.js`)
  // Another host name: another site.
  await page.goto(other.origin.replace('127.0.0.1', 'localhost'))
  const [first, second] = ['A safe increment', 'Join them all'].map((name) =>
    page.frameLocator(`iframe[title="Exercise: ${name}"]`),
  )
  await expect(first!.getByRole('heading', { level: 1 })).toHaveText('Exercise: A safe increment')
  await page.locator('iframe').nth(1).scrollIntoViewIfNeeded()
  await expect(second!.getByRole('heading', { level: 1 })).toHaveText('Exercise: Join them all')
  await expect(page.getByText('names no exercise')).toBeVisible()
  await expect(page.locator('iframe')).toHaveCount(2)

  // No frame scrolls, and none has room to spare.
  const spare = async (): Promise<number[]> =>
    Promise.all(
      page
        .frames()
        .slice(1)
        .filter((frame) => frame.url().includes('embed=fit'))
        .map((frame) =>
          frame.evaluate(
            () => innerHeight - document.documentElement.getBoundingClientRect().height,
          ),
        ),
    )
  const fits = () =>
    expect
      .poll(async () => (await spare()).map((pixels) => pixels >= 0 && pixels < 2))
      .toEqual([true, true])
  await fits()

  const panel = new Panel(page, 'Exercise: A safe increment', first)
  const height = () =>
    page
      .locator('iframe')
      .first()
      .evaluate((one) => one.getBoundingClientRect().height)
  const before = await height()
  await panel.write(starter!)
  await panel.button('Check').click()
  await expect(panel.verdict).toContainText('Not passed')
  await fits()
  expect(await height()).toBeGreaterThan(before)
  await panel.write(solution!)
  await panel.button('Check').click()
  await expect(panel.verdict).toContainText('Passed')
  const exercise = 'safe-increment'
  const ready = (id: string, title: string) => ({
    ...{ type: 'ready', exercise: id, passed: false },
    title: `Exercise: ${title}`,
  })
  await expect.poll(() => heard(page)).toHaveLength(5)
  const all = await heard(page)
  expect(all).toContainEqual(ready('safe-increment', 'A safe increment'))
  expect(all).toContainEqual(ready('join-them-all', 'Join them all'))
  expect(all.filter((one) => (one as { type: string }).type !== 'ready')).toEqual([
    { type: 'checked', exercise, status: 'failed' },
    { type: 'checked', exercise, status: 'passed' },
    { type: 'passed', exercise },
  ])
  await other.close()
})

test('a message that does not come from the exercise’s own frame is ignored', async ({
  page,
  baseURL,
}) => {
  const other = await otherSite(`${baseURL}embed.js`)
  await page.goto(other.origin.replace('127.0.0.1', 'localhost'))
  await expect.poll(() => heard(page)).not.toEqual([])
  await page.evaluate(() => {
    const forged = { from: 'taking-turns', version: 1, kind: 'checked', status: 'passed' }
    postMessage({ ...forged, exercise: 'safe-increment' }, '*')
    const frame = document.createElement('iframe')
    frame.srcdoc = `<script>
      parent.postMessage(${JSON.stringify({ ...forged, exercise: 'safe-increment' })}, '*')
      parent.postMessage('heard', '*')
    </script>`
    document.body.append(frame)
    return new Promise<void>((done) => {
      addEventListener('message', ({ data }) => data === 'heard' && done())
    })
  })
  const types = (await heard(page)).map((one) => (one as { type: string }).type)
  expect(new Set(types)).toEqual(new Set(['ready']))
  await other.close()
})

test('the teachers’ page gives the HTML, with this site’s own address', async ({
  page,
  context,
  baseURL,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.goto('/teachers/')
  await page.getByRole('button', { name: 'Copy the HTML', exact: true }).click()
  await expect(page.getByText('It is copied.')).toBeVisible()
  const html = await page.evaluate(() => navigator.clipboard.readText())
  expect(html).toContain(`<script src="${baseURL}embed.js" async></script>`)
  const other = await serve((_, response) => {
    response.setHeader('content-type', 'text/html')
    response.end(`<!doctype html><html lang="en"><title>My course</title><main>${html}</main>`)
  })
  await page.goto(other.origin)
  const frame = page.frameLocator('iframe[title="Exercise: A safe increment"]')
  await expect(frame.getByRole('heading', { level: 1 })).toBeVisible()
  expect(
    await violations(page, [
      'page-has-heading-one',
      'landmark-unique',
      'landmark-no-duplicate-main',
      'landmark-main-is-top-level',
    ]),
  ).toEqual([])
  await other.close()
})
