/** An assignment that is due at a time and holds help back: as it is composed, and as its learner finds it. */
import { violations } from './axe.ts'
import { expect, test } from './fixtures/returning.ts'
import { Panel } from './panel.ts'
import { read } from './hand-ins.ts'

test.use({ timezoneId: 'Asia/Tokyo' })

test('time, zone and rules are in the link; help comes after the check that the rule asks for', async ({
  page,
}) => {
  await page.goto('/assign/')
  await page.getByLabel('Title').fill('Locks')
  for (const part of await page.getByRole('group').locator('summary').all()) {
    if ((await part.locator('xpath=..').getAttribute('open')) === null) await part.click()
  }
  await page.getByLabel('Exercise: A safe increment').check()
  await page.getByLabel('Due date').fill('2099-12-24')
  await page.getByLabel('Time', { exact: true }).fill('18:00')
  await page.getByLabel('Time zone').selectOption('Europe/Berlin')
  await page.getByLabel('Hints', { exact: true }).selectOption('after failed checks')
  await page.getByLabel('How many').fill('1')
  await page.getByLabel('“Show solution”').selectOption('after the due date')
  const field = page.getByLabel('Link to this assignment')
  await expect(field).toHaveValue(/#a=/)
  await page.getByText('Preview: as your learners see it').click()
  const preview = page.frameLocator('iframe[title="Preview of the assignment"]')
  await expect(preview.getByRole('heading', { name: 'Locks', level: 1 })).toBeVisible()
  await expect(preview.getByRole('navigation', { name: 'Site' })).toBeHidden()
  await expect(preview.getByText('Hints come after one more check')).toBeVisible()
  await expect(preview.getByText('The solution comes after the due date')).toBeVisible()
  expect(await violations(page)).toEqual([])
  const link = await field.inputValue()
  await page.waitForFunction((one) => one.endsWith(location.hash), link)
  await page.reload()
  await expect(page.getByLabel('How many')).toHaveValue('1')
  await expect(page.getByLabel('Time zone')).toHaveValue('Europe/Berlin')

  await page.goto(link)
  await expect(page.getByText('25 December 2099, at 02:00 (18:00 in Europe/Berlin)')).toBeVisible()
  const panel = new Panel(page, 'Exercise: A safe increment')
  await expect(panel.button('Hint')).toHaveAttribute('aria-disabled', 'true')
  await expect(panel.button('Hint')).toHaveAccessibleDescription(/after one more check/)
  await expect(panel.button('Show solution')).toHaveAttribute('aria-disabled', 'true')
  expect(await violations(page)).toEqual([])
  await panel.write(read('safe-increment', 'starter').replace('finished', 'done'))
  await panel.button('Check').click()
  await expect(panel.verdict).toContainText('Not passed')
  await expect(panel.button('Hint')).not.toHaveAttribute('aria-disabled')
  await panel.button('Hint').click()
  await expect(page.getByText(/^Hint 1 of/).first()).toBeVisible()
  await expect(panel.button('Show solution')).toHaveAttribute('aria-disabled', 'true')
  await expect(page.getByText('The solution comes after the due date.')).toBeVisible()
})
