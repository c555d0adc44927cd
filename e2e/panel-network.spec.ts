/** The lab's hosts in the page: a program loads from one, and the page that lists them. */
import { expect, test } from './fixtures/returning.ts'
import { program } from './panel.ts'

test('a program in the page loads what a host of the lab says, with TLS or without', async ({
  page,
}) => {
  const panel = await program(page)
  await panel.run(
    'from urllib.request import urlopen\nfor kind in ("http", "https"): print(kind, urlopen(f"{kind}://weather.example/Oslo", timeout=10).read())',
  )
  await expect(panel.output.getByRole('log')).toContainText("https b'3'")
  await expect(panel.ending).toContainText('Finished')
})

test('the page on what is modelled lists the hosts', async ({ page }) => {
  await page.goto('/about/#lab-network')
  await expect(
    page.getByRole('listitem').filter({ hasText: 'weather.example' }).first(),
  ).toBeVisible()
  await expect(page.getByText('nothing is encrypted')).toBeVisible()
})
