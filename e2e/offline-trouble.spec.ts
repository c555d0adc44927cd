/** What keeps a browser from working without a network: the site works as it does without, and nobody is frightened. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type Page } from 'playwright/test'
import { writeServiceWorker } from '../.ci/service-worker.ts'
import { serve } from './fixtures/serve.ts'
import { complete, cut, offlineWords, openSite, test } from './fixtures/site.ts'
import { Panel } from './panel.ts'

const five = '/lessons/creating-a-thread/'

async function runs(page: Page, text: string): Promise<void> {
  const program = new Panel(page, 'Five threads')
  await program.run(`print("${text}")`)
  await expect(program.output).toContainText(text)
}

/** What a page says to be alarmed about. The editor brings alerts of its own, which are empty. */
const alarms = (page: Page) => page.getByRole('alert').filter({ hasText: /\S/ })

/** Faults that a page has. */
function faults(page: Page): string[] {
  const found: string[] = []
  page.on('pageerror', ({ message }) => found.push(message))
  return found
}

test('a service worker that is refused is not spoken of, and programs run', async ({ page }) => {
  const found = faults(page)
  await page.addInitScript(() => {
    ServiceWorkerContainer.prototype.register = () => {
      document.documentElement.dataset['refused'] = ''
      return Promise.reject(new DOMException('not here', 'SecurityError'))
    }
  })
  await page.goto(five)
  await expect(page.locator('html[data-refused]')).toBeAttached()
  await runs(page, 'refused')
  await expect(offlineWords(page)).toBeHidden()
  await expect(alarms(page)).toHaveCount(0)
  expect(found).toEqual([])
})

test('a browser without service workers has the site as before', async ({ page }) => {
  const found = faults(page)
  await page.addInitScript(() => Reflect.deleteProperty(Navigator.prototype, 'serviceWorker'))
  await page.goto(five)
  await runs(page, 'none')
  await expect(offlineWords(page)).toBeHidden()
  expect(found).toEqual([])
})

test('inside another site’s page nothing is kept ahead', async ({ page, site }) => {
  const address = `${site.origin}/exercises/safe-increment/?embed`
  const host = await serve((_, response) => {
    response.setHeader('content-type', 'text/html')
    response.end(`<!doctype html><title>Host</title><iframe src="${address}"></iframe>`)
  })
  await page.goto(host.origin)
  const frame = page.frames()[1]!
  await expect(frame.getByRole('button', { name: 'Check', exact: true })).toBeEnabled()
  const registered = await frame.evaluate(async () => {
    for (const _ of [1, 2, 3]) await new Promise((done) => requestIdleCallback(done))
    return (await navigator.serviceWorker.getRegistrations()).length
  })
  expect(registered).toBe(0)
  await host.close()
})

test('a browser without room says so where one looks, and everything works with a network', async ({
  page,
  site,
}) => {
  const found = faults(page)
  const session = await page.context().newCDPSession(page)
  await session.send('Storage.overrideQuotaForOrigin', {
    origin: site.origin,
    quotaSize: 2_000_000,
  })
  await page.goto(five)
  await expect(offlineWords(page)).toContainText('has no room')
  // Python's 13 MB go through the service worker, which cannot keep them; nor can its memory be kept.
  expect(await page.evaluate(() => navigator.serviceWorker.controller !== null)).toBe(true)
  await runs(page, 'no room')
  await page.goto('/lessons/deadlock/')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Deadlock')
  await page.goto(five)
  const program = new Panel(page, 'Five threads')
  await expect(program.editor).toContainText('no room') // the draft
  await runs(page, 'again')
  await expect(alarms(page)).toHaveCount(0)
  const { quota, usage } = await page.evaluate(() => navigator.storage.estimate())
  expect(usage!).toBeLessThan(quota!)
  expect(found).toEqual([])
})

test('a download that was cut short says how far it came, and goes on when there is a network', async ({
  page,
  site,
}) => {
  site.breaks = (path) => path.endsWith('pyodide.asm.wasm')
  await page.goto('/')
  await expect(offlineWords(page)).toContainText('The rest will follow when there is a network')
  await cut(page, site)
  // What is here works; what is not says so.
  await page.goto('/lessons/deadlock/')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Deadlock')
  await expect(offlineWords(page)).toContainText('The rest will follow when there is a network')
  site.breaks = () => false
  site.sent.length = 0
  await site.start()
  await page.context().setOffline(false)
  await complete(page)
  expect(site.sent).toContain('/runtime/314.0.7/pyodide.asm.wasm')
  expect(site.sent.filter((path) => /^\/(lessons|_astro)\//.test(path))).toEqual([])
})

test('a server that was away is asked again, though the browser saw no change of its network', async ({
  page,
  site,
}) => {
  site.breaks = (path) => path.endsWith('pyodide.asm.wasm')
  await page.goto('/')
  await expect(offlineWords(page)).toContainText('The rest will follow when there is a network')
  site.breaks = () => false
  await complete(page)
})

test('below a sub-path it keeps its own site, and leaves the others of the host alone', async ({
  page,
}) => {
  const folder = mkdtempSync(join(tmpdir(), 'taking-turns-sub-path-'))
  const put = (path: string, text: string) => {
    mkdirSync(join(folder, path), { recursive: true })
    writeFileSync(join(folder, path, 'index.html'), `<!doctype html><title>${text}</title>`)
  }
  put('.', 'Host')
  put('course', 'Start')
  put('course/lessons/one', 'One')
  await writeServiceWorker(join(folder, 'course'))
  const site = await openSite(folder)
  await page.goto(`${site.origin}/course/`)
  const status = await page.evaluate(async () => {
    const { active } = await navigator.serviceWorker
      .register('/course/sw.js', { scope: '/course/' })
      .then(() => navigator.serviceWorker.ready)
    const { port1, port2 } = new MessageChannel()
    const answer = new Promise<{ kept: number; all: number }>((resolve) => {
      port1.addEventListener('message', ({ data }) => resolve(data))
      port1.start()
    })
    active!.postMessage({ kind: 'fill' }, [port2])
    return answer
  })
  expect(status.kept).toBe(status.all)
  await cut(page, site)
  await page.goto(`${site.origin}/course/lessons/one/`)
  await expect(page).toHaveTitle('One')
  await expect(page.goto(`${site.origin}/`)).rejects.toThrow('ERR_')
  rmSync(folder, { recursive: true, force: true })
})
