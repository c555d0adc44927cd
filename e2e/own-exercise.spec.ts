/** An exercise that a teacher writes: from its text to a link, a learner's check, a hand-in and a review. */
import { expect, type Page } from 'playwright/test'
import { violations } from './axe.ts'
import { test } from './fixtures/returning.ts'
import { reviewed } from './hand-ins.ts'
import { Panel } from './panel.ts'

/** Adds an exercise to an assignment, and gives its text. */
async function write(page: Page): Promise<string> {
  await page.goto('/assign/')
  await page.getByLabel('Title', { exact: true }).fill('Locks')
  await page.getByRole('button', { name: 'Write an exercise' }).click()
  return page.getByLabel('Your exercise 1', { exact: true }).inputValue()
}

/** A program of the text, without its indentation. */
function programIn(text: string, key: string): string {
  const [, program = ''] = new RegExp(`^${key}: \\|\\n((?:  .*\\n|\\n)+)`, 'm').exec(text) ?? []
  return program.replaceAll(/^ {2}/gm, '')
}

const linkOf = (page: Page): Promise<string> =>
  page.getByLabel('Link to this assignment').inputValue()

test('a teacher writes an exercise, a learner passes it, and the review checks it as the teacher wrote it', async ({
  page,
  person,
}) => {
  const example = await write(page)
  const text = page.getByLabel('Your exercise 1', { exact: true })
  await text.fill(example.replace('type: final-value', 'type: final-valve'))
  await expect(page.getByText(/Line \d+: checks\[0\].type: "final-valve" is not/)).toBeVisible()
  await expect(page.getByText('An exercise of yours cannot be used yet')).toBeVisible()
  await expect(page.getByLabel('Link to this assignment')).toHaveCount(0)
  await text.fill(example.replace('A safe total', 'My <b>own</b> total'))
  await expect(page.getByText('“My <b>own</b> total” can be used.')).toBeVisible()
  await expect(page.getByLabel('Link to this assignment')).toBeVisible()
  expect(await violations(page)).toEqual([])
  const link = await linkOf(page)
  // It can be opened again, and changed.
  await page.reload()
  await expect(text).toHaveValue(/title: My <b>own<\/b> total/)

  const learner = await person()
  await learner.goto(link)
  await expect(learner.getByRole('link', { name: 'Exercise: My <b>own</b> total' })).toBeVisible()
  const panel = new Panel(learner, 'Exercise: My <b>own</b> total', learner)
  await expect(panel.root.getByRole('group', { name: 'Goal' })).toContainText(
    'Two threads call add',
  )
  await panel.write(programIn(example, 'starter').replace('total = 0', 'total = 0  # mine'))
  await panel.button('Check').click()
  await expect(panel.verdict.first()).toContainText('Not passed')
  await learner.getByLabel('Your name').fill('Bob')
  await learner.getByRole('button', { name: 'Make the hand-in' }).click()
  const failing = await learner.getByLabel('Link to your hand-in').inputValue()
  await panel.write(programIn(example, 'solution'))
  await panel.button('Check').click()
  await expect(panel.verdict.first()).toContainText('Passed')
  await learner.getByLabel('Your name').fill('Ada')
  await learner.getByRole('button', { name: 'Make the hand-in' }).click()
  await expect(learner.getByText('My <b>own</b> total: passed')).toBeVisible()
  const passing = await learner.getByLabel('Link to your hand-in').inputValue()

  const links = page.getByLabel('Links of hand-ins')
  const press = () => page.getByRole('button', { name: 'Review them' }).click()
  await page.goto('/review/')
  await links.fill(passing)
  await press()
  await expect(page.getByRole('button', { name: /^Ada, own-/ })).toBeVisible()
  await page.getByRole('button', { name: /^Ada, own-/ }).click()
  await expect(page.getByText('give the link of your assignment').first()).toBeVisible()
  await links.fill(`${link}\n${failing}`)
  await press()
  await expect(
    page.getByText('Your own exercise is known now: “My <b>own</b> total”.'),
  ).toBeVisible()
  await reviewed(page)
  await expect(
    page.getByRole('button', { name: /^Ada, My <b>own<\/b> total: passed/ }),
  ).toBeVisible()
  await expect(
    page.getByRole('button', { name: /^Bob, My <b>own<\/b> total: failed/ }),
  ).toBeVisible()
  await page.reload()
  await expect(
    page.getByRole('button', { name: /^Ada, My <b>own<\/b> total: passed/ }),
  ).toBeVisible()
})

test('a link with an exercise that cannot be used says where it is wrong', async ({ page }) => {
  await page.goto('/assign/')
  const fragment = await page.evaluate(async () => {
    const text = JSON.stringify([3, 'Locks', '', '', [['own', 'title: A\ngoal: [']], 'a', 'a'])
    const stream = new Blob([text]).stream().pipeThrough(new CompressionStream('deflate-raw'))
    const bytes = new Uint8Array(await new Response(stream).arrayBuffer())
    return btoa(String.fromCharCode(...bytes))
      .replaceAll('+', '-')
      .replaceAll('/', '_')
  })
  await page.goto(`/assignment/#a=${fragment.replace(/=+$/, '')}`)
  await expect(
    page.getByText(/An exercise of this assignment cannot be used. Line 2: /),
  ).toBeVisible()
})
