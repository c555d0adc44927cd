/** The timeline of a run: the drawing, its cursor, its words, its table. */
import type { Page } from 'playwright/test'
import { violationsIn, violationsInBothThemes } from './axe.ts'
import { expect, test } from './fixtures/returning.ts'
import { program } from './panel.ts'
import { run, twoThreads } from './timeline.ts'

/** Resolves when what was just chosen has been drawn, in the editor too. */
const drawn = (page: Page) =>
  page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done))))

test('a run has a timeline: a lane for each thread, before any editor is loaded', async ({
  page,
}) => {
  const panel = await program(page)
  const timeline = panel.root.getByRole('region', { name: 'Timeline' })
  await expect(timeline).toHaveCount(0)
  await panel.setSpeed('As fast as possible')
  await panel.button('Run').click()
  await expect(panel.ending).toContainText('Finished')
  await expect(timeline.getByRole('listitem')).toHaveText([
    /Main/,
    ...[1, 2, 3, 4, 5].map((number) => new RegExp(`Thread-${number}`)),
  ])
  await expect(timeline.locator('path.running')).toHaveCount(6)
  await expect(page.locator('.monaco-editor')).toHaveCount(0)
})

test('the moment that is selected shows the line of each thread, as code', async ({ page }) => {
  const { timeline, cursor } = await run(page, twoThreads)
  const where = timeline.getByRole('list', { name: 'Where the threads are' })
  await expect(where).toHaveCount(0)
  const inside = where.getByRole('listitem').filter({ hasText: 'print("from", number)' })
  await cursor.press('Home')
  for (let steps = 0; steps < 40 && (await inside.count()) === 0; steps += 1) {
    await cursor.press('ArrowRight')
    await drawn(page)
  }
  await expect(inside).toContainText('line 7')
  await expect(where.getByRole('listitem').filter({ hasText: 'Main' })).toContainText('line 1')
  await timeline.getByRole('button', { name: 'Leave this moment' }).click()
  await expect(where).toHaveCount(0)
})

test('the threads of each process have lanes of their own, below a line', async ({ page }) => {
  const { timeline } = await run(
    page,
    `import multiprocessing, threading

def work():
    thread = threading.Thread(target=print, args=("inside",))
    thread.start()
    thread.join()

if __name__ == "__main__":
    process = multiprocessing.Process(target=work)
    process.start()
    process.join()`,
  )
  const names = timeline.locator('.names li')
  await expect(names).toContainText(['Main', 'Process-1', 'Thread-1'])
  await expect(names.locator('.thread-badge')).toHaveText(['M', 'P1', 'P1'])
  await expect(timeline).toContainText('another process, which has a GIL of its own')
  await timeline.getByText('As a table').click()
  const table = timeline.getByRole('table')
  await expect(table).toContainText('MainThread has started the process Process-1')
  await expect(table).toContainText('Process-1: Thread-1 (print) prints “inside”')
})

test('a message from one process to another is an arrow, and a sentence in the table', async ({
  page,
}) => {
  const { timeline } = await run(
    page,
    `import multiprocessing

def work(connection):
    connection.send(connection.recv() + 1)

if __name__ == "__main__":
    mine, its = multiprocessing.Pipe()
    process = multiprocessing.Process(target=work, args=(its,))
    process.start()
    mine.send(1)
    print(mine.recv())
    process.join()`,
  )
  await expect(timeline.locator('svg .message')).toHaveCount(2)
  await expect(timeline).toContainText('a message to another lane')
  await timeline.getByText('As a table').click()
  const table = timeline.getByRole('table')
  await expect(table).toContainText(
    /MainThread sends a message of \d+ bytes to Process-1, received/,
  )
  await expect(table).toContainText(/Process-1 receives a message of \d+ bytes from MainThread/)
  await expect(table).toContainText(/MainThread receives a message of \d+ bytes from Process-1/)
  expect(await violationsIn(timeline)).toEqual([])
})

test('it grows while the program runs, and begins anew with the next run', async ({ page }) => {
  const panel = await program(page)
  await panel.run('import time\nfor n in range(1000):\n    print(n)\n    time.sleep(0.2)')
  const timeline = panel.root.getByRole('region', { name: 'Timeline' })
  const cursor = timeline.getByRole('slider')
  const events = async () => Number(await cursor.getAttribute('aria-valuemax'))
  await expect.poll(events).toBeGreaterThan(5)
  const before = await events()
  await expect.poll(events).toBeGreaterThan(before)
  await panel.button('Stop').click()
  await expect(panel.ending).toContainText('Stopped')
  await panel.run('print("short")')
  await expect(panel.ending).toContainText('Finished')
  await expect.poll(events).toBeLessThan(before)
})

test('the keyboard moves the cursor, says what happened, and zooms', async ({ page }) => {
  const { timeline, cursor } = await run(page, twoThreads)
  const last = Number(await cursor.getAttribute('aria-valuemax'))
  await cursor.press('Home')
  await expect(cursor).toHaveAttribute('aria-valuenow', '1')
  await expect(cursor).toHaveAttribute('aria-valuetext', /^Event 1 of \d+/)
  await cursor.press('ArrowRight')
  await cursor.press('ArrowRight')
  await expect(cursor).toHaveAttribute('aria-valuenow', '3')
  await expect(cursor).toHaveAttribute('aria-valuetext', /Thread-1/)
  await cursor.press('ArrowLeft')
  await expect(cursor).toHaveAttribute('aria-valuenow', '2')
  await cursor.press('End')
  await expect(cursor).toHaveAttribute('aria-valuenow', String(last))
  const all = timeline.getByRole('button', { name: 'Show all' })
  await expect(all).toHaveAttribute('aria-disabled', 'true')
  await cursor.press('+')
  await expect(all).not.toHaveAttribute('aria-disabled')
  await cursor.press('PageDown')
  await expect(cursor).not.toHaveAttribute('aria-valuenow', String(last))
  await cursor.press('0')
  await expect(all).toHaveAttribute('aria-disabled', 'true')
})

test('a moment shows in the program and in the output, until it is left', async ({ page }) => {
  const { panel, timeline, cursor } = await run(page, twoThreads)
  const lines = panel.editor.locator('.thread-line')
  await expect(lines).toHaveCount(0)
  // Back to where Thread-2 still lives: the main thread joins it.
  for (let presses = 0; presses < 20; presses += 1) {
    await cursor.press('ArrowLeft')
    await drawn(page)
    if ((await panel.editor.locator('.thread-line-2').count()) === 1) break
  }
  await expect(panel.editor.locator('.thread-line-2')).toHaveCount(1)
  await expect(panel.editor.locator('.thread-line-0')).toHaveCount(1)
  await expect(panel.output.locator('.line.later')).toHaveText([/from main/])
  await cursor.press('Home')
  await expect(panel.output.locator('.line.later')).toHaveCount(3)
  await timeline.getByRole('button', { name: 'Leave this moment' }).click()
  await expect(panel.output.locator('.line.later')).toHaveCount(0)
  await expect(lines).toHaveCount(0)
})

test('the table has every event of the drawing, and leads to its moment', async ({ page }) => {
  const { timeline, cursor } = await run(page, twoThreads)
  await timeline.getByText('As a table').click()
  const last = await cursor.getAttribute('aria-valuemax')
  const rows = timeline.locator('tbody tr')
  await expect(rows).toHaveCount(Number(last))
  await rows.nth(4).getByRole('button').click()
  await expect(cursor).toHaveAttribute('aria-valuenow', '5')
  await expect(rows.nth(4).getByRole('button')).toHaveAttribute('aria-current', 'step')
})

test('a drag scrubs, Ctrl and the wheel zoom, and a plain wheel scrolls the page', async ({
  page,
}) => {
  const { timeline, cursor } = await run(page, twoThreads)
  // On a busy machine the run takes so long that seconds are shown, and nothing may happen in the first half of them.
  await timeline.getByRole('button', { name: 'Events' }).click()
  const drawing = timeline.locator('svg').first()
  await drawing.scrollIntoViewIfNeeded()
  const box = (await drawing.boundingBox())!
  const y = box.y + box.height / 2
  await page.mouse.move(box.x + 40, y)
  await page.mouse.down()
  const moment = async () => Number(await cursor.getAttribute('aria-valuenow'))
  const early = await moment()
  await page.mouse.move(box.x + box.width / 2, y, { steps: 5 })
  await page.mouse.up()
  // The page hears of the mouse with its next frame.
  await expect.poll(moment).toBeGreaterThan(early)
  await page.keyboard.down('Control')
  await page.mouse.wheel(0, -200)
  await page.keyboard.up('Control')
  const all = timeline.getByRole('button', { name: 'Show all' })
  await expect(all).not.toHaveAttribute('aria-disabled')
  const before = await page.evaluate(() => scrollY)
  await page.mouse.wheel(0, -200)
  await expect.poll(() => page.evaluate(() => scrollY)).toBeLessThan(before)
})

test.describe('on a touch screen', () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 844 } })

  test('one finger scrubs, two come closer, and up and down is left to the page', async ({
    page,
  }) => {
    const { timeline, cursor } = await run(page, twoThreads)
    const now = async () => Number(await cursor.getAttribute('aria-valuenow'))
    await timeline.getByRole('button', { name: 'Events' }).click()
    await timeline.scrollIntoViewIfNeeded()
    const touch = await page.context().newCDPSession(page)
    const drawing = timeline.locator('svg').first()
    const box = async () => (await drawing.boundingBox())!
    const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', ...points: [number, number][]) =>
      touch.send('Input.dispatchTouchEvent', {
        type,
        touchPoints: points.map(([x, y], id) => ({ x, y, id })),
      })

    const last = await now()
    const { x, y, width, height } = await box()
    const middle = y + height / 2
    // A browser that is busy may take a finger away before it moved: as a person would, the test tries again.
    await expect(async () => {
      await send('touchStart', [x + 40, middle])
      await expect.poll(now, { timeout: 2000 }).toBeLessThan(last / 2)
      const early = await now()
      await send('touchMove', [x + width / 2, middle])
      await send('touchEnd')
      await expect.poll(now, { timeout: 2000 }).toBeGreaterThan(early)
    }).toPass()

    const all = timeline.getByRole('button', { name: 'Show all' })
    await expect(all).toHaveAttribute('aria-disabled', 'true')
    await expect(async () => {
      await send('touchStart', [x + 100, middle], [x + 140, middle])
      await send('touchMove', [x + 60, middle], [x + 200, middle])
      await send('touchEnd')
      await expect(all).not.toHaveAttribute('aria-disabled', { timeout: 2000 })
    }).toPass()

    // Headless Chromium scrolls by no gesture, here or elsewhere on the page: what is left to it is told.
    await expect(drawing.locator('..')).toHaveCSS('touch-action', 'pan-y')
  })
})

test('a hundred threads fit: the lanes scroll, the page does not grow', async ({ page }) => {
  const { timeline } = await run(
    page,
    `import threading, time
locks = [threading.Lock() for _ in range(10)]

def work(number):
    for turn in range(40):
        with locks[(number + turn) % 10]:
            time.sleep(0.001)

threads = [threading.Thread(target=work, args=(number,)) for number in range(100)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
`,
  )
  await expect(timeline.getByRole('listitem')).toHaveCount(101)
  const box = (await timeline.boundingBox())!
  expect(box.height).toBeLessThan(800)
  // What is far down can be reached, and the scale stays in sight.
  await timeline.getByText('Thread-100').scrollIntoViewIfNeeded()
  await expect(timeline.getByText('Thread-100')).toBeInViewport()
  await expect(timeline.locator('.ticks')).toBeInViewport()
})

for (const width of [390, 1280]) {
  test.describe(`${width} px`, () => {
    test.use({ viewport: { width, height: 900 } })
    test('the timeline has no accessibility violations', async ({ page }) => {
      const { timeline, cursor } = await run(page, twoThreads)
      for (let presses = 0; presses < 6; presses += 1) await cursor.press('ArrowLeft')
      await timeline.getByText('As a table').click()
      await expect(timeline.locator('tbody tr').first()).toBeVisible()
      expect(await violationsInBothThemes(timeline)).toEqual([])
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      )
      expect(overflow).toBeLessThanOrEqual(0)
    })
  })
}
