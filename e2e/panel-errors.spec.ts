/** A program that fails: its traceback, what that means in plain words, and where in the program it came. */
import { violations } from './axe.ts'
import { expect, test } from './fixtures/returning.ts'
import { program } from './panel.ts'

const emptyQueue = `import queue
print("first")
queue.Queue().get(timeout=0.01)
`

test('the library’s frames are folded, and open by keyboard; the program’s line is marked', async ({
  page,
}) => {
  const panel = await program(page)
  await panel.run(emptyQueue)
  const { output } = panel
  await expect(panel.ending).toContainText('The queue was empty')
  const inside = output.getByText('File "/lib/python314.zip/queue.py"')
  await expect(inside).toBeHidden()
  await expect(output.getByRole('button', { name: 'line 3' })).toBeVisible()
  await expect(panel.editor.locator('.thread-line-0')).toHaveCount(1)
  const fold = output.getByText('One call inside Python’s library')
  await fold.focus()
  await page.keyboard.press('Enter')
  await expect(inside).toBeVisible()
  expect(await output.locator('.line').allInnerTexts()).toHaveLength(8)
})

test('a text that a program ends with is no traceback, and nothing is folded in it', async ({
  page,
}) => {
  const panel = await program(page)
  await panel.run('import sys\nprint("KeyError: 1", file=sys.stderr)\nsys.exit(1)')
  await expect(panel.ending).toContainText('Exited with code 1')
  await expect(panel.output.locator('details, .plain')).toHaveCount(0)
})

for (const colorScheme of ['light', 'dark'] as const) {
  for (const width of [390, 1280]) {
    test.describe(`${colorScheme}, ${width} px`, () => {
      test.use({ colorScheme, viewport: { width, height: 900 } })
      test('an error has no accessibility violations', async ({ page }) => {
        const panel = await program(page)
        await panel.run(emptyQueue)
        await expect(panel.ending).toContainText('The queue was empty')
        expect(await violations(page)).toEqual([])
      })
    })
  }
}
