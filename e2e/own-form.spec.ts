/** The form for an exercise that a teacher writes: it and the text beside it are the same exercise. */
import { expect, type Page } from 'playwright/test'
import { violations } from './axe.ts'
import { test } from './fixtures/returning.ts'

/** An assignment with one exercise of the teacher's own: its form, and its text. */
async function begin(page: Page) {
  await page.goto('/assign/')
  await page.getByLabel('Title', { exact: true }).fill('Locks')
  await page.getByRole('button', { name: 'Write an exercise' }).click()
  return {
    form: page.getByRole('group', { name: 'Your exercise 1, as a form' }),
    text: page.getByLabel('Your exercise 1', { exact: true }),
  }
}

test('what is typed into the form is in the text, and the other way round', async ({ page }) => {
  const { form, text } = await begin(page)
  await expect(form.getByLabel('Title of the exercise')).toHaveValue('A safe total')
  await form.getByLabel('Title of the exercise').fill('Sum: safe')
  await expect(text).toHaveValue(/^title: "Sum: safe"\n/)
  await form.getByLabel('Program to start from').fill('print(1)\n\nprint(2)')
  await expect(text).toHaveValue(/\nstarter: \|\n {2}print\(1\)\n\n {2}print\(2\)\nchecks:\n/)
  await form.getByRole('button', { name: 'Add a hint' }).click()
  await expect(form.getByLabel('Hint 2')).toBeFocused()
  await expect(form.getByLabel('Hint 2')).toHaveAccessibleDescription(/Fill this in\./)
  await page.keyboard.type('Who else is in `add`?')
  await expect(text).toHaveValue(/\n {2}- Who else is in `add`\?\nsolution:/)
  await form.getByRole('button', { name: 'Remove hint 1' }).click()
  await expect(form.getByLabel('Hint 1')).toBeFocused()
  await expect(form.getByLabel('Hint 1')).toHaveValue('Who else is in `add`?')
  await form.getByLabel('Explanation').fill('One at a time.')
  await expect(text).toHaveValue(/\nexplanation: \|\n {2}One at a time\.\n$/)
  const written = await text.inputValue()
  await text.fill(written.replace('"Sum: safe"', 'From the text'))
  await expect(form.getByLabel('Title of the exercise')).toHaveValue('From the text')
  await expect(page.getByText('“From the text” can be used.')).toBeVisible()
  await expect(page.getByLabel('Link to this assignment')).toBeVisible()
  await page.reload()
  await expect(form.getByLabel('Title of the exercise')).toHaveValue('From the text')
  // A check that no field shows stays in the text, and a text that cannot be read has no form.
  await text.fill(written.replace("text: 'Total: 20'", 'pattern: .*20'))
  await expect(
    form.getByRole('group', { name: 'Check 2: output-line (in the text only)' }),
  ).toBeVisible()
  await text.fill('title: [')
  await expect(form.getByText('The form can show nothing')).toBeVisible()
  await text.fill(written)
  await expect(form.getByLabel('Title of the exercise')).toHaveValue('Sum: safe')
})

test('by keyboard alone a check is added, filled in and removed, and each fault is at its field', async ({
  page,
}) => {
  const { form, text } = await begin(page)
  const goal = form.getByLabel('Goal')
  await goal.focus()
  await page.keyboard.press('ControlOrMeta+A')
  await page.keyboard.press('Delete')
  await expect(goal).toHaveAttribute('aria-invalid', 'true')
  await expect(goal).toHaveAccessibleDescription(/Fill this in\./)
  await page.keyboard.type('Count to two.')
  await expect(goal).not.toHaveAttribute('aria-invalid')
  await expect(goal).toBeFocused()
  await expect(text).toHaveValue(/\ngoal: \|\n {2}Count to two\.\nstarter:/)

  await form.getByLabel('Another check').focus()
  await page.keyboard.type('Only so many')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  const check = form.getByRole('group', { name: /^Check 3: Only so many threads/ })
  const region = check.getByLabel('Function')
  await expect(region).toBeFocused()
  await expect(region).toHaveAccessibleDescription(/Fill this in\./)
  await page.keyboard.type('add one')
  await expect(region).toHaveAccessibleDescription(/This is not the name of a function/)
  for (const _ of ' one') await page.keyboard.press('Backspace')
  await page.keyboard.press('Tab')
  await expect(check.getByLabel('Threads at most')).toBeFocused()
  await page.keyboard.type('1')
  await expect(text).toHaveValue(/ {2}- type: concurrency\n {4}region: add\n {4}max: 1\n/)
  await expect(page.getByText('“A safe total” can be used.')).toBeVisible()
  expect(await violations(page)).toEqual([])

  await check.getByRole('button', { name: 'Remove check 3' }).focus()
  await page.keyboard.press('Enter')
  await expect(check).toHaveCount(0)
  await expect(form.getByLabel('Another check')).toBeFocused()
  for (const _ of [1, 2]) await form.getByRole('button', { name: 'Remove check 1' }).click()
  await expect(form.getByText('There must be at least one check.')).toBeVisible()
  await expect(page.getByLabel('Link to this assignment')).toHaveCount(0)
})

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 } })

  test('the form comes above its text, and nothing is wider than the page', async ({ page }) => {
    const { form, text } = await begin(page)
    await form.getByRole('button', { name: 'Add the check' }).click()
    const [above, below] = [await form.boundingBox(), await text.boundingBox()]
    expect(above!.y + above!.height).toBeLessThanOrEqual(below!.y)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390)
    expect(await violations(page)).toEqual([])
  })
})
