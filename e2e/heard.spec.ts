/**
 * What a screen reader gets, from the browser's own accessibility tree. Playwright's roles come from the DOM, and say
 * nothing about what the browser leaves out of the tree: what it has not laid out, for example.
 */
import { deflateRawSync } from 'node:zlib'
import { expect, test, type Page } from 'playwright/test'
import { Panel } from './panel.ts'

interface Heard {
  role: string
  name: string
}

/** What is heard of a page, in no certain order. */
async function heard(page: Page): Promise<Heard[]> {
  const session = await page.context().newCDPSession(page)
  const { nodes } = await session.send('Accessibility.getFullAXTree')
  await session.detach()
  return nodes
    .filter(({ ignored }) => !ignored)
    .map(({ role, name }) => ({ role: role?.value ?? '', name: String(name?.value ?? '') }))
}

/** How many lines of the output are heard, no line twice, and whether each has the name of its thread. */
async function printed(page: Page): Promise<{ lines: number; named: boolean }> {
  const texts = (await heard(page)).filter(({ role }) => role === 'StaticText')
  const all = texts.map(({ name }) => name.trim())
  const lines = new Set(all.filter((text) => /^line \d+$/.test(text))).size
  // The timeline has it, too.
  return { lines, named: all.filter((text) => text === 'writer').length >= lines }
}

test('every program of a lesson is heard, also what is off the screen', async ({ page }) => {
  await page.goto('/lessons/synchronization/')
  const panels = page.locator('section.panelled')
  const count = await panels.count()
  expect(count).toBeGreaterThan(5)
  await expect(panels.and(page.locator('[data-unlaid]'))).toHaveCount(0)
  const names = (await heard(page)).filter(({ role }) => role === 'region').map(({ name }) => name)
  expect(names).not.toContain('')
  expect(names.filter((name) => name === 'Editor').length).toBeGreaterThan(count / 2)
})

test('a place further down is where the address says, whatever is above it', async ({ page }) => {
  await page.goto('/lessons/synchronization/')
  const last = page.locator('section.panelled :is(h1, h3)[id]').last()
  const id = await last.getAttribute('id')
  await page.goto('/')
  await page.goto(`/lessons/synchronization/#${id}`)
  await expect(page.locator('[data-unlaid]')).toHaveCount(0)
  await expect(last).toBeInViewport()
})

test('every line of a long output is heard, with the name of its thread, also when it has another width', async ({
  page,
}) => {
  await page.goto('/playground/')
  const panel = new Panel(page, 'Your program')
  await panel.run(`import threading
def show():
    for number in range(1000):
        print('line', number)
threading.Thread(target=show, name='writer').start()`)
  await expect(panel.ending).toBeVisible()
  const everything = { lines: 1000, named: true }
  await expect.poll(() => printed(page)).toEqual(everything)
  await page.setViewportSize({ width: 700, height: 700 })
  await expect.poll(() => printed(page)).toEqual(everything)
})

test('all of a long program is heard, before its editor is there', async ({ page }) => {
  const program = Array.from({ length: 2000 }, (_, number) => `line_${number} = 1`).join('\n')
  const packed = deflateRawSync(Buffer.from(program)).toString('base64url')
  await page.goto(`/playground/#p=${packed}`)
  const heardLines = async () => {
    const texts = (await heard(page)).filter(({ role }) => role === 'StaticText')
    return new Set(texts.flatMap(({ name }) => name.match(/line_\d+/g) ?? [])).size
  }
  await expect.poll(heardLines).toBe(2000)
})
