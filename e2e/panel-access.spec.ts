/** The program panel for everyone: by keyboard alone, and without accessibility violations. */
import type { Locator } from 'playwright/test'
import { violationsInBothThemes } from './axe.ts'
import { expect, test } from './fixtures/returning.ts'
import { exercise, program } from './panel.ts'

test('everything can be done with the keyboard alone', async ({ page }) => {
  const panel = await exercise(page)
  await expect(panel.button('Run')).toBeEnabled()
  const tabTo = async (goal: Locator) => {
    for (let presses = 0; presses < 200; presses += 1) {
      // Null: the field has just given way to the editor, which has the focus now.
      let isThere: boolean | null = null
      while (isThere === null) {
        isThere = await goal.evaluate((element) =>
          element.isConnected ? element === document.activeElement : null,
        )
      }
      if (isThere) return
      await page.keyboard.press('Tab')
    }
    throw new Error('Tab never came there.')
  }
  // In, write, run from within.
  await tabTo(panel.editor.getByRole('textbox'))
  await expect(panel.editor.locator('.monaco-editor')).toBeVisible()
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.insertText('while True:\n    pass')
  await page.keyboard.press('ControlOrMeta+Enter')
  await expect(panel.output).toContainText('Running')
  // Tab indents here; Escape lets it out.
  await page.keyboard.press('Tab')
  await expect(panel.editor.getByRole('textbox')).toBeFocused()
  await page.keyboard.press('Escape')
  await tabTo(panel.button('Stop'))
  await page.keyboard.press('Enter')
  await expect(panel.ending).toContainText('Stopped')
  await expect(panel.button('Stop')).toBeFocused()
  // On to Reset and back to Check.
  await tabTo(panel.button('Reset'))
  await page.keyboard.press('Enter')
  await expect(panel.editor).toContainText('safe_increment')
  await page.keyboard.press('Shift+Tab')
  await page.keyboard.press('Shift+Tab')
  await page.keyboard.press('Shift+Tab')
  await expect(panel.button('Check')).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(panel.verdict).toContainText('Not passed')
})

test('Tab passes through an editor in which nothing was typed', async ({ page }) => {
  const panel = await program(page)
  await panel.open()
  await page.keyboard.press('Tab')
  await expect(panel.button('Run')).toBeFocused()
  await page.keyboard.press('Shift+Tab')
  await expect(panel.editor.getByRole('textbox')).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(panel.button('Run')).toBeFocused()
})

test('Ctrl+M lets Tab leave for good, and the page says so beside the editor', async ({ page }) => {
  const panel = await program(page)
  await panel.write('x = 1')
  const described = await panel.editor.getByRole('textbox').getAttribute('aria-describedby')
  await expect(page.locator(`[id="${described}"]`)).toContainText(/leave the editor/)
  await page.keyboard.press('Control+m')
  await page.keyboard.type('0')
  await page.keyboard.press('Tab')
  await expect(panel.button('Run')).toBeFocused()
})

test('no state of the panel has accessibility violations', async ({ page }) => {
  const panel = await exercise(page)
  const fine = async (state: string) => {
    // Monaco's own parts are hidden from, or made for, screen readers by its own means.
    expect(await violationsInBothThemes(panel.root), state).toEqual([])
  }
  await panel.open()
  await fine('ready')
  await panel.button('Check').click()
  await expect(panel.verdict).toContainText('Not passed')
  await expect(panel.verdict).toContainText(/both read \d from .* on line 8/)
  await expect(panel.verdict.getByRole('button', { name: /^line \d+$/ }).first()).toBeVisible()
  await expect(panel.root.getByRole('group', { name: 'Replay' })).toBeVisible()
  await panel.button('Hint').click()
  await fine('failed check, with its replay')
  await panel.button('Show solution').click()
  await panel.button('Put it into the editor').click()
  await fine('solution')
  await panel.button('Check').click()
  await expect(panel.verdict).toContainText('Passed')
  await fine('passed check')
  await panel.run('import time\nprint("on")\ninput("? ")\ntime.sleep(100)')
  await expect(panel.output.getByRole('textbox')).toBeVisible()
  await fine('asking')
  await page.keyboard.press('Enter')
  await expect(panel.output).toContainText('Running')
  await fine('running')
  await panel.button('Stop').click()
  await expect(panel.ending).toContainText('Stopped')
  await fine('stopped')
})
