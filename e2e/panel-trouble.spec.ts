/** The program panel when something is missing: JSPI, the network, the editor, the interpreter. */
import { expect, test } from 'playwright/test'
import { violations } from './axe.ts'
import { test as returning } from './fixtures/returning.ts'
import { exercise, program } from './panel.ts'

test('without JSPI nothing runs, the reason is told, and the code can be read and edited', async ({
  page,
}) => {
  await page.addInitScript(() => Reflect.deleteProperty(WebAssembly, 'Suspending'))
  const panel = await exercise(page)
  await expect(panel.root).toContainText('JSPI')
  for (const name of ['Run', 'Check']) {
    await expect(panel.button(name)).toBeDisabled()
    await expect(panel.button(name)).toHaveAccessibleDescription(/Programs cannot run here/)
  }
  await panel.write('mine = 1')
  await expect(panel.editor).toContainText('mine = 1')
  await page.keyboard.press('ControlOrMeta+Enter')
  await expect(panel.ending).toHaveCount(0)
  expect(await violations(page)).toEqual([])
})

test('when Python cannot be fetched, that is said, and it can be tried again', async ({ page }) => {
  await page.route('**/runtime/**', (route) => route.abort())
  const panel = await program(page)
  await panel.setSpeed('As fast as possible')
  await panel.button('Run').click()
  await expect(panel.ending).toContainText('Python could not be started')
  await page.unroute('**/runtime/**')
  await panel.button('Try again').click()
  await expect(panel.ending).toContainText('Finished')
})

test('when the editor cannot be fetched, a plain one does', async ({ page }) => {
  await page.route(/\/mount\.[^/]+\.js/, (route) => route.abort())
  const panel = await program(page)
  await expect(panel.button('Run')).toBeEnabled()
  await panel.editor.getByRole('textbox').fill('print("plain")')
  await expect(panel.editor).toContainText('could not be loaded')
  await page.keyboard.press('ControlOrMeta+Enter')
  await expect(panel.output.getByRole('log')).toContainText('plain')
  await panel.button('Reset').click()
  await expect(panel.editor.getByRole('textbox')).toHaveValue(/^import random/)
})

test('what is typed before the editor is there is not lost', async ({ page }) => {
  let release = () => {}
  const held = new Promise<void>((resolve) => (release = resolve))
  await page.route(/\/mount\.[^/]+\.js/, async (route) => {
    await held
    await route.continue()
  })
  const panel = await program(page)
  await expect(panel.button('Run')).toBeEnabled()
  await panel.editor.getByRole('textbox').focus()
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.type('early')
  release()
  await expect(panel.editor.locator('.monaco-editor')).toBeVisible()
  await page.keyboard.type(' bird')
  await expect(panel.editor.locator('.view-lines')).toHaveText('early bird')
})

for (const [device, width] of [
  ['phone', 390],
  ['desktop', 1280],
] as const) {
  test(`nothing moves on a ${device} when the editor takes the place of the text`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 900 })
    const panel = await program(page)
    await expect(panel.button('Run')).toBeEnabled()
    const before = await panel.editor.boundingBox()
    await panel.open()
    await expect(panel.editor.locator('.view-lines')).toContainText('import')
    const after = await panel.editor.boundingBox()
    expect(Math.abs(after!.height - before!.height)).toBeLessThan(2)
  })
}

returning(
  'an interpreter that a check has lost is told, and the next check has a new one',
  async ({ page }) => {
    const panel = await exercise(page)
    // CPython frees a long chain by recursion, which the browser's stack is too small for.
    await panel.write('chain = None\nfor _ in range(200_000):\n    chain = [chain]\ndel chain\n')
    await panel.button('Check').click()
    await expect(panel.verdict).toContainText('the interpreter was lost')
    await panel.button('Reset').click()
    await panel.button('Check').click()
    await expect(panel.verdict).toContainText('schedules explored went wrong')
  },
)

returning('an interpreter that is lost is told, and the next run works', async ({ page }) => {
  const panel = await program(page)
  await panel.run('sum(range(10**13))')
  await expect(panel.output).toContainText('keeps Python from answering')
  await panel.button('Stop').click()
  await expect(panel.ending).toContainText('Stopped')
  await panel.run('print("again")')
  await expect(panel.ending).toContainText('Finished')
})
