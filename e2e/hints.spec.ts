/** A hint whose part is right already is passed over, and can be read all the same. */
import { violationsIn } from './axe.ts'
import { expect, test } from './fixtures/returning.ts'
import { Panel } from './panel.ts'

/** Waits for each thread in the loop that starts them: only the second hint has nothing left to say. */
const joinsAtOnce = `import random
import threading
import time

def work(number):
    time.sleep(random.uniform(1, 10))
    print(f"Thread {number} done!")

for number in range(1, 6):
    thread = threading.Thread(target=work, args=(number,))
    thread.start()
    thread.join()
print("Main flow of application")
print("All threads are done")
`

test('after a check Hint gives the next one that still helps, and says which it passed over', async ({
  page,
}) => {
  await page.goto('/exercises/join-them-all/')
  const panel = new Panel(page, 'Exercise: Join them all')
  await panel.write(joinsAtOnce)
  await panel.button('Check').click()
  await expect(panel.verdict).toContainText('Not passed')
  await panel.button('Hint').click()
  await expect(panel.root.getByText('Hint 1 of 3', { exact: true })).toBeInViewport()
  await panel.button('Hint').click()
  await expect(panel.root.getByText('Hint 3 of 3', { exact: true })).toBeInViewport()
  const over = panel.root.getByText('Hint 2 is done already: this')
  const hidden = panel.root.getByText('Each of the five has to be waited for.')
  await expect(hidden).toBeHidden()
  await over.click()
  await expect(hidden).toBeVisible()
  await expect(panel.button('Hint')).toHaveAttribute('aria-disabled', 'true')
  expect(await violationsIn(panel.root)).toEqual([])
})

test('after a check the solution comes into view', async ({ page }) => {
  await page.goto('/exercises/join-them-all/')
  const panel = new Panel(page, 'Exercise: Join them all')
  await panel.write(joinsAtOnce)
  await panel.button('Check').click()
  await expect(panel.verdict).toContainText('Not passed')
  await panel.button('Show solution').click()
  await expect(panel.root.getByRole('group', { name: 'Solution' })).toBeInViewport()
})
