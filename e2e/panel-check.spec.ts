/** Check, as a learner meets it: what is said of a program that fails, and of one that passes. */
import { patient } from '../.ci/pace.ts'
import { expect, test } from './fixtures/returning.ts'
import { exercise, Panel } from './panel.ts'

test('a failed check says which threads read what on which line', async ({ page }) => {
  const panel = await exercise(page)
  await panel.button('Check').click()
  await expect(panel.verdict).toContainText('Not passed')
  await expect(panel.verdict).toContainText(/in \d+ of 200 schedules/)
  await expect(panel.verdict).toContainText(
    /Thread-1 \(work\) and Thread-2 \(work\) both read \d from counter\[0\] on line 8/,
  )
  await expect(panel.verdict).toContainText(/increments? (is|are) lost/)
  await expect(panel.verdict).toContainText('Neither of them holds a lock there')
  await expect(panel.verdict).toContainText('no documented guarantee forbids it')
  // No code of a schedule: there is nothing on the page that takes one.
  await expect(panel.verdict).not.toContainText(/b[0-9a-z]+~[0-9a-z]+\.[0-9a-z]/)
})

test('a right program passes, over how many schedules', async ({ page }) => {
  const panel = await exercise(page)
  await panel.button('Show solution').click()
  await panel.button('Yes, show it').click()
  await panel.button('Put it into the editor').click()
  await panel.button('Check').click()
  await expect(panel.verdict).toContainText(/^\s*Passed.*holds in .*schedules/s)
})

test('Stop ends a check at once, and the next check starts afresh', async ({ page }) => {
  const panel = await exercise(page)
  const slow = 'for _ in range(100): sum(range(1000))'
  await panel.write(`import threading
counter = [0]
def work():
    for n in range(2000):
        counter[0] += 1
        ${slow}
threads = [threading.Thread(target=work) for _ in range(3)]
for thread in threads: thread.start()
for thread in threads: thread.join()
`)
  await panel.button('Check').click()
  await expect(panel.root).toContainText(/Checking: \d+ of 200 schedules/)
  await panel.button('Stop').click()
  await expect(panel.button('Check')).toBeEnabled({ timeout: patient(3) })
  await panel.write('print("Counter: 9")')
  await panel.button('Check').click()
  await expect(panel.verdict).toContainText('Not passed')
})

test('of many findings three are shown, and the others wait to be opened', async ({ page }) => {
  await page.goto('/lessons/what-is-a-thread/')
  const panel = new Panel(page, 'Exercise: Say who you are')
  await panel.button('Check').click()
  await expect(panel.verdict).toContainText('Not passed')
  const folded = panel.verdict.getByText('One more finding')
  await expect(folded).toBeVisible()
  const last = panel.verdict.getByText('Which function tells you the thread that calls it?')
  await expect(last).toBeHidden()
  await folded.press('Enter')
  await expect(last).toBeVisible()
})
