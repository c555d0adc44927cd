/** What is handed in, and what is not: a program that is too long, one that comes alone, and a link in a message. */
import { deflateRawSync } from 'node:zlib'
import { expect, test } from './fixtures/returning.ts'
import { choose, done, handIn, read, reviewed } from './hand-ins.ts'
import { Panel } from './panel.ts'

const solution = read('safe-increment', 'solution')
const starter = read('safe-increment', 'starter')

test('a program that is too long to be kept or handed in is refused, with the limit', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  const line = `# ${'x'.repeat(97)}\n`
  const long = `${solution}\n${line.repeat(2190)}`
  await page.goto(`/assignment/#${await assigned()}`)
  const panel = new Panel(page, 'Exercise: A safe increment')
  await panel.open()
  // As a person brings a program that long: to be typed it takes minutes.
  await page.evaluate((text) => navigator.clipboard.writeText(text), long)
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.press('ControlOrMeta+v')
  await panel.button('Check').click()
  await expect(panel.verdict).toContainText('Passed')
  await page.getByLabel('Your name').fill('Ada')
  await page.getByRole('button', { name: 'Make the hand-in' }).click()
  await expect(page.getByText(/has 2\d\d,\d{3} characters, and 50,000 can be handed/)).toBeVisible()
  await expect(page.getByText('nothing written yet')).toHaveCount(0)
  // Made shorter, it is handed in.
  await panel.write(solution)
  await panel.button('Check').click()
  await expect(panel.verdict).toContainText('Passed')
  await page.getByRole('button', { name: 'Make the hand-in' }).click()
  await expect(page.getByText('A safe increment: passed')).toBeVisible()
})

/** The fragment of an assignment with one exercise, as older builds of the course wrote it. */
async function assigned(): Promise<string> {
  const text = JSON.stringify([1, 'Locks', '', '', ['esafe-increment']])
  return `a=${deflateRawSync(text).toString('base64url')}`
}

test('a program alone and a link in a message are taken in; the frame’s HTML can be copied', async ({
  page,
  context,
}) => {
  await page.goto('/review/')
  await choose(page, { 'safe_increment_ada.py': starter, 'main.py': starter })
  await expect(page.getByRole('button', { name: /^ada, A safe increment:/ })).toBeVisible()
  await expect(page.getByText('call it, for example, safe_increment.py')).toBeVisible()
  await reviewed(page)
  const packed = deflateRawSync(
    JSON.stringify(handIn('Bob', [done('safe-increment', starter)])),
  ).toString('base64url')
  await page.getByLabel('Links of hand-ins').fill(`Hi, my link: <https://x.example/#h=${packed}>.`)
  await page.getByRole('button', { name: 'Review them' }).click()
  await expect(page.getByRole('button', { name: /^Bob, A safe increment:/ })).toBeVisible()

  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.goto('/teachers/')
  await page.getByRole('button', { name: 'Copy the HTML of the frame' }).click()
  await expect(page.getByText('It is copied.')).toBeVisible()
  const copied = await page.evaluate(() => navigator.clipboard.readText())
  expect(copied).toMatch(/^<iframe src="http:.*safe-increment\/\?embed"/)
})
