/** On paper: a lesson as text, on white, with its programs as they are written now. */
import { expect, test } from 'playwright/test'
import { program } from './panel.ts'

test.use({ colorScheme: 'dark' })

test('what only a screen can do is not printed, and a dark page is printed light', async ({
  page,
}) => {
  await page.goto('/lessons/synchronization/')
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(page.getByRole('banner')).toBeHidden()
  await expect(page.getByRole('contentinfo')).toBeHidden()
  await expect(page.getByRole('navigation')).toHaveCount(0)
  await expect(page.getByRole('button')).toHaveCount(0)
  const exercise = page.getByRole('region', { name: 'Exercise: A safe increment' })
  await expect(exercise).toContainText('the counter must be 9 at the end')
  await expect(page.locator('body')).toHaveCSS('color', 'rgb(28, 32, 39)')
  const link = page.locator('#further-reading ~ ul a').first()
  const address = await link.evaluate((one) => getComputedStyle(one, '::after').content)
  expect(address).toContain('https://')
})

test('a program that was changed in the editor is printed as it is now, whole', async ({
  page,
}) => {
  const panel = await program(page)
  const long = Array.from({ length: 50 }, (_, line) => `print(${line})`).join('\n')
  await panel.write(long)
  await page.emulateMedia({ media: 'print' })
  const printed = panel.root.locator('.sheet pre')
  await expect(printed).toBeVisible()
  await expect(printed).toContainText('print(49)')
  await expect(panel.root.locator('.monaco-editor')).toBeHidden()
})
