/** Names in the editor: suggestions after a dot or when asked for, and what a name is, by mouse and by keyboard. */
import { expect, test, type Page } from 'playwright/test'
import { patient } from '../.ci/pace.ts'
import { violations } from './axe.ts'
import { program, type Panel } from './panel.ts'

const begun = 'import threading\nlock = threading.Lock()\n'

const list = (panel: Panel) => panel.editor.getByRole('listbox', { name: 'Suggest' })

/** On Windows Monaco gives them another role than `option`, for the sake of screen readers there. */
const options = (panel: Panel) => list(panel).locator('.monaco-list-row')

/** The text of the editor, line by line; Monaco writes spaces that do not break. */
async function lines(panel: Panel): Promise<string[]> {
  const texts = await panel.editor.locator('.view-line').allInnerTexts()
  return texts.map((text) => text.replaceAll('\u00A0', ' '))
}

async function write(page: Page, text: string): Promise<Panel> {
  const panel = await program(page)
  await panel.write(begun)
  await page.keyboard.type(text)
  return panel
}

test('after a dot the names of the object are suggested, and Enter takes one', async ({ page }) => {
  const panel = await write(page, 'lock.')
  await expect(options(panel)).toHaveText([/acquire/, /locked/, /release/])
  await page.keyboard.type('rel')
  await expect(options(panel)).toHaveCount(1)
  await page.keyboard.press('Enter')
  await expect(list(panel)).toBeHidden()
  await expect
    .poll(() => lines(panel))
    .toEqual(['import threading', 'lock = threading.Lock()', 'lock.release'])
})

test('Escape closes the list and nothing else; Tab takes a suggestion where it indents', async ({
  page,
}) => {
  const panel = await write(page, 'lock.')
  await expect(list(panel)).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(list(panel)).toBeHidden()
  await page.keyboard.press('Control+Space')
  await expect(list(panel)).toBeVisible()
  await page.keyboard.press('Tab')
  await expect(panel.editor.getByRole('textbox')).toBeFocused()
  await expect.poll(() => lines(panel)).toContain('lock.acquire')
})

test('where Tab moves the focus it does so past an open list, and takes nothing', async ({
  page,
}) => {
  const panel = await write(page, '')
  await page.keyboard.press('Control+m')
  await page.keyboard.type('lock.')
  await expect(list(panel)).toBeVisible()
  await page.keyboard.press('Tab')
  await expect(panel.button('Run')).toBeFocused()
  await expect(list(panel)).toBeHidden()
  await expect.poll(() => lines(panel)).toContain('lock.')
})

test('Enter after a whole word begins a new line: no list opens by itself', async ({ page }) => {
  const panel = await write(page, 'locker = 1\nlock')
  await page.keyboard.press('Enter')
  await page.keyboard.type('2')
  await expect.poll(async () => (await lines(panel)).slice(-2)).toEqual(['lock', '2'])
})

test('the names of the program are suggested when asked for', async ({ page }) => {
  const panel = await program(page)
  // In one piece: how far the editor indents a new line is learned a little after its first text.
  await panel.write(`${begun}def greet(name):\n    """Says hello. Twice."""\n    `)
  await page.keyboard.press('Control+Space')
  await expect(options(panel)).toHaveText([/greet/, /lock/, /name/, /threading/])
})

test('the library’s names come with the first question, and not before', async ({ page }) => {
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  const isTable = (url: string) => /library-table\..*\.js$/.test(url)
  const panel = await write(page, 'x = 1')
  expect(asked.filter(isTable)).toEqual([])
  await page.keyboard.type('\nlock.')
  await expect(list(panel)).toBeVisible()
  expect(asked.filter(isTable)).toHaveLength(1)
})

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(colorScheme, () => {
    // Any browser's but that of Windows, see above.
    test.use({ colorScheme, userAgent: 'Mozilla/5.0 (X11; Linux x86_64) Chrome/156.0.0.0' })
    test('a name says what it is under the mouse, with a link, and from the keyboard', async ({
      page,
    }) => {
      const panel = await write(page, 'lock.acquire()')
      const hover = panel.editor.locator('.monaco-hover:visible')
      // Before the editor knows what names are, a mouse that rests on one is told nothing: a person moves it again.
      await expect(async () => {
        await panel.button('Run').hover()
        await panel.editor.locator('.view-line').getByText('acquire').hover()
        await expect(hover).toContainText('threading.Lock.acquire(blocking=True, timeout=-1)', {
          timeout: patient(3),
        })
      }).toPass()
      await expect(hover).toContainText('Lock the lock.')
      const link = hover.getByRole('link', { name: 'docs.python.org' })
      await expect(link).toHaveAttribute(
        'data-href',
        'https://docs.python.org/3.14/library/threading.html#threading.Lock.acquire',
      )
      expect(await violations(page)).toEqual([])
      await page.keyboard.press('Escape')
      await expect(hover).toHaveCount(0)
      await panel.button('Run').hover()
      await panel.editor.getByRole('textbox').focus()
      for (let presses = 0; presses < 5; presses += 1) await page.keyboard.press('ArrowLeft')
      await page.keyboard.press('Control+k')
      await page.keyboard.press('Control+i')
      await expect(hover).toContainText('Lock the lock.')
    })

    test('an open list has no accessibility violations', async ({ page }) => {
      const panel = await write(page, 'lock.')
      await expect(list(panel)).toBeVisible()
      await page.keyboard.press('Control+Space')
      await expect(panel.editor.locator('.suggest-details')).toContainText('Lock the lock.')
      expect(await violations(page)).toEqual([])
    })
  })
}
