/** The author's panel, which only `npm run dev` has: its script is brought to a built page here, with its answers. */
import { readFileSync, globSync } from 'node:fs'
import { resolve } from 'node:path'
import { build } from 'esbuild'
import { expect, test } from 'playwright/test'
import { violations } from './axe.ts'

const root = resolve(import.meta.dirname, '..')

test('the built site has nothing of it', () => {
  const files = globSync('dist/**/*.{html,js}', { cwd: root })
  expect(files.length).toBeGreaterThan(100)
  const marks = /__author|For the author:/
  expect(files.filter((file) => marks.test(readFileSync(resolve(root, file), 'utf8')))).toEqual([])
})

test('at the end of a lesson it shows each verdict as it comes, and what is wrong', async ({
  page,
}) => {
  const { outputFiles } = await build({
    entryPoints: [resolve(root, 'src/author/panel.ts')],
    define: { 'import.meta.env.BASE_URL': '"/"' },
    bundle: true,
    write: false,
    format: 'esm',
  })
  let asked = 0
  await page.route('**/__author?id=deadlock', (route) => {
    asked += 1
    const body =
      '✓ program two-locks (0.4 s)\n✗ exercise apart, wrong-late: it should fail (1.0 s)\n    It passes.\n\n1 in order, 1 not.\n'
    return route.fulfill({ body, contentType: 'text/plain; charset=utf-8' })
  })
  await page.goto('/lessons/deadlock/')
  await page.addScriptTag({ content: outputFiles[0]!.text, type: 'module' })
  const summary = page.getByText('For the author: is “deadlock” in order?')
  await expect(summary).toBeVisible()
  expect(asked).toBe(0)
  await summary.focus()
  await page.keyboard.press('Enter')
  const panel = page.locator('details', { has: summary })
  await expect(panel.getByRole('status')).toHaveText('1 in order, 1 not.')
  await expect(panel.getByRole('listitem')).toHaveText([
    '✓ program two-locks (0.4 s)',
    '✗ exercise apart, wrong-late: it should fail (1.0 s)',
    'It passes.',
  ])
  await panel.getByRole('button', { name: 'Check again' }).click()
  await expect.poll(() => asked).toBe(2)
  expect(await violations(page)).toEqual([])
  // A page that is neither a lesson nor an exercise has none.
  await page.goto('/lessons/')
  await page.addScriptTag({ content: outputFiles[0]!.text, type: 'module' })
  await expect(page.getByText('For the author:')).toHaveCount(0)
})
