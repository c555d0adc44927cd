/** Predict quizzes: ticked by keyboard, graded by what exploration finds, readable without scripts. */
import type { Locator, Page } from 'playwright/test'
import { patient } from '../.ci/pace.ts'
import { violationsInBothThemes } from './axe.ts'
import { expect, test } from './fixtures/returning.ts'
import { Panel } from './panel.ts'

class Quiz extends Panel {
  readonly options: Locator

  constructor(page: Page, title: string) {
    super(page, `Predict: ${title}`)
    this.options = this.root.getByRole('group', { name: /^What can happen/ }).getByRole('listitem')
  }

  option(text: string): Locator {
    return this.options.filter({
      has: this.page.getByRole('checkbox', { name: text, exact: true }),
    })
  }
}

async function twoJoins(page: Page): Promise<Quiz> {
  await page.goto('/lessons/creating-a-thread/')
  return new Quiz(page, 'Two joins')
}

async function howShort(page: Page): Promise<Quiz> {
  await page.goto('/lessons/synchronization/')
  return new Quiz(page, 'How short can it get?')
}

test('a quiz is answered by keyboard alone, and corrected without exploring again', async ({
  page,
}) => {
  const quiz = await howShort(page)
  const boxes = quiz.options.getByRole('checkbox')
  await expect(boxes.first()).toBeEnabled()
  await boxes.first().focus()
  // 1, 3 and 6; then on to Check.
  await page.keyboard.press('Space')
  for (const key of ['Tab', 'Tab', 'Space', 'Tab', 'Space', 'Tab', 'Tab']) {
    // oxlint-disable-next-line no-await-in-loop
    await page.keyboard.press(key)
  }
  await expect(quiz.button('Check')).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(quiz.verdict).toContainText(
    '3 of 5 are right. Look again at the ticks that are not right. Something else can happen',
  )
  await expect(quiz.button('Check')).toBeFocused()
  // Which ticks, and not yet why; and nothing of what is not ticked, right or missing.
  await expect(quiz.options.first()).toContainText('Not right')
  for (const [index, box] of (await boxes.all()).entries()) {
    // oxlint-disable-next-line no-await-in-loop
    const isTicked = await box.isChecked()
    // oxlint-disable-next-line no-await-in-loop
    await expect(quiz.options.nth(index).locator('.answer')).toHaveCount(isTicked ? 1 : 0)
  }
  await expect(quiz.options.first()).not.toContainText('Cannot happen')
  await expect(quiz.root.getByText('different outcomes')).toHaveCount(0)
  await quiz.button('Show the answers').click()
  await expect(quiz.verdict).toContainText(/All interleavings were seen, in \d+ schedules/)
  await expect(quiz.options.first()).toContainText('Cannot happen: all interleavings were seen')
  await expect(quiz.options.nth(1)).toContainText('Missed')
  await expect(quiz.options.nth(1)).toContainText(/Can happen: seen in \d+ of \d+ schedules/)
  await expect(boxes.nth(1)).toHaveAccessibleDescription(/Can happen.*The first thread reads 0/)

  await boxes.first().focus()
  await page.keyboard.press('Space')
  await expect(quiz.verdict).toBeEmpty()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Space')
  await quiz.button('Check').focus()
  await page.keyboard.press('Enter')
  await expect(quiz.verdict).toContainText('All 5 are right.', { timeout: patient(2) })
  // Who comes back sees it.
  await page.reload()
  await expect(quiz.root).toContainText(/All right on \d+ \w+ 20\d\d/)
})

test('an output that can happen, and one that a join rules out', async ({ page }) => {
  const quiz = await twoJoins(page)
  await expect(quiz.button('Check')).toBeEnabled()
  const possible = quiz.option('first works first is joined second works second is joined')
  const not = quiz.option('second works first is joined first works second is joined')
  await possible.getByRole('checkbox').check()
  await not.getByRole('checkbox').check()
  await quiz.button('Check').click()
  await expect(possible).toContainText('Right')
  await expect(not).toContainText('Not right')
  await quiz.button('Check').click() // still wrong: now it says why
  await expect(not).toContainText('Cannot happen')
  await quiz.root.getByText('3 different outcomes').click()
  await expect(quiz.root.getByRole('rowheader')).toHaveCount(3)

  await quiz.root
    .getByRole('button', { name: /^Replay option / })
    .first()
    .click()
  const replay = quiz.root.getByRole('group', { name: 'Replay', exact: true })
  // It opens where a turn was taken away, before the end.
  await expect(replay).toContainText('it lost its turn there')
  // A thread that has not ended has its badge at its line of the program.
  await replay.getByRole('button', { name: 'Line back' }).click()
  await expect(quiz.root.locator('.code .here').first()).toBeAttached()
  await replay.getByRole('button', { name: 'Close the replay' }).click()
  await expect(quiz.root.locator('.code .here')).toHaveCount(0)
  await quiz.button('Reset').click()
  await expect(possible.getByRole('checkbox')).not.toBeChecked()
  await expect(quiz.verdict).toBeEmpty()
})

test('while another program runs, the quiz offers to stop it', async ({ page }) => {
  const quiz = await twoJoins(page)
  const other = new Panel(page, 'Five threads')
  await other.run('while True: pass')
  await expect(other.output).toContainText('Running')
  await quiz.button('Check').click()
  await quiz.button('Stop it and check this one').click()
  await expect(quiz.verdict).toContainText('of 5 are right')
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })
  test('the question, the program, the options and the answers can be read', async ({ page }) => {
    const quiz = await twoJoins(page)
    await expect(quiz.root).toContainText('Which of these can the program print?')
    await expect(quiz.root).toContainText('first.join()')
    await expect(quiz.options).toHaveCount(5)
    await expect(quiz.button('Check')).toBeHidden()
    const answers = quiz.root.locator('noscript details')
    await expect(answers.getByRole('list')).toBeHidden()
    await answers.locator('summary').click()
    await expect(answers.locator('li').first()).toBeVisible()
    await expect(answers.locator('li')).toContainText([/can happen\./i, /cannot happen:/i])
  })
})

for (const width of [390, 1280]) {
  test.describe(`${width} px wide`, () => {
    test.use({ viewport: { width, height: 900 } })
    test('a quiz has no accessibility violations and fits the page', async ({ page }) => {
      const quiz = await twoJoins(page)
      await expect(quiz.button('Check')).toBeEnabled()
      const fine = async (state: string) => {
        expect(await violationsInBothThemes(quiz.root), state).toEqual([])
        const { scroll, view } = await page.evaluate(() => ({
          scroll: document.documentElement.scrollWidth,
          view: document.documentElement.clientWidth,
        }))
        expect(scroll, state).toBe(view)
      }
      await fine('before')
      await quiz.options.getByRole('checkbox').first().check()
      await quiz.button('Check').click()
      await expect(quiz.verdict).toContainText('of 5 are right')
      await fine('answered')
      await quiz.button('Show the answers').click()
      await quiz.root.getByText('3 different outcomes').click()
      await fine('told')
    })
  })
}
