/** A program that fails: its traceback, what that means in plain words, and where in the program it came. */
import { violationsInBothThemes } from './axe.ts'
import { expect, test } from './fixtures/returning.ts'
import { program } from './panel.ts'

const emptyQueue = `import queue
print("first")
queue.Queue().get(timeout=0.01)
`

const unfit = `import threading

def work(name, times):
    print(name, times)

thread = threading.Thread(
    target=work, args=("Ada",))
thread.start()
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
  // The message first, in few lines, and no wall of colour.
  await expect(panel.ending.locator('p').first()).toHaveText('Empty')
  expect((await panel.ending.boundingBox())!.height).toBeLessThan(90)
  for (const part of [panel.ending, output.locator('.line.error').first()]) {
    // oxlint-disable-next-line no-await-in-loop
    await expect(part).toHaveCSS('background-color', 'rgba(0, 0, 0, 0)')
  }

  // Where the thread could not call its function, the line is that on which it was made.
  await panel.run(unfit)
  await expect(panel.ending).toContainText('The thread is made on line 6.')
  await expect(panel.editor.locator('.thread-edge-1')).toHaveCount(1)
})

test('a text that a program ends with is no traceback, and nothing is folded in it', async ({
  page,
}) => {
  const panel = await program(page)
  await panel.run('import sys\nprint("KeyError: 1", file=sys.stderr)\nsys.exit(1)')
  await expect(panel.ending).toContainText('Exited with code 1')
  await expect(panel.output.locator('details, .plain')).toHaveCount(0)
})

for (const width of [390, 1280]) {
  test.describe(`${width} px`, () => {
    test.use({ viewport: { width, height: 900 } })
    test('an error has no accessibility violations', async ({ page }) => {
      const panel = await program(page)
      await panel.run(emptyQueue)
      await expect(panel.ending).toContainText('The queue was empty')
      expect(await violationsInBothThemes(panel.root)).toEqual([])
    })
  })
}
