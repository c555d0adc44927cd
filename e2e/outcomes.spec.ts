/** The outcome view: everything that a program was seen to do, after a check and for a plain program. */
import { patient } from '../.ci/pace.ts'
import { violationsInBothThemes } from './axe.ts'
import { expect, test } from './fixtures/returning.ts'
import { exercise, Panel, program } from './panel.ts'

const outcomes = (panel: Panel) => panel.root.getByRole('region', { name: 'Outcomes' })
const rows = (panel: Panel) => outcomes(panel).getByRole('rowheader')

test('after a failed check all outcomes can be seen, and how often each was', async ({ page }) => {
  const panel = await exercise(page)
  await panel.button('Check').click()
  await expect(panel.verdict).toContainText('Not passed')
  const view = outcomes(panel)
  await expect(view.getByRole('table')).toBeHidden()
  await view.getByText(/^\d+ different outcomes, in \d+ different orders of lines$/).click()
  await expect(view.getByRole('table')).toBeVisible()
  await expect(rows(panel).first()).toBeInViewport()
  await expect(view).toContainText('Only 200 schedules of many were tried')
  await expect(view.getByRole('row').filter({ hasText: 'counter[0] is 9' }).first()).toContainText(
    /\d+ of 200/,
  )
  const nine = view.getByRole('row').filter({ hasText: 'counter[0] is 9' }).first()
  await expect(nine).not.toContainText('Fails the check')
  await expect(view.getByRole('row').filter({ hasText: 'counter[0] is 8' }).first()).toContainText(
    'Fails the check',
  )
  // Together: one row for each count. Apart: one for each order of lines as well.
  const box = view.getByRole('checkbox', { name: /^Group outcomes/ })
  await expect(box).toBeChecked()
  const together = await rows(panel).count()
  expect(together).toBeLessThanOrEqual(8) // three threads with three increments each end at 2 to 9
  await box.uncheck()
  await expect(rows(panel)).toHaveCount(10)
  await view.getByRole('button', { name: /^Show \d+ more$/ }).click()
  expect(await rows(panel).count()).toBeGreaterThan(10)
  await view.getByRole('button', { name: 'Show fewer' }).click()
  await expect(rows(panel)).toHaveCount(10)
})

test('a plain program is explored without being graded; a deadlock comes first', async ({
  page,
}) => {
  const panel = await program(page)
  await panel.write(`import threading
a, b = threading.Lock(), threading.Lock()
def work(one, other):
    with one:
        with other:
            print("both")
for pair in ((a, b), (b, a)):
    threading.Thread(target=work, args=pair).start()
`)
  await panel.button('All outcomes').click()
  await expect(rows(panel)).toHaveCount(2)
  // What was asked for is in view.
  await expect(rows(panel).first()).toBeInViewport()
  await expect(rows(panel).first()).toContainText('Deadlock')
  await expect(rows(panel).nth(1)).toContainText('Finished')
  await expect(outcomes(panel)).toContainText('All interleavings were seen')
  await expect(outcomes(panel)).toContainText(/waits on line 5 for b \(a Lock\), held by/)
  await outcomes(panel).getByRole('button', { name: 'Replay outcome 1' }).click()
  const replay = panel.root.getByRole('group', { name: 'Replay', exact: true })
  await expect(replay).toBeInViewport()
  await expect(replay.getByText('Printed so far')).toBeVisible()
  await outcomes(panel).getByRole('button', { name: 'line 5' }).first().click()
  await expect(panel.editor.getByRole('textbox')).toBeFocused()
  await page.keyboard.insertText('x')
  await expect(outcomes(panel)).toContainText('Of the program before your last change')
  await panel.button('Reset').click()
  await expect(outcomes(panel)).toBeHidden()
})

test('a program too long to be explored does not offer it, until it is changed', async ({
  page,
}) => {
  await page.goto('/lessons/synchronization/')
  const panel = new Panel(page, 'Unsafe increment')
  await expect(panel.button('Reset')).toBeEnabled()
  await expect(panel.button('All outcomes')).toHaveCount(0)
  await panel.write('print("short")')
  await panel.button('All outcomes').click()
  await expect(outcomes(panel)).toContainText('One outcome')
})

test('Stop ends an exploration, and what was found until then is shown', async ({ page }) => {
  const panel = await program(page)
  await panel.write(`import threading
def work():
    for n in range(40): print(n, sum(range(2000)))
for _ in range(3): threading.Thread(target=work).start()
`)
  await panel.button('All outcomes').click()
  await expect(panel.root).toContainText(/Exploring: [1-9]\d* of 200 schedules/)
  await panel.button('Stop').click()
  await expect(panel.button('Run')).toBeEnabled({ timeout: patient(3) })
  await expect(panel.button('All outcomes')).not.toHaveAttribute('aria-disabled')
  await expect(outcomes(panel)).toContainText(/Only .* tried.*It was ended early\./)
})

for (const width of [390, 1280]) {
  test.describe(`${width} px wide`, () => {
    test.use({ viewport: { width, height: 900 } })
    test('the outcomes have no accessibility violations and fit the page', async ({ page }) => {
      const panel = await program(page)
      if (width === 390) await panel.button('More').click()
      await expect(panel.button('All outcomes')).toBeEnabled()
      await panel.button('All outcomes').click()
      await expect(outcomes(panel).getByRole('table')).toBeVisible()
      expect(await violationsInBothThemes(panel.root)).toEqual([])
      const { scroll, view } = await page.evaluate(() => ({
        scroll: document.documentElement.scrollWidth,
        view: document.documentElement.clientWidth,
      }))
      expect(scroll).toBe(view)
    })
  })
}
