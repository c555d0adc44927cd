/** The workbench: program, output and timeline on one screen; and on a phone one of them at a time. */
import { expect, test } from 'playwright/test'
import { test as returning } from './fixtures/returning.ts'
import { program, Panel } from './panel.ts'

test.describe('at 1280 by 800', () => {
  test.use({ viewport: { width: 1280, height: 800 } })

  returning(
    'a failed check shows message, moment and line at once, without scrolling',
    async ({ page }) => {
      await page.goto('/exercises/safe-increment/')
      const panel = new Panel(page, 'Exercise: A safe increment')
      // A click that has to wait for its button scrolls the page meanwhile, in search of a place where it can be hit.
      await expect(panel.button('Check')).toBeEnabled()
      await panel.button('Check').click()
      await expect(panel.verdict).toContainText('Not passed')
      const replay = panel.root.getByRole('group', { name: 'Replay' })
      await expect(replay).toBeVisible()
      await expect(panel.verdict.getByText('still had the 2').first()).toBeInViewport()
      await expect(replay.getByRole('slider')).toBeInViewport()
      await expect(panel.editor.locator('.view-line', { hasText: '+= 1' })).toBeInViewport()
      expect(await page.evaluate(() => scrollY)).toBe(0)
      // What is taller than its pane scrolls in it, and the output is not laid over it.
      await panel.button('Show solution').click()
      await expect(panel.root.getByRole('group', { name: 'Solution' })).toBeVisible()
      await panel.button('Run').click()
      await expect(panel.ending).toBeInViewport()
      const parts = await panel.root.evaluate((root) => {
        const notes = root.querySelector('.notes')!
        const output = root.querySelector('section[aria-label="Output"]')!
        const { bottom } = notes.getBoundingClientRect()
        return {
          hidden: notes.scrollHeight - notes.clientHeight,
          between: output.getBoundingClientRect().top - bottom,
        }
      })
      expect(parts.hidden).toBeLessThanOrEqual(1)
      expect(parts.between).toBeGreaterThanOrEqual(-1)
    },
  )

  test('panes are resized by keyboard, and the next page has them so', async ({ page }) => {
    await page.goto('/playground/')
    const bar = page.getByRole('separator', { name: 'Width of the program' })
    await bar.focus()
    await page.keyboard.press('ArrowLeft')
    await page.keyboard.press('ArrowLeft')
    await expect(bar).toHaveAttribute('aria-valuenow', '44')
    await page.goto('/exercises/safe-increment/')
    await expect(page.getByRole('separator', { name: 'Width of the program' })).toHaveAttribute(
      'aria-valuenow',
      '44',
    )
  })

  returning(
    'a program of a lesson is opened wide, with its text, and Escape leads back',
    async ({ page }) => {
      const panel = await program(page)
      await panel.write('print("wide")')
      await panel.button('Open wide').click()
      const back = page.getByRole('button', { name: 'Back to the page' })
      await expect(back).toBeFocused()
      await expect(page.locator('header.site')).toHaveJSProperty('inert', true)
      await panel.button('Run').click()
      await expect(panel.output).toContainText('wide')
      // It has the whole window, not only while it is in use.
      await page.evaluate(() => (document.activeElement as HTMLElement).blur())
      const window = { x: 0, y: 0, ...page.viewportSize() }
      expect(await page.locator('.panel.wide').boundingBox()).toEqual(window)
      await page.keyboard.press('Escape')
      await expect(back).toHaveCount(0)
      await expect(panel.button('Open wide')).toBeFocused()
      await expect(page.locator('header.site')).toHaveJSProperty('inert', false)
      await expect(panel.output).toContainText('wide')
    },
  )
})

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 } })

  returning(
    'one part is shown at a time: a Run leads to the output, a line to the program, control to the threads',
    async ({ page }) => {
      await page.goto('/exercises/safe-increment/')
      const panel = new Panel(page, 'Exercise: A safe increment')
      await expect(panel.editor).toBeVisible()
      await expect(panel.output).toBeHidden()
      await panel.button('Check').click()
      await expect(panel.verdict).toContainText('Not passed')
      await expect(panel.editor).toBeHidden()
      await panel.button('Timeline').click()
      await expect(panel.root.getByRole('region', { name: 'Timeline' })).toBeVisible()
      await expect(panel.verdict).toBeHidden()
      await panel.button('Program').click()
      await expect(panel.editor).toBeVisible()
      // Who takes control sees whom to choose from.
      await panel.button('More').click()
      await panel.button('Take control').click()
      const scheduler = panel.root.getByRole('region', { name: 'Scheduler' })
      await expect(scheduler).toBeFocused()
      await expect(scheduler.getByText('Who goes next?')).toBeInViewport()
      await expect(panel.editor).toBeHidden()
    },
  )
})

test.describe('a program on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 } })

  for (const [address, name] of [
    ['/lessons/creating-a-thread/', 'Five threads'],
    ['/exercises/safe-increment/', 'Exercise: A safe increment'],
    ['/playground/', 'Your program'],
  ] as const) {
    test(`has its buttons in one row, the rest below More: ${address}`, async ({ page }) => {
      await page.goto(address)
      const panel = new Panel(page, name)
      const bar = panel.root.getByRole('group', { name: 'Actions' })
      const more = panel.button('More')
      await expect(more).toBeEnabled()
      const tops = () =>
        bar
          .locator('button:visible')
          .evaluateAll((buttons) => buttons.map((one) => one.getBoundingClientRect().top))
      expect(new Set(await tops()).size).toBe(1)
      await expect(panel.button('Reset')).toBeHidden()
      expect(await bar.evaluate((one) => one.scrollWidth <= one.clientWidth)).toBe(true)
      await more.click()
      await expect(more).toHaveAttribute('aria-expanded', 'true')
      await expect(panel.button('Reset')).toBeVisible()
      await expect(panel.button('Take control')).toBeVisible()
      const heights = await bar
        .locator('button:visible, select:visible')
        .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().height))
      expect(Math.min(...heights)).toBeGreaterThanOrEqual(44)
      expect(await bar.evaluate((one) => one.scrollWidth <= one.clientWidth)).toBe(true)
      await more.click()
      await expect(panel.button('Reset')).toBeHidden()
    })
  }

  test('wraps long lines, but never within a name', async ({ page }) => {
    const panel = await program(page)
    await panel.write('workers.append(threading.Thread(target=count_the_letters, args=(number,)))')
    const rows = panel.editor.locator('.view-line')
    await expect(rows.nth(1)).toBeVisible()
    const texts = await rows.allInnerTexts()
    for (const [at, text] of texts.slice(1).entries()) {
      const isTorn = /\w$/.test(texts[at]!) && /^\s*\w/.test(text)
      expect(isTorn, `${texts[at]} | ${text}`).toBe(false)
    }
  })
})

test.describe('at 1920 by 1080', () => {
  test.use({ viewport: { width: 1920, height: 1080 } })

  returning(
    'a program of a lesson has its output beside it, and its timeline below both',
    async ({ page }) => {
      const panel = await program(page)
      await panel.button('Run').click()
      await expect(panel.ending).toContainText('Finished')
      const timeline = panel.root.getByRole('region', { name: 'Timeline' })
      await expect(timeline).toBeVisible()
      const [editor, output, below] = [
        (await panel.editor.boundingBox())!,
        (await panel.output.boundingBox())!,
        (await timeline.boundingBox())!,
      ]
      expect(output.x).toBeGreaterThanOrEqual(editor.x + editor.width)
      expect(output.y).toBeLessThan(editor.y + 10)
      expect(below.y).toBeGreaterThanOrEqual(editor.y + editor.height)
      expect(below.width).toBeGreaterThan(editor.width + 200)
      expect(
        await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
      ).toBeLessThanOrEqual(0)
      // What needs more room than a column has it.
      await panel.button('All outcomes').click()
      const outcomes = panel.root.getByRole('region', { name: 'Outcomes' })
      await expect(outcomes).toBeVisible()
      expect((await outcomes.boundingBox())!.width).toBeGreaterThan(900)
    },
  )
})
