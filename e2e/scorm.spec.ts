/** A SCORM 1.2 package in a learning platform: it works from any path, reports, and is resumed. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { expect, test, type FrameLocator, type Page } from 'playwright/test'
import { violations } from './axe.ts'
import { openPlatform } from './fixtures/platform.ts'
import type { Served } from './fixtures/serve.ts'
import { Panel } from './panel.ts'

// One package for all: one worker.
test.describe.configure({ mode: 'default' })
const root = resolve(import.meta.dirname, '..')
let files: Map<string, Uint8Array>
let platform: Served
test.beforeAll(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'taking-turns-scorm-'))
  const zip = join(folder, 'package.zip')
  const words = ['--lessons', 'synchronization,deadlock', '--out', zip]
  execFileSync(process.execPath, ['src/cli/scorm.ts', ...words], { cwd: root })
  files = new Map(Object.entries(unzipSync(readFileSync(zip))))
  rmSync(folder, { recursive: true })
  platform = await openPlatform(files)
})
test.afterAll(() => platform.close())

const solution = readFileSync(join(root, 'content/exercises/safe-increment/solution.py'), 'utf8')

interface Known {
  student?: string
  mode?: string
  suspend?: string
  status?: string
  location?: string
}

/** A learner opens the package; the platform knows what it kept of them. */
async function launch(page: Page, known: Known = {}): Promise<FrameLocator> {
  const { student = 'ada', mode = 'normal', suspend = '', status = '', location = '' } = known
  const core = {
    student_id: student,
    student_name: 'Lovelace, Ada',
    lesson_mode: mode,
    lesson_status: status === '' ? 'not attempted' : status,
    lesson_location: location,
  }
  const cmi = encodeURIComponent(JSON.stringify({ core, suspend_data: suspend }))
  await page.goto('about:blank')
  await page.goto(`${platform.origin}/#${cmi}`)
  return page.frameLocator('#sco')
}

/** A value of the platform's data model. */
function value(page: Page, name: string): Promise<string> {
  return page.evaluate((one) => {
    const { API } = globalThis as unknown as { API: { cmi: unknown } }
    return one
      .split('.')
      .slice(1)
      .reduce((at, part) => (at as Record<string, unknown>)[part], API.cmi) as string
  }, name)
}
const course = (shell: FrameLocator): FrameLocator => shell.frameLocator('iframe')
const status = (shell: FrameLocator) => shell.getByRole('status').first()

test('a package holds each file once, without compressed twins', () => {
  expect([...files.keys()]).toContain('course/runtime/manifest.json')
  expect([...files.keys()].filter((name) => /\.(br|gz)$/.test(name))).toEqual([])
})

test('what is passed in a package is reported, and shows at another computer', async ({
  page,
  browser,
}) => {
  const shell = await launch(page)
  await expect(status(shell)).toContainText('0 of 5 exercises passed. Reported')
  expect(await value(page, 'cmi.core.lesson_status')).toBe('incomplete')
  const lessons = course(shell)
  await expect(lessons.getByRole('link', { name: 'For teachers' })).toHaveCount(0)
  await lessons.getByRole('list').getByRole('link', { name: 'Synchronization' }).click()
  const panel = new Panel(page, 'Exercise: A safe increment', lessons)
  await panel.write(solution)
  await panel.button('Check').click()
  await expect(panel.verdict).toContainText('Passed')
  await expect(status(shell)).toContainText('1 of 5 exercises passed. Reported')
  expect(await value(page, 'cmi.core.score.raw')).toBe('20')
  const suspend = await value(page, 'cmi.suspend_data')
  expect(suspend).toBe('1 safe-increment /')
  const location = await value(page, 'cmi.core.lesson_location')
  expect(location).toBe('lessons/synchronization/index.html')

  const elsewhere = await browser.newContext()
  const there = await elsewhere.newPage()
  const again = await launch(there, { suspend, location, status: 'incomplete' })
  await expect(status(again)).toContainText('1 of 5 exercises passed')
  await expect(
    course(again).getByRole('heading', { level: 1, name: 'Synchronization' }),
  ).toBeVisible()
  await course(again).getByRole('link', { name: 'Your progress' }).click()
  await expect(course(again).getByRole('main')).toContainText('1 of 5')
  await expect(course(again).getByRole('main')).toContainText('Passed on another computer')
  await elsewhere.close()
})

test('when everything is passed the package is completed, and its session ends once', async ({
  page,
}) => {
  const start = strFromU8(files.get('index.html')!)
  const [, contents = ''] = /id="package">(.*?)<\/script>/.exec(start) ?? []
  const { exercises } = JSON.parse(contents) as { exercises: string[] }
  const suspend = `1 ${exercises.join(' ')} /`
  const shell = await launch(page, { suspend, status: 'incomplete' })
  await expect(status(shell)).toContainText('5 of 5 exercises passed')
  expect(await value(page, 'cmi.core.score.raw')).toBe('100')
  expect(await value(page, 'cmi.core.lesson_status')).toBe('completed')
  await page.locator('#sco').evaluate((frame: HTMLIFrameElement) => (frame.src = 'about:blank'))
  await expect
    .poll(() =>
      page.evaluate(() =>
        (globalThis as unknown as { API: { isTerminated(): boolean } }).API.isTerminated(),
      ),
    )
    .toBe(true)
})

test('the next learner at the same computer sees nothing of the last one', async ({ page }) => {
  const ada = await launch(page, { location: 'lessons/synchronization/index.html' })
  const panel = new Panel(page, 'Exercise: A safe increment', course(ada))
  await panel.write('# of Ada')
  const bob = await launch(page, {
    student: 'bob',
    location: 'lessons/synchronization/index.html',
  })
  const his = new Panel(page, 'Exercise: A safe increment', course(bob))
  await his.open()
  await expect(his.editor).not.toContainText('of Ada')
  await launch(page, { location: 'lessons/synchronization/index.html' })
  await panel.open()
  await expect(panel.editor).toContainText('of Ada')
  const kept = await page
    .frames()
    .at(-1)!
    .evaluate(() => JSON.stringify(Object.keys(localStorage)))
  expect(kept).not.toMatch(/ada|bob|Lovelace/i)
})

test('who only looks on reports nothing', async ({ page }) => {
  const shell = await launch(page, { mode: 'review', status: 'completed' })
  await expect(status(shell)).toContainText('nothing is reported')
  expect(await value(page, 'cmi.core.score.raw')).toBe('')
  expect(await value(page, 'cmi.core.lesson_status')).toBe('completed')
})

test('without a platform the package works, and says that nothing is reported', async ({
  page,
}) => {
  await page.goto(`${platform.origin}/content/71/package/index.html`)
  await expect(page.getByRole('status')).toContainText('No learning platform was found')
  await expect(page.frameLocator('iframe').getByRole('heading', { level: 1 })).toBeVisible()
  // A page of the course that is opened alone finds its way into the package's own page.
  await page.goto(`${platform.origin}/content/71/package/course/lessons/deadlock/index.html`)
  await expect(page.getByRole('status')).toContainText('No learning platform was found')
  await expect(
    page.frameLocator('iframe').getByRole('heading', { level: 1, name: 'Deadlock' }),
  ).toBeVisible()
})

test('search and the links of every page stay inside the package', async ({ page }) => {
  const missing: string[] = []
  page.on('response', (response) => {
    if (response.status() >= 400) missing.push(response.url())
  })
  page.on('pageerror', (error) => missing.push(error.message))
  const shell = await launch(page)
  const inside = course(shell)
  for (const name of ['Playground', 'Your progress', 'Lessons', 'Glossary', 'How it works']) {
    await inside.getByRole('link', { name, exact: true }).first().click()
    await expect(inside.getByRole('link', { name, exact: true }).first()).toBeVisible()
  }
  await inside.getByRole('link', { name: 'Search' }).last().click()
  await inside.getByRole('searchbox').last().fill('deadlock')
  await inside.getByRole('main').getByRole('link', { name: 'Deadlock' }).first().click()
  await expect(inside.getByRole('heading', { level: 1, name: 'Deadlock' })).toBeVisible()
  expect(missing).toEqual([])
})

test('the package’s own page has no accessibility violations', async ({ page }) => {
  await page.goto(`${platform.origin}/content/71/package/index.html`)
  await expect(page.getByRole('status')).not.toBeEmpty()
  expect(await violations(page, [])).toEqual([])
})

test('a package neither has nor asks for a service worker', () => {
  const names = [...files.keys()]
  expect(names.filter((name) => /sw\.js$|webmanifest$|icons\//.test(name))).toEqual([])
  const texts = names.filter((name) => /\.(html|js)$/.test(name) && !name.includes('/runtime/'))
  const asking = texts.filter((name) => strFromU8(files.get(name)!).includes('serviceWorker'))
  expect(asking).toEqual([])
})
