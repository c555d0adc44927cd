/** The timeline of a program that has run, for tests. */
import { expect, type Page } from 'playwright/test'
import { program } from './panel.ts'

/** Two threads that hand a lock over, and print. */
export const twoThreads = `import threading

lock = threading.Lock()

def work(number):
    with lock:
        print("from", number)

for number in (1, 2):
    thread = threading.Thread(target=work, args=(number,))
    thread.start()
    thread.join()
print("from main")
`

/** Runs a program in a panel; its timeline is there. */
export async function run(page: Page, text: string) {
  const panel = await program(page)
  await panel.setSpeed('As fast as possible')
  await panel.run(text)
  await expect(panel.ending).toBeVisible()
  const timeline = panel.root.getByRole('region', { name: 'Timeline' })
  return { panel, timeline, cursor: timeline.getByRole('slider', { name: 'Moment' }) }
}
