/** Ctrl+C in a panel: the program that runs hears of it, as in a terminal. */
import { expect, test } from './fixtures/returning.ts'
import { program } from './panel.ts'

const catches = `import threading
stop = threading.Event()
worker = threading.Thread(target=stop.wait, args=(3600,))
worker.start()
print("waiting", flush=True)
try:
    worker.join()
except KeyboardInterrupt:
    print("caught in", threading.current_thread().name)
    stop.set()
`

test('Ctrl+C reaches the main thread, which may clean up; it is there only while a program runs', async ({
  page,
}) => {
  const panel = await program(page)
  const interrupt = panel.output.getByRole('button', { name: 'Ctrl+C' })
  await expect(interrupt).toHaveCount(0)
  await panel.run(catches)
  await expect(panel.output.getByText('waiting')).toBeVisible()
  await interrupt.click()
  await expect(panel.output.getByText('caught in MainThread')).toBeVisible()
  await expect(panel.ending).toContainText('Finished')
  await expect(interrupt).toHaveCount(0)
})

test('the keys do it from the output, and end a question', async ({ page }) => {
  const panel = await program(page)
  await panel.run('name = input("Your name? ")')
  await expect(panel.output.getByRole('textbox')).toBeFocused()
  await panel.output.getByRole('log').focus()
  await page.keyboard.press('Control+c')
  await expect(panel.output.getByRole('log')).toContainText('^C')
  await expect(panel.ending).toContainText('KeyboardInterrupt')
  await expect(panel.output.getByRole('textbox')).toHaveCount(0)
})
