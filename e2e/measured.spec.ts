/** What a device reaches with several processes: measured when asked for, drawn, and in a table. */
import type { Page } from 'playwright/test'
import { patient } from '../.ci/pace.ts'
import { violations } from './axe.ts'
import { expect, test } from './fixtures/returning.ts'

async function measured(page: Page, cores: number) {
  await page.addInitScript((count) => {
    Object.defineProperty(Navigator.prototype, 'hardwareConcurrency', { get: () => count })
  }, cores)
  await page.goto('/lessons/parallelism/')
  return page.getByRole('region', { name: 'What your cores reach' })
}

test('on a device with one core it says so, and measures what two processes cost', async ({
  page,
}) => {
  const part = await measured(page, 1)
  await expect(part).toContainText('this device has one core')
  await expect(part.getByRole('table')).toHaveCount(0)
  await part.getByRole('button', { name: 'Measure' }).click()
  await expect(part.getByRole('progressbar', { name: 'Measuring' })).toBeVisible()
  await expect(part.getByRole('status')).toContainText(/faster than one|times as fast/, {
    timeout: patient(80),
  })
  const cells = await part
    .getByRole('table')
    .getByRole('row')
    .evaluateAll((rows) =>
      rows.map((row) => [...(row as HTMLTableRowElement).cells].map((cell) => cell.innerText)),
    )
  const time = expect.stringMatching(/^[\d.]+ (s|ms|µs)$/)
  expect(cells).toEqual([
    ['Processes', 'Time', 'Speed-up', 'Starting', 'Sending', 'Computing'],
    ['1', time, '1.0', '–', '–', time],
    ['2', time, expect.stringMatching(/^\d+\.\d$/), time, time, time],
  ])
  await expect(part.locator('.bar')).toHaveCount(2)
  expect(await violations(page)).toEqual([])
})

test('Stop ends the measuring, and it can begin anew', async ({ page }) => {
  const part = await measured(page, 8)
  const [measure, stop] = ['Measure', 'Stop'].map((name) => part.getByRole('button', { name }))
  await measure!.click()
  await expect(part).toContainText('Measuring the program alone')
  await stop!.click()
  await expect(measure!).not.toHaveAttribute('aria-disabled')
  await expect(part.getByRole('table')).toHaveCount(0)
  await expect(part.getByRole('status')).toHaveText('')
  await measure!.click()
  await expect(part).toContainText('Measuring the program alone')
  await stop!.click()
  await expect(measure!).not.toHaveAttribute('aria-disabled')
})
