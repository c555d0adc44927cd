/** Choosing a moment of a timeline, and what stands around the drawing. */
import { expect, test } from './fixtures/returning.ts'
import { run, twoThreads } from './timeline.ts'

/** A sleep of two seconds in which nothing happens. */
const longSleep = 'import time\nprint("begin")\ntime.sleep(2)\nprint("end")\n'

test('a click in Time view stays where it was made, and the arrow keys go on from it', async ({
  page,
}) => {
  const { timeline, cursor } = await run(page, longSleep)
  await timeline.getByRole('button', { name: 'Time', exact: true }).click()
  const drawing = timeline.locator('svg').first()
  await drawing.scrollIntoViewIfNeeded()
  const box = (await drawing.boundingBox())!
  await page.mouse.click(box.x + box.width * 0.6, box.y + box.height / 2)
  await expect(cursor).toHaveAttribute('aria-valuetext', /sleeps/)
  const at = (await cursor.boundingBox())!
  expect(at.x).toBeCloseTo(box.x + box.width * 0.6, -1)
  const chosen = Number(await cursor.getAttribute('aria-valuenow'))
  await page.keyboard.press('ArrowRight')
  await expect(cursor).toHaveAttribute('aria-valuenow', String(chosen + 1))
})

test('the lines of a moment are marked in the program that was run, and not in another one', async ({
  page,
}) => {
  const { panel, cursor } = await run(page, longSleep)
  await cursor.focus()
  await page.keyboard.press('Home')
  for (let step = 0; step < 3; step++) await page.keyboard.press('ArrowRight')
  const marks = panel.editor.locator('.thread-line')
  await expect(marks).not.toHaveCount(0)
  await panel.editor.getByRole('textbox').focus()
  await page.keyboard.press('ControlOrMeta+Home')
  await page.keyboard.insertText('# new\n# new\n')
  await expect(marks).toHaveCount(0)
  // The timeline is still there, and says of what it is.
  await expect(cursor).toBeVisible()
  await expect(panel.root.getByText('Of the program before your last change').first()).toBeVisible()
})

test('a deadlock has all of its events, and no word of others that are missing', async ({
  page,
}) => {
  const { panel, timeline } = await run(
    page,
    'import threading\nlock = threading.Lock()\nwith lock, lock: pass\n',
  )
  await expect(panel.ending).toContainText('Deadlock')
  await expect(timeline).toContainText(/Event \d+ of \d+/)
  await expect(timeline).not.toContainText('not in it')
})

test('its words are as large as those around it, also in the drawing', async ({ page }) => {
  const { timeline } = await run(page, twoThreads)
  const smallest = (what: string) =>
    timeline
      .locator(what)
      .evaluateAll((found) =>
        Math.min(...found.map((one) => Number.parseFloat(getComputedStyle(one).fontSize))),
      )
  expect(await smallest('p, .name, button, summary')).toBeGreaterThan(14)
  expect(await smallest('text, .ticks span')).toBeGreaterThan(14)
})

for (const width of [390, 1280]) {
  test(`at ${width} px nothing moves when a moment is chosen, or left, and no words run into each other`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 900 })
    const { timeline, cursor } = await run(page, twoThreads)
    const place = async () => {
      const box = await timeline.locator('.lanes').boundingBox()
      return [box!.y - (await timeline.boundingBox())!.y, box!.height]
    }
    const before = await place()
    const leave = timeline.getByRole('button', { name: 'Leave this moment' })
    await expect(leave).toHaveCount(0)
    await cursor.press('ArrowLeft')
    await expect(leave).toBeVisible()
    expect(await place()).toEqual(before)
    await leave.press('Enter')
    await expect(leave).toHaveCount(0)
    await expect(cursor).toBeFocused()
    expect(await place()).toEqual(before)
    const words = await timeline.locator('svg text').evaluateAll((all) =>
      all.map((one) => {
        const { left, right, top, bottom } = one.getBoundingClientRect()
        return { text: one.textContent, left, right, top, bottom }
      }),
    )
    expect(words.length).toBeGreaterThan(0)
    for (const [index, one] of words.entries()) {
      const hit = words.slice(index + 1).filter((other) => {
        const wide = Math.min(one.right, other.right) - Math.max(one.left, other.left)
        const high = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top)
        return wide > 1 && high > 3
      })
      expect(hit, one.text).toEqual([])
    }
  })
}
