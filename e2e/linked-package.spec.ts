/** A SCORM package that a teacher makes in the page: it shows the assignment of the site in a learning platform. */
import { readFileSync } from 'node:fs'
import { deflateRawSync } from 'node:zlib'
import { unzipSync } from 'fflate'
import { expect, type Page } from 'playwright/test'
import { violations } from './axe.ts'
import { openPlatform } from './fixtures/platform.ts'
import { test } from './fixtures/returning.ts'
import { read } from './hand-ins.ts'
import { Panel } from './panel.ts'

/** An assignment of an exercise and a lesson with four, as the site writes it into its link. */
const assignment = `a=${deflateRawSync(
  JSON.stringify([1, 'Locks <i>', '', '', ['esafe-increment', 'ldeadlock']]),
).toString('base64url')}`

/** The files of the package that the teacher's page makes. */
async function made(page: Page): Promise<Map<string, Uint8Array>> {
  await page.goto(`/assign/#${assignment}`)
  const saved = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Save as a SCORM package' }).click()
  await expect(page.getByText('The package is saved.')).toBeVisible()
  return new Map(Object.entries(unzipSync(readFileSync(await (await saved).path()))))
}

/** What the platform around a package holds. */
const value = (page: Page, name: 'score.raw' | 'lesson_status' | 'suspend_data') =>
  page.evaluate((one) => {
    const { API } = globalThis as unknown as { API: { LMSGetValue(name: string): string } }
    return API.LMSGetValue(one === 'suspend_data' ? `cmi.${one}` : `cmi.core.${one}`)
  }, name)

test('an assignment is saved as a package, and a platform is told what is passed in it', async ({
  page,
}) => {
  const files = await made(page)
  expect([...files.keys()].toSorted()).toEqual(['imsmanifest.xml', 'index.html'])
  const platform = await openPlatform(files)
  // Another host name: another site.
  const origin = platform.origin.replace('127.0.0.1', 'localhost')
  const core = { student_id: 'ada', lesson_mode: 'normal', lesson_status: 'not attempted' }
  await page.goto(`${origin}/#${encodeURIComponent(JSON.stringify({ core }))}`)
  const shell = page.frameLocator('#sco')
  const status = shell.getByRole('status').first()
  const shown = shell.frameLocator('iframe')
  await expect(shown.getByRole('heading', { level: 1 })).toHaveText('Locks <i>')
  await expect(status).toHaveText(/^0 of \d exercises passed. Reported/)
  const [of = 0] = /\d(?= exercises)/.exec((await status.textContent()) ?? '')?.map(Number) ?? []
  const panel = new Panel(page, 'Exercise: A safe increment', shown)
  await panel.write(read('safe-increment', 'solution'))
  await panel.button('Check').click()
  await expect(panel.verdict).toContainText('Passed')
  await expect(status).toContainText(`1 of ${of} exercises passed. Reported`)
  expect(await value(page, 'score.raw')).toBe(String(Math.floor(100 / of)))
  expect(await value(page, 'lesson_status')).toBe('incomplete')
  expect(await value(page, 'suspend_data')).toBe('1 safe-increment /')

  // A lesson is opened in the frame, without the site's header; what is passed there counts, too.
  await shown.getByRole('link', { name: 'Deadlock' }).click()
  await expect(shown.getByRole('heading', { level: 1, name: 'Deadlock' })).toBeVisible()
  await expect(shown.getByRole('navigation', { name: 'Site' })).toBeHidden()
  await shell.getByRole('button', { name: 'Back to the assignment' }).click()
  await expect(shown.getByRole('heading', { level: 1 })).toHaveText('Locks <i>')
  await expect(shell.getByRole('button', { name: 'Back to the assignment' })).toBeHidden()
  await platform.close()
})

test('nobody but the site’s own frame can report a pass', async ({ page }) => {
  const files = await made(page)
  const platform = await openPlatform(files)
  await page.goto(`${platform.origin}/#${encodeURIComponent('{}')}`)
  const shell = page.frameLocator('#sco')
  await expect(shell.frameLocator('iframe').getByRole('heading', { level: 1 })).toHaveText(
    'Locks <i>',
  )
  await page.evaluate(async () => {
    const { contentWindow } = document.querySelector<HTMLIFrameElement>('#sco')!
    const forged = { from: 'taking-turns', version: 1, kind: 'checked', status: 'passed' }
    const target = contentWindow!
    const heard = new Promise<void>((done) => target.addEventListener('message', () => done()))
    target.postMessage({ ...forged, exercise: 'safe-increment' }, '*')
    await heard
  })
  await expect(shell.getByRole('status').first()).toContainText('0 of ')
  expect(await value(page, 'suspend_data')).toBe('1 /')
  await platform.close()
})

test('the package’s own page has no accessibility violations', async ({ page }) => {
  const platform = await openPlatform(await made(page))
  await page.goto(`${platform.origin}/content/71/package/index.html`)
  await expect(page.getByRole('status')).toContainText('No learning platform was found')
  await expect(page.frameLocator('iframe').getByRole('heading', { level: 1 })).toBeVisible()
  expect(await violations(page)).toEqual([])
  await platform.close()
})
