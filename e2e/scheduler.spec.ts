/** The learner as the scheduler: breaks a program by hand, undoes, shares what was chosen. */
import type { Locator, Page } from 'playwright/test'
import { violationsInBothThemes } from './axe.ts'
import { expect, test } from './fixtures/returning.ts'
import { Panel } from './panel.ts'

const lesson = '/lessons/synchronization/'

class Scheduler extends Panel {
  readonly region: Locator
  readonly threads: Locator

  constructor(page: Page) {
    super(page, 'Exercise: Break it: lose an update')
    this.region = this.root.getByRole('region', { name: 'Scheduler' })
    this.threads = this.region.getByRole('list', { name: 'Threads' }).getByRole('listitem')
  }

  /** Takes control by keyboard, and waits for the first choice. */
  async take(): Promise<void> {
    await expect(this.button('Take control')).toBeEnabled()
    await this.button('Take control').focus()
    await this.page.keyboard.press('Enter')
    await expect(this.region).toBeFocused()
    await expect(this.region).toContainText('Who goes next?')
  }

  /** Presses a key, and waits until that many choices were made. */
  async press(key: string, choices: number): Promise<void> {
    await this.page.keyboard.press(key)
    await expect(this.region.getByText(`Choices so far: ${choices}`)).toBeVisible()
  }

  /** Main, until both threads have been started and stand before the same line. */
  async bothStarted(): Promise<number> {
    let made = 0
    while ((await this.threads.count()) < 3) {
      made += 1
      // oxlint-disable-next-line no-await-in-loop
      await this.press('0', made)
    }
    return made
  }
}

async function open(page: Page): Promise<Scheduler> {
  await page.goto(lesson)
  return new Scheduler(page)
}

test('taking control ends a run of the same program that is about to begin', async ({ page }) => {
  const panel = await open(page)
  await panel.button('Run').click()
  await panel.take()
  await expect(panel.region).not.toContainText('Another program')
  await panel.press('0', 1)
})

test('an update is lost by keyboard alone, and that passes the exercise', async ({ page }) => {
  const panel = await open(page)
  await panel.take()
  const made = await panel.bothStarted()
  await expect(panel.threads.nth(1)).toContainText('reads counter[0]')
  await expect(panel.threads.nth(1)).toContainText('counter[0] += 1')
  await panel.press('1', made + 1)
  await expect(panel.threads.nth(1)).toContainText('writes counter[0]')
  await panel.press('2', made + 2)
  await expect(panel.region.getByRole('listitem').nth(made)).toBeVisible()
  // Both are about to write the same: now it does not matter who comes first.
  await panel.region.getByRole('button', { name: 'Let the computer finish' }).focus()
  await page.keyboard.press('Enter')
  await expect(panel.region).toContainText('Finished')
  await expect(panel.region).toContainText('Counter: 1')
  await expect(panel.verdict).toContainText('Passed: you broke it')
  await expect(panel.verdict).toContainText(
    /\d+ choices?\. A thread was interrupted (once|\d times) for it\./,
  )
  // The pass is kept, with the schedule that was found.
  await page.reload()
  await expect(page.getByText('You passed this on')).toBeVisible()
  const kept = await page.evaluate(() =>
    localStorage.getItem('taking-turns:exercise:lose-an-update'),
  )
  expect(JSON.parse(kept ?? '{}').passed.schedule).toMatch(/^b1/)
})

test('Undo takes a choice back, Redo makes it again, and the variables follow', async ({
  page,
}) => {
  const panel = await open(page)
  await panel.take()
  const made = await panel.bothStarted()
  const value = panel.region.locator('dd').first()
  await panel.press('1', made + 1)
  await panel.press('1', made + 2)
  await expect(value).toHaveText('1')
  await panel.press('Backspace', made + 1)
  await expect(value).toHaveText('0')
  await panel.region.getByRole('button', { name: 'Redo', exact: true }).click()
  await expect(value).toHaveText('1')
})

test('a thread that cannot go on says so, and its button rests', async ({ page }) => {
  const panel = await open(page)
  await panel.open()
  await panel.button('Show solution').click()
  await panel.button('Yes, show it').click()
  await panel.button('Put it into the editor').click()
  await panel.take()
  const made = await panel.bothStarted()
  await panel.press('1', made + 1)
  await expect(panel.region).toContainText('held by Thread-1 (increment)')
  await panel.press('2', made + 2)
  await expect(panel.threads.nth(2)).toContainText(/waits for lock \(a Lock\), held by Thread-1/)
  await expect(panel.threads.nth(2).getByRole('button', { name: /^Go/ })).toHaveAttribute(
    'aria-disabled',
    'true',
  )
  // Its own version cannot be broken: all interleavings were tried.
  await panel.button('Check').click()
  await expect(panel.verdict).toContainText('No interleaving breaks it')
  await expect(panel.verdict).toContainText(/All \d+ interleavings were tried/)
})

test('one press can go to the end of a line; the bytecode and the lines are shown', async ({
  page,
}) => {
  const panel = await open(page)
  await panel.take()
  const made = await panel.bothStarted()
  await panel.region.getByLabel('Show bytecode').check()
  await expect(panel.threads.nth(1)).toContainText('BINARY_OP []')
  await expect(panel.editor.locator('.thread-line-1').first()).toBeVisible()
  await panel.region.getByLabel('Go means').selectOption('to the end of its line')
  await panel.threads.nth(1).getByRole('button', { name: 'Go, Thread-1' }).click()
  await expect(panel.region.getByText(`Choices so far: ${made + 2}`)).toBeVisible()
  await expect(panel.threads.nth(1)).toContainText('ended')
  await panel.region.getByLabel('Only where CPython’s GIL can switch').check()
  await expect(panel.region.getByText('Choices so far: 0')).toBeVisible()
})

test('a program that never comes to a choice can be cancelled, and control taken again', async ({
  page,
}) => {
  const panel = await open(page)
  await panel.write('sum(range(10**12))\n') // one call, which nothing can come between
  await panel.button('Take control').click()
  await panel.region.getByRole('button', { name: 'Cancel' }).click()
  await expect(panel.region.getByText('Stopped.')).toBeVisible()
  await panel.write('print("over")\n')
  await panel.region.getByRole('button', { name: 'Start again with it' }).click()
  await expect(panel.region).toContainText('There was nothing to choose.')
})

test('a loop without a choice is given up by itself, and said to have no end', async ({ page }) => {
  const panel = await open(page)
  await panel.write('while True:\n    pass\n')
  await panel.button('Take control').click()
  await expect(panel.region).toContainText('No end')
  await expect(panel.region).toContainText('There was nothing to choose.')
})

test('a schedule that is shared opens again, ready to be gone through', async ({
  page,
  context,
}) => {
  const panel = await open(page)
  await panel.take()
  const made = await panel.bothStarted()
  await panel.press('1', made + 1)
  await panel.press('2', made + 2)
  await panel.region.getByRole('button', { name: 'Share this schedule' }).click()
  const link = panel.region.getByLabel('Link to this schedule')
  await expect(link).toHaveValue(/#schedule=b1~.*&panel=exercise-lose-an-update-panel$/)
  const other = new Scheduler(await context.newPage())
  await other.page.goto(await link.inputValue())
  await expect(other.region).toContainText(/A schedule of \d+ choices is ready/)
  await other.region.getByRole('button', { name: 'Redo all' }).click()
  await expect(other.region).toContainText('Counter: 1')
  await expect(other.region).toContainText('not by you alone')
  await expect(other.verdict).not.toContainText('Passed')
})

test('a shared schedule brings the program that it is for', async ({ page, context }) => {
  const panel = await open(page)
  await panel.write(`import threading
seen = []
threading.Thread(target=seen.append, args=("🐍",)).start()
threading.Thread(target=lambda: seen.append("me")).start()
print(seen)
`)
  await panel.take()
  await panel.region.getByRole('button', { name: 'Share this schedule' }).click()
  const link = panel.region.getByLabel('Link to this schedule')
  await expect(link).toHaveValue(/&program=[\w-]+$/)
  const other = new Scheduler(await context.newPage())
  await other.page.goto(await link.inputValue())
  await expect(other.region).toContainText('Who goes next?')
  await expect(other.editor).toContainText('"🐍"')
  await expect(other.button('Undo').first()).toBeVisible()
})

test('a damaged link is told where it leads', async ({ page }) => {
  await page.goto(`${lesson}#schedule=b1~&panel=exercise-lose-an-update-panel`)
  const panel = new Scheduler(page)
  await expect(panel.root).toContainText('The schedule in this link cannot be read. Copy it again')
  await page.goto('/about/')
  await page.goto(`${lesson}#schedule=b1&panel=nowhere`)
  await expect(page.getByText('a program that is not on this page')).toHaveCount(1)
  await page.goto('/about/')
  await page.goto(`${lesson}#schedule=b1~zzzz.3&panel=exercise-lose-an-update-panel`)
  await expect(panel.region).toContainText('does not belong to this program')
})

test('the author’s schedule is gone through, and does not count', async ({ page }) => {
  const panel = await open(page)
  await panel.button('Show solution').click()
  await panel.button('Yes, show it').click()
  await panel.button('Step through it').click()
  await panel.region.getByRole('button', { name: 'Redo all' }).click()
  await expect(panel.region).toContainText('not by you alone')
  await panel.region.getByRole('button', { name: 'Start again' }).click()
  await expect(panel.region).toContainText('Who goes next?')
  await panel.region.getByRole('button', { name: 'Give control back' }).click()
  await expect(panel.region).toHaveCount(0)
  await expect(panel.button('Take control')).toBeFocused()
})

test('no state of the scheduler has accessibility violations', async ({ page }) => {
  const panel = await open(page)
  const fine = async (state: string) => {
    expect(await violationsInBothThemes(panel.root), state).toEqual([])
  }
  await panel.take()
  const made = await panel.bothStarted()
  await panel.region.getByLabel('Show bytecode').check()
  await panel.press('1', made + 1)
  await fine('a choice')
  await panel.region.getByRole('button', { name: 'Share this schedule' }).click()
  await fine('a link')
  await panel.region.getByRole('button', { name: 'Let the computer finish' }).click()
  await expect(panel.region).toContainText('Every thread has ended')
  await fine('the end')
})
