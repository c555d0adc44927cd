/** What this Python does not have: said below the traceback, with the place of the course that shows what to do. */
import { violationsIn } from './axe.ts'
import { expect, test } from './fixtures/returning.ts'
import { program } from './panel.ts'

test('a package that is not here is told below its traceback, with a way out', async ({ page }) => {
  const panel = await program(page)
  await panel.run('import requests')
  await expect(panel.output.getByRole('log')).toContainText("No module named 'requests'")
  await expect(panel.ending).toContainText('requests talks to servers')
  await expect(panel.ending).toContainText('Use urllib.request, which is here')
  // It is heard, too.
  await expect(panel.root.locator('[aria-live="polite"]')).toContainText(
    'requests talks to servers',
  )
  expect(await violationsIn(panel.root)).toEqual([])
  await page.emulateMedia({ colorScheme: 'dark' })
  expect(await violationsIn(panel.root)).toEqual([])

  const link = panel.ending.getByRole('link', { name: 'Waiting together: five pages' })
  await link.click()
  await expect(page.getByRole('heading', { name: 'Five pages', exact: true })).toBeInViewport()
})

test('a process that a thread cannot start is told, and goes with the next run', async ({
  page,
}) => {
  const panel = await program(page)
  await panel.run(
    'import os, threading\nthreading.Thread(target=os.system, args=("ls",)).start()\n',
  )
  await expect(panel.ending).toContainText('other programs cannot be started')
  await expect(panel.ending.getByRole('link')).toHaveAttribute(
    'href',
    '/lessons/parallelism/#processes',
  )
  await panel.run('1 / 0')
  await expect(panel.ending).toContainText('ZeroDivisionError')
  await expect(panel.ending).not.toContainText('cannot be started')
})

test('the thread pool of multiprocessing runs in the page', async ({ page }) => {
  const panel = await program(page)
  await panel.run(
    'from multiprocessing.pool import ThreadPool\nwith ThreadPool(2) as pool: print(pool.map(abs, [-1, 2]))',
  )
  await expect(panel.ending).toContainText('Finished')
  await expect(panel.output.getByRole('log')).toContainText('[1, 2]')
})
