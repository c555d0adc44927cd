/** Slips are marked while somebody types: a sign beside the line, and F8 for those who do not see it. */
import { violationsIn, violationsInBothThemes } from './axe.ts'
import { expect, test } from './fixtures/returning.ts'
import { program } from './panel.ts'

const slip = `import threading

def work():
    print("hello")

t = threading.Thread(target=work)
t.start
`

test('a method that is not called is marked, F8 says why, and the mark goes when it is', async ({
  page,
}) => {
  const panel = await program(page)
  await panel.write(slip)
  const { editor } = panel
  const sign = editor.locator('.typing-slip')
  await expect(sign).toHaveCount(1)
  await expect(sign).toHaveAttribute('title', /t\.start is named, but not called/)
  await page.keyboard.press('ControlOrMeta+Home')
  await page.keyboard.press('F8')
  await expect(page.getByText(/is named, but not called/).first()).toBeVisible()
  await page.keyboard.press('Escape')
  await panel.write(slip.replace('t.start', 't.start()'))
  await expect(sign).toHaveCount(0)
  // A name that stands for nothing is a slip, what nothing uses is only paler.
  await panel.write(`import time\n${slip.replace('t.start', 'tt.start()')}`)
  await expect(sign).toHaveAttribute('title', 'There is no name tt here: look at its spelling.')
  await expect(editor.locator('.unused-name')).toHaveText('time')
  expect(await violationsIn(panel.root)).toEqual([])
})

test('what is no Python is marked as an error, and runs all the same', async ({ page }) => {
  const panel = await program(page)
  await panel.write('if True\n    print("in")\n')
  const sign = panel.editor.locator('.typing-error')
  await expect(sign).toHaveAttribute('title', 'A colon is missing at the end of this line.')
  await panel.button('Run').click()
  await expect(panel.ending).toContainText('A colon is missing at the end of this line.')
})

test('a marked line has no accessibility violations', async ({ page }) => {
  const panel = await program(page)
  await panel.write(slip)
  await expect(panel.editor.locator('.typing-slip')).toHaveCount(1)
  await page.keyboard.press('ControlOrMeta+Home')
  await page.keyboard.press('F8')
  await expect(page.getByText(/is named, but not called/).first()).toBeVisible()
  expect(await violationsInBothThemes(panel.root)).toEqual([])
})
