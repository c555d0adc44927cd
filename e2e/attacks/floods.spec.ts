/** Programs that bring the page more than anybody can look at: it stays alive, tells what it can, and runs the next one. */
import { expect, test } from '../fixtures/returning.ts'
import { choose, done, handIn } from '../hand-ins.ts'
import { program as openPanel } from '../panel.ts'

/** A program, and what is told of it. */
const floods: [string, string, RegExp][] = [
  [
    'a thread with a name of five million letters',
    'import threading\nt = threading.Thread(target=print, args=("here",), name="n" * 5_000_000)\nt.start()\nt.join()',
    /Finished/,
  ],
  [
    'an exception with a text of three million letters',
    'raise ValueError("e" * 3_000_000)',
    /ValueError: e+… Ended by an exception/,
  ],
  [
    'two thousand threads with long names',
    'import threading\nfor n in range(2000):\n    t = threading.Thread(target=int, name=str(n) * 1000)\n    t.start()\n    t.join()',
    /Finished/,
  ],
  [
    'twenty thousand short threads',
    'import threading\nfor n in range(20_000):\n    t = threading.Thread(target=int)\n    t.start()\n    t.join()',
    /Finished/,
  ],
  [
    'a line of a quarter of a million letters, and twenty thousand lines',
    'print("x" * 240_000)\nfor n in range(20_000): print(n)',
    /Finished/,
  ],
  [
    'a deadlock of five hundred threads',
    'import threading\ne = threading.Event()\nfor n in range(500): threading.Thread(target=e.wait).start()',
    /Deadlock[^]*and 401 more wait, too/,
  ],
]

for (const [what, program, told] of floods) {
  test(`${what}: the page tells of it, and the next Run works`, async ({ page }) => {
    const panel = await openPanel(page)
    await panel.run(program)
    await expect(panel.root).toContainText(told)
    await panel.run('print("next")')
    await expect(panel.output).toContainText('next')
    await expect(panel.ending).toContainText('Finished')
  })
}

test('of thousands of threads the first are drawn, and the others counted', async ({ page }) => {
  const panel = await openPanel(page)
  await panel.run(
    'import threading\nfor n in range(999):\n    t = threading.Thread(target=int)\n    t.start()\n    t.join()',
  )
  const timeline = panel.root.getByRole('region', { name: 'Timeline' })
  await expect(timeline).toContainText('800 more threads are only in the table.')
  await expect(timeline.locator('.names li')).toHaveCount(200)
})

test('a program that prints for ever is stopped, and the next Run works', async ({ page }) => {
  const panel = await openPanel(page)
  await panel.run('while True: print("x" * 1000)')
  await expect(panel.output).toContainText('xxx')
  await panel.button('Stop').click()
  await expect(panel.ending).toContainText('Stopped')
  await panel.run('print("next")')
  await expect(panel.output).toContainText('next')
})

test('a program of 49,000 lines is shown in portions of which the page lays out few, and opens in an editor at once', async ({
  page,
}) => {
  const long = `print("first")\n${'\n'.repeat(48_998)}print("last")`
  await page.goto('/review/')
  await choose(page, { 'long.json': handIn('Long', [done('safe-increment', long)]) })
  await page.getByRole('button', { name: /^Long, .*failed/ }).click()
  const shown = page.getByRole('group', { name: 'Program of Long' })
  await expect(shown).toContainText('last')
  // Of 98 portions; which are near enough is the browser's choice.
  const laidOut = await shown
    .locator('.portion')
    .evaluateAll(
      (all) =>
        all.filter((one) => one.firstElementChild?.checkVisibility({ contentVisibilityAuto: true }))
          .length,
    )
  expect(laidOut).toBeGreaterThan(0)
  expect(laidOut).toBeLessThan(20)

  await page.getByRole('button', { name: 'Open in the editor' }).click()
  const editor = page.getByRole('region', { name: 'Editor' })
  await expect(editor.locator('.monaco-editor')).toBeVisible()
  // The field that is there for short programs lays out each of their lines.
  await expect(editor.locator('textarea[rows="1"]')).toHaveCount(0)
  await expect(editor.locator('.view-line').first()).toContainText('first')
})
