/** The program panel, as a learner uses it: edit, run, stop, reset, check. */
import { violationsIn } from './axe.ts'
import { expect, test } from './fixtures/returning.ts'
import { exercise, Panel, program } from './panel.ts'

test('the program runs as it stands, before any editor is loaded', async ({ page }) => {
  const panel = await program(page)
  await panel.setSpeed('As fast as possible')
  await panel.button('Run').click()
  await expect(panel.ending).toContainText('Finished')
  await expect(panel.output.getByRole('log')).toContainText('All threads are done')
  await expect(page.locator('.monaco-editor')).toHaveCount(0)
})

test('each line says which thread wrote it, in words and by a shape', async ({ page }) => {
  const panel = await program(page)
  await panel.run(
    `import threading

def work(number):
    print("from", number)

for number in (1, 2):
    thread = threading.Thread(target=work, args=(number,))
    thread.start()
    thread.join()
print("from main")
`,
  )
  await expect(panel.ending).toContainText('Finished')
  const lines = panel.output.locator('.line')
  await expect(lines).toHaveText([/Thread-1: from 1/, /Thread-2: from 2/, /Main: from main/])
  const shapes = await panel.output
    .locator('.thread-badge')
    .evaluateAll((badges) => badges.map((badge) => getComputedStyle(badge).clipPath))
  expect(new Set(shapes).size).toBe(3)
})

test('HTML that a program prints stays text', async ({ page }) => {
  const panel = await program(page)
  const html = '<img src=x onerror="document.title=1"><b>bold</b>'
  await panel.run(`print('''${html}''')`)
  await expect(panel.ending).toContainText('Finished')
  await expect(panel.output.getByRole('log')).toContainText(html)
  await expect(panel.output.locator('b, img')).toHaveCount(0)
})

test('input() asks in the output, and takes a line or the end of input', async ({ page }) => {
  const panel = await program(page)
  await panel.run(
    `name = input("Name? ")
print("Hello", name)
try:
    input()
except EOFError:
    print("no more")
`,
  )
  const field = panel.output.getByRole('textbox', { name: /waits for a line of input/ })
  await expect(field).toBeFocused()
  await page.keyboard.type('Ada')
  await page.keyboard.press('Enter')
  await expect(panel.output.getByText('Hello Ada')).toBeVisible()
  await panel.output.getByRole('button', { name: 'End of input' }).click()
  await expect(panel.output.getByText('no more')).toBeVisible()
  await expect(panel.ending).toContainText('Finished')
})

test('a flood is capped, says so, and can be stopped', async ({ page }) => {
  const panel = await program(page)
  await panel.run('while True: print(1)')
  await expect.poll(() => panel.output.locator('.line').count()).toBe(10_000)
  await panel.button('Stop').click()
  await expect(panel.ending).toContainText('Stopped')
  await expect(panel.output).toContainText('printed too much to show')
  // A kernel that hears of the Stop in time sends the end, too; one on a busy machine is ended without.
  const lines = await panel.output.locator('.line').count()
  expect(lines).toBeGreaterThanOrEqual(10_000)
  expect(lines).toBeLessThanOrEqual(11_001)
})

test('of a flood the end is shown, too, with how much was left out before it', async ({ page }) => {
  const panel = await program(page)
  await panel.run('for n in range(15_000): print(n)\nprint("END")\nraise ValueError("wrong")')
  await expect(panel.ending).toContainText('ValueError: wrong')
  await expect(panel.output.locator('.line', { hasText: 'END' })).toBeAttached()
  await expect(panel.output.locator('.line').last()).toContainText('ValueError: wrong')
  await expect(panel.output.locator('.gap')).toHaveText(/^… 4,\d{3} lines were left out here …$/)
  await expect(panel.output).toContainText('characters between its beginning and its end')
})

test('the line of a traceback leads to that line in the editor', async ({ page }) => {
  const panel = await program(page)
  await panel.run('print("a")\n\nraise ValueError("wrong")\n')
  await expect(panel.ending).toContainText('ValueError: wrong')
  await panel.output.getByRole('button', { name: 'line 3' }).click()
  await expect(panel.editor.getByRole('textbox')).toBeFocused()
  await expect(panel.editor.locator('.line-numbers.active-line-number')).toHaveText('3')
})

test('a deadlock names every waiting thread, its line, and who holds what it wants', async ({
  page,
}) => {
  const panel = await program(page)
  await panel.run(
    `import threading
import time

left = threading.Lock()
right = threading.Lock()

def take(first, second):
    with first:
        time.sleep(0.05)
        with second:
            pass

threading.Thread(target=take, args=(left, right), name="Ann").start()
threading.Thread(target=take, args=(right, left), name="Bob").start()
`,
  )
  await expect(panel.ending).toContainText('Deadlock')
  const waiters = panel.ending.getByRole('listitem')
  await expect(waiters.filter({ hasText: /Ann.*held by.*Bob/s })).toContainText('line 10')
  await expect(waiters.filter({ hasText: /Bob.*held by.*Ann/s })).toContainText('line 10')
  await expect(panel.editor.locator('.thread-line').first()).toBeVisible()
  // The same as a drawing, whose text says what it shows.
  const drawing = panel.ending.getByRole('img', { name: /In a circle: Ann, Bob, Ann\.$/ })
  await expect(drawing).toBeInViewport()
  await expect(drawing.locator('svg > path.round')).toHaveCount(4)
  expect(await violationsIn(panel.root)).toEqual([])
  // In a workbench drawing, sentences and lines are seen at once.
  await page.setViewportSize({ width: 1280, height: 800 })
  await panel.button('Open wide').click()
  await expect(panel.ending.getByText('Deadlock')).toBeInViewport()
  await expect(drawing).toBeInViewport({ ratio: 1 })
  for (const who of ['Ann', 'Bob']) {
    // oxlint-disable-next-line no-await-in-loop
    await expect(waiters.filter({ hasText: who }).first()).toBeInViewport({ ratio: 1 })
  }
  await expect(panel.editor.locator('.thread-line').first()).toBeInViewport()
})

test('a line on which many threads stand has the tint of one', async ({ page }) => {
  const panel = await program(page)
  const waits = 'import threading\ne = threading.Event()\nfor _ in range(8): '
  await panel.run(`${waits}threading.Thread(target=lambda: e.wait()).start()`)
  await expect(panel.ending).toContainText('Deadlock')
  const lines = panel.editor.locator('.thread-line')
  await expect(lines).toHaveCount(8)
  const colours = await lines.evaluateAll((all) =>
    all.map((one) => getComputedStyle(one).backgroundColor),
  )
  expect(colours.filter((one) => one !== 'rgba(0, 0, 0, 0)')).toHaveLength(1)
})

test('a second panel says that the first is running, and can take its place', async ({ page }) => {
  const first = await program(page)
  await first.run('import time\nprint("on")\ntime.sleep(100)')
  await expect(first.output.getByText('on', { exact: true })).toBeVisible()
  const second = new Panel(page, 'Without join')
  await second.button('Run').click()
  await expect(second.root).toContainText('Another program on this page is running')
  await second.button('Stop it and run this one').click()
  await expect(first.ending).toContainText('Stopped')
  await expect(second.output.locator('.line').first()).toBeVisible()
  await second.button('Stop').click()
})

test('a change of speed reaches the program that is running', async ({ page }) => {
  const panel = await program(page)
  await panel.run('import time\nprint("on")\ntime.sleep(1000)\nprint("off")')
  await expect(panel.output.getByText('on', { exact: true })).toBeVisible()
  await panel.setSpeed('As fast as possible')
  await expect(panel.ending).toContainText('on the program’s clock')
})

test('Reset brings the starter back, and Undo the learner’s own', async ({ page }) => {
  const panel = await program(page)
  await panel.write('mine = 1')
  await panel.button('Reset').click()
  await expect(panel.editor).toContainText('import random')
  await panel.button('Undo').click()
  await expect(panel.editor).toContainText('mine = 1')
})

test('text that is put in at once keeps its indentation', async ({ page }) => {
  const panel = await program(page)
  await panel.run('if True:\n    print("in")\nprint("out")')
  await expect(panel.ending).toContainText('Finished')
})

test('a thread that fails is named at the end, which is not green then', async ({ page }) => {
  const panel = await program(page)
  await panel.run('import threading\nthreading.Thread(target=len, name="counter").start()')
  await expect(panel.ending).toContainText('Finished, but counter failed')
  await expect(panel.ending).toHaveClass(/bad/)
  await expect(panel.ending).not.toHaveClass(/good/)
})

test('what came of an older text of the program is grey, and says so, until it is that text again', async ({
  page,
}) => {
  const panel = await program(page)
  await panel.run('print("first")')
  await expect(panel.ending).toContainText('Finished')
  const timeline = panel.root.getByRole('region', { name: 'Timeline' })
  const words = 'Of the program before your last change'
  await expect(panel.output).not.toContainText(words)
  await panel.editor.getByRole('textbox').focus()
  await page.keyboard.press('ControlOrMeta+End')
  await page.keyboard.type('#')
  for (const part of [panel.output, timeline]) {
    await expect(part).toContainText(words)
    await expect(part).toHaveCSS('filter', 'grayscale(1)')
  }
  await page.keyboard.press('Backspace')
  for (const part of [panel.output, timeline]) {
    await expect(part).not.toContainText(words)
    await expect(part).toHaveCSS('filter', 'none')
  }
})

test('hints come one by one, and the solution only after a question', async ({ page }) => {
  const panel = await exercise(page)
  await panel.button('Show solution').click()
  await expect(panel.root).toContainText('You have not tried yet')
  await panel.button('Not yet').click()
  await panel.button('Hint').click()
  await expect(panel.root).toContainText('Hint 1 of 3')
  await expect(panel.root).not.toContainText('Hint 2 of 3')
  await panel.button('Show solution').click()
  // It stands beside one's own program, line by line; or alone.
  const solution = panel.root.getByRole('group', { name: 'Solution' })
  const own = solution.getByText('yours: ')
  await expect(solution).toContainText('solution:     with lock:')
  await expect(own).toHaveCount(1)
  expect(await violationsIn(panel.root)).toEqual([])
  await panel.root.getByLabel('Compare with my program').uncheck()
  await expect(own).toHaveCount(0)
  await expect(solution).toContainText('with lock:')
  await panel.root.getByLabel('Compare with my program').check()
  await panel.button('Put it into the editor').click()
  await expect(panel.editor).toContainText('with lock')
  await expect(solution).toBeVisible()
  await expect(panel.root).toContainText('Your program is the same')
  await panel.button('Hide solution').click()
  await expect(solution).toHaveCount(0)
  await expect(panel.button('Show solution')).toBeFocused()
})

test('code keeps its colours when the editor takes the place of the text', async ({ page }) => {
  const panel = await program(page)
  await expect(panel.button('Run')).toBeEnabled()
  const words = ['import', 'worker', 'number', 'sleep', '10', 'target', 'for', 'threads']
  const colours = (where: string) =>
    panel.editor.locator(where).evaluateAll((spans, wanted) => {
      const found: Record<string, string> = {}
      for (const span of spans) {
        const word = span.textContent.trim()
        if (wanted.includes(word)) found[word] ??= getComputedStyle(span).color
      }
      return found
    }, words)
  const before = await colours('.line span')
  expect(Object.keys(before).toSorted()).toEqual(words.toSorted())
  await panel.open()
  await expect.poll(() => colours('.view-line span span')).toEqual(before)
})

test('the editor follows the theme of the page', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' })
  const panel = await program(page)
  await panel.open()
  const background = panel.editor.locator('.monaco-editor-background').first()
  await expect(background).toHaveCSS('background-color', 'rgb(242, 241, 235)')
  await page.getByRole('button', { name: 'Switch to the dark theme' }).click()
  await expect(background).toHaveCSS('background-color', 'rgb(15, 18, 22)')
})
