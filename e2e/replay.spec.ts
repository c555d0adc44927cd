/** A failed check opens on the moment that matters; from there a schedule is gone through step by step. */
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, test } from './fixtures/returning.ts'
import { exercise, Panel } from './panel.ts'

test('a failed check opens a replay of what went wrong, and leaves the focus alone', async ({
  page,
}) => {
  const panel = await exercise(page)
  await panel.button('Check').click()
  await expect(panel.verdict).toContainText('Not passed')
  const replay = panel.root.getByRole('group', { name: 'Replay' })
  await expect(replay).toBeVisible()
  await expect(panel.button('Check')).toBeFocused()
  const moment = replay.getByRole('slider', { name: 'Moment' })
  await expect(moment).toHaveAttribute('aria-valuetext', /it lost its turn there/)
  // Both threads are on the line, and the program is marked there.
  await expect(panel.editor.locator('.thread-line').first()).toBeVisible()
  // The editor may be far from here: the lines stand beside the moment, too.
  const where = replay.getByRole('list', { name: 'Where the threads are' })
  await expect(where.getByText('counter[0] += 1').first()).toBeVisible()
  // What the thread had read when it lost its turn, and is going to write: beside its line, in both places.
  const inHand = where.getByText(/^has read \d from counter\[0\], will write \d$/)
  await expect(inHand).toBeVisible()
  await expect(panel.editor.getByText(/^Thread-\d:\sread\s\d,\swill\swrite\s\d$/)).toBeVisible()
  // The other one writes; the value is an old one then.
  await replay.getByRole('button', { name: 'Next line' }).press('Enter')
  await replay.getByRole('button', { name: 'Next line' }).press('Enter')
  await expect(where.getByText(/will write \d; by now it is \d$/)).toBeVisible()
  // What an earlier run printed is not mistaken for what the replay prints.
  await expect(panel.output).toBeHidden()
  await replay.getByRole('button', { name: 'Close the replay' }).click()
  await expect(panel.output).toBeVisible()
})

test('the keyboard goes through it, and the variables go along', async ({ page }) => {
  const panel = await exercise(page)
  await panel.button('Check').click()
  const replay = panel.root.getByRole('group', { name: 'Replay' })
  const moment = replay.getByRole('slider', { name: 'Moment' })
  const values = replay.getByRole('group', { name: 'Variables' })
  await moment.press('Home')
  await expect(values).toContainText('None yet')
  await moment.press('End')
  await expect(values).toContainText(/counter\s*\[[3-8]\]/)
  await expect(replay.getByRole('group', { name: 'Printed so far' })).toContainText('Counter:')
  const at = Number(await moment.getAttribute('aria-valuenow'))
  await replay.getByRole('button', { name: 'Step back' }).focus()
  await page.keyboard.press('Enter')
  await expect(moment).toHaveAttribute('aria-valuenow', String(at - 1))
  await replay.getByRole('button', { name: 'Line back' }).press('Enter')
  await expect(moment).toHaveAttribute('aria-valuetext', /comes to line/)
})

test('play goes on by itself until it is paused, and a new run closes the replay', async ({
  page,
}) => {
  const panel = await exercise(page)
  await panel.button('Check').click()
  const replay = panel.root.getByRole('group', { name: 'Replay' })
  const moment = replay.getByRole('slider', { name: 'Moment' })
  await moment.press('Home')
  await replay.getByLabel('Pace').selectOption('fast')
  await replay.getByRole('button', { name: 'Play', exact: true }).click()
  await expect
    .poll(async () => Number(await moment.getAttribute('aria-valuenow')))
    .toBeGreaterThan(3)
  await replay.getByRole('button', { name: 'Pause' }).click()
  await expect(replay.getByRole('button', { name: 'Play', exact: true })).toBeVisible()
  await panel.button('Run').click()
  await expect(replay).toHaveCount(0)
  await expect(panel.ending).toContainText('Finished')
})

test('its buttons stay in place while it plays', async ({ page }) => {
  const panel = await exercise(page)
  await panel.button('Check').click()
  const replay = panel.root.getByRole('group', { name: 'Replay' })
  const step = replay.getByRole('button', { name: 'Step', exact: true })
  const root = async () => (await replay.boundingBox())!
  const before = [(await step.boundingBox())!.x, (await step.boundingBox())!.y - (await root()).y]
  await replay.getByRole('button', { name: 'Play', exact: true }).click()
  await expect(replay.getByRole('button', { name: 'Pause' })).toBeVisible()
  const after = [(await step.boundingBox())!.x, (await step.boundingBox())!.y - (await root()).y]
  expect(after).toEqual(before)
})

test('what was edited since is said: the replay is of the program that was checked', async ({
  page,
}) => {
  const panel = await exercise(page)
  await panel.button('Check').click()
  const replay = panel.root.getByRole('group', { name: 'Replay' })
  await expect(replay).toBeVisible()
  await panel.write('print("another")')
  await expect(replay).toContainText('the one in the editor is different')
  await panel.verdict.getByRole('button', { name: 'Replay' }).first().click()
  await expect(replay.getByRole('slider', { name: 'Moment' })).toHaveAttribute(
    'aria-valuetext',
    /lost its turn/,
  )
})

test('what fails with other data is replayed with that data, and says so', async ({ page }) => {
  await page.goto('/lessons/many-threads/')
  const panel = new Panel(page, 'Exercise: Who is still working?')
  const folder = resolve(import.meta.dirname, '../content/exercises/slowest-of-all')
  await panel.write(readFileSync(resolve(folder, 'wrong-alphabetical.py'), 'utf8'))
  await panel.button('Check').click()
  await expect(panel.verdict).toContainText('With other data (jobs with other names and times)')
  const replay = panel.root.getByRole('group', { name: 'Replay' })
  await expect(replay).toContainText('This is the program with other data')
  await expect(replay).not.toContainText('does not belong to this program')
  await expect(replay).not.toContainText('the one in the editor is different')
  await replay.getByRole('slider', { name: 'Moment' }).press('End')
  await expect(replay.getByRole('group', { name: 'Printed so far' })).toContainText(
    "['ant', 'zebra']",
  )
})

test('a schedule without an end is shown as far as it was kept', async ({ page }) => {
  const panel = await exercise(page)
  await panel.write('while True:\n    pass\n')
  await panel.button('Check').click()
  await panel.root.getByRole('button', { name: 'Replay', exact: true }).click()
  const moment = panel.root.getByRole('slider', { name: 'Moment' })
  await expect(moment).toHaveAttribute('aria-valuetext', /MainThread runs on line/)
})
