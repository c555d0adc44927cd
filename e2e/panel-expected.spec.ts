/** Expected beside found: what differs can be seen without colours, heard, and read on a phone. */
import { violationsIn } from './axe.ts'
import { expect, test } from './fixtures/returning.ts'
import { exercise } from './panel.ts'

test('a wrong value stands beside the right one, with a sign and a word; on a phone below it', async ({
  page,
}) => {
  const panel = await exercise(page)
  await panel.write('counter = [7]\nprint("Counter: 7")\n')
  await panel.button('Check').click()
  const table = panel.verdict.getByRole('table').first()
  await expect(table.getByRole('columnheader')).toHaveText(['Expected', 'Found'])
  await expect(table.getByRole('cell')).toHaveText([/−\s*differs:\s*9/, /\+\s*differs:\s*7/])
  expect(await violationsIn(panel.root)).toEqual([])

  const tops = async (): Promise<number[]> => {
    const boxes = await table
      .getByRole('cell')
      .evaluateAll((cells) => cells.map((cell) => cell.getBoundingClientRect().top))
    return boxes
  }
  const [expected, found] = await tops()
  expect(found).toBe(expected)
  await page.setViewportSize({ width: 390, height: 800 })
  const [above, below] = await tops()
  expect(below).toBeGreaterThan(above ?? Infinity)
})

test('a syntax error is shown with the line and Python’s marks under it', async ({ page }) => {
  const panel = await exercise(page)
  await panel.write('counter = [0]\ndef work(:\n    pass\n')
  await panel.button('Check').click()
  await expect(panel.verdict).toContainText('Python does not understand line 2')
  await expect(panel.verdict.locator('pre')).toHaveText(/^def work\(:\n {9}\^\s*$/)
})
