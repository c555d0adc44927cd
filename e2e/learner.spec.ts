/** A learner who comes back: what is kept, what is shown of it, and what happens when it cannot be. */
import { readFileSync } from 'node:fs'
import { expect, test, type Page } from 'playwright/test'
import { test as returning } from './fixtures/returning.ts'
import { exercise, Panel, program } from './panel.ts'

const solution = readFileSync('content/exercises/safe-increment/solution.py', 'utf8')
const recordKey = 'taking-turns:exercise:safe-increment'

const stored = async (page: Page, key = recordKey) =>
  JSON.parse((await page.evaluate((one) => localStorage.getItem(one), key)) ?? 'null')

/** What is told at the top of the page; the editor has alerts of its own, which are empty. */
const alert = (page: Page) => page.getByRole('alert').filter({ hasText: /./ })

async function pass(page: Page): Promise<Panel> {
  const panel = await exercise(page)
  await panel.write(solution)
  await panel.button('Check').click()
  await expect(panel.verdict).toContainText('Passed')
  await expect.poll(async () => (await stored(page))?.passed?.program).toContain('with lock')
  return panel
}

returning('what was typed is there after a reload, and Reset takes it away', async ({ page }) => {
  const panel = await program(page)
  await panel.write('print("mine")')
  await page.reload()
  await expect(panel.editor).toContainText('print("mine")')
  await panel.button('Run').click()
  await expect(panel.output).toContainText('mine')
  await panel.button('Reset').click()
  await expect
    .poll(() => stored(page, 'taking-turns:program:five-threads'))
    .toMatchObject({ draft: null })
  await page.reload()
  await expect(panel.button('Reset')).toBeEnabled()
  await expect(panel.editor).not.toContainText('print("mine")')
})

returning(
  'a pass is kept with its program, and shows in the lesson, the contents and the progress',
  async ({ page }) => {
    const panel = await pass(page)
    await panel.write('broken')
    await page.reload()
    await expect(panel.root).toContainText('You passed this on')
    await panel.button('Put the program that passed into the editor').click()
    await expect(panel.editor).toContainText('with lock')

    await page.goto('/lessons/')
    await expect(page.getByRole('listitem').filter({ hasText: 'Synchronization' })).toContainText(
      /1 of \d passed/,
    )
    await page.goto('/')
    await page.getByRole('link', { name: /^Continue where you left/ }).click()
    // The first thing in that lesson that is not done.
    await expect(page).toHaveURL(/\/lessons\/synchronization\/#(exercise|quiz)-(?!safe-increment$)/)
    await expect(page.locator('.place')).toContainText(/1 of \d passed/)
    await page.goto('/progress/')
    const row = page.getByRole('listitem').filter({ hasText: 'A safe increment' })
    await expect(row).toContainText('Passed on')
    await row.getByText('The program that passed').click()
    await expect(row).toContainText('with lock')
    await row.getByRole('button', { name: 'Reset A safe increment', exact: true }).click()
    await row.getByRole('button', { name: 'Reset A safe increment now' }).click()
    await expect(row).toContainText('Not started')
  },
)

test('who has passed everything gets a page to print, with a name that is not kept', async ({
  page,
}) => {
  await page.goto('/finished/')
  await expect(page.getByRole('main')).toContainText('You have not passed an exercise yet')
  await expect(page.getByText(/^0 of \d+ exercises passed/)).toBeVisible()
  // Passed by hand: to do all of them here would take an hour.
  await page.evaluate(async () => {
    const island = document.querySelector('astro-island[component-url*="Finished"]')!
    const { outlines } = JSON.parse(island.getAttribute('props')!) as { outlines: unknown }
    const ids = (kind: string) =>
      [...JSON.stringify(outlines).matchAll(new RegExp(`#${kind}-([a-z0-9-]+)`, 'g'))].map(
        ([, id]) => id!,
      )
    const common = { version: 1, started: 1, changed: 1 }
    const passing = { at: 1, program: 'x', summary: 'Passed.' }
    for (const id of ids('exercise')) {
      const record = {
        ...common,
        kind: 'exercise',
        id,
        draft: null,
        passed: passing,
        checked: null,
      }
      const whole = { ...record, seconds: 60, earlier: [] }
      localStorage.setItem(`taking-turns:exercise:${id}`, JSON.stringify(whole))
    }
    for (const id of ids('quiz')) {
      const answered = { at: 1, right: 1, of: 1 }
      const record = { ...common, kind: 'quiz', id, answered, passed: { at: 1 } }
      localStorage.setItem(`taking-turns:quiz:${id}`, JSON.stringify(record))
    }
  })
  await page.reload()
  await expect(page.getByText(/^(\d+) of \1 exercises passed, (\d+) of \2 quizzes/)).toBeVisible()
  await expect(page.getByRole('main')).not.toContainText('There is more to do')
  await page.getByLabel('Name').fill('Ada Lovelace')
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByLabel('Name')).toBeVisible()
  await page.emulateMedia({ media: 'screen' })
  await page.goto('/')
  await page.getByRole('link', { name: /^You have done it all/ }).click()
  await expect(page.getByLabel('Name')).toHaveValue('')
  await page.goto('/lessons/creating-a-thread/')
  await expect(
    page.getByText(/^✓ You have passed (all \d+|the) exercises? of this lesson/),
  ).toBeVisible()
})

test('two tabs at one program follow each other, and neither loses what the other wrote', async ({
  page,
  context,
}) => {
  const one = await program(page)
  await one.write('first = 1')
  const other = await program(await context.newPage())
  await expect(other.editor).toContainText('first = 1')
  await other.write('second = 2')
  await expect(one.editor).toContainText('second = 2')
  const notice = 'Another tab has changed the program.'
  await expect(one.root).toContainText(notice)
  await one.page.bringToFront()
  await one.write('third = 3')
  await expect(one.root).not.toContainText(notice)
  await expect(other.editor).toContainText('third = 3')
  await expect(other.root).toContainText(notice)
  await other.page.bringToFront()
  await other.button('Undo').click()
  await expect(one.editor).toContainText('second = 2')
})

returning(
  'an export comes back in another browser, and the merge loses no pass',
  async ({ page, browser }) => {
    await pass(page)
    await page.goto('/progress/')
    const saving = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Export' }).click()
    const file = await (await saving).path()

    const there = await (
      await browser.newContext({ baseURL: new URL(page.url()).origin })
    ).newPage()
    const panel = await exercise(there)
    await panel.write('print("on the way")')
    await expect.poll(async () => (await stored(there))?.draft).toBe('print("on the way")')
    await there.goto('/progress/')
    await expect(there.getByLabel('Import')).toBeEnabled()
    await there.getByLabel('Import').setInputFiles(file)
    await expect(there.getByRole('status')).toContainText('were imported')
    await expect(there.getByText('Passed on')).toBeVisible()
    await there.goto('/lessons/synchronization/')
    await expect(panel.editor).toContainText('print("on the way")')
    await there.context().close()
  },
)

test('a file that is none says so, and takes nothing away', async ({ page }) => {
  await page.goto('/progress/')
  const broken = { name: 'x.json', mimeType: 'application/json', buffer: Buffer.from('{"half') }
  await expect(page.getByLabel('Import')).toBeEnabled()
  await page.getByLabel('Import').setInputFiles(broken)
  await expect(page.getByRole('status')).toContainText('cut off')
})

test('"Forget me here" leaves nothing of the learner', async ({ page }) => {
  const panel = await program(page)
  await panel.write('mine = 1')
  await page.goto('/progress/')
  await page.getByRole('button', { name: 'Forget me here' }).click()
  await page.getByRole('button', { name: 'Forget everything now' }).click()
  await expect(page.getByRole('status')).toContainText('Everything is forgotten')
  const keys = () =>
    page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('taking-turns')))
  expect(await keys()).toEqual([])
})

test('a full storage is told, and what was kept before stays', async ({ page }) => {
  const panel = await program(page)
  await panel.write('kept = 1')
  const key = 'taking-turns:program:five-threads'
  await expect.poll(async () => (await stored(page, key))?.draft).toBe('kept = 1')
  await page.evaluate(() => {
    for (let size = 1_000_000; size >= 1; size = Math.floor(size / 2)) {
      for (;;) {
        try {
          localStorage.setItem(`filler-${localStorage.length}`, 'x'.repeat(size))
        } catch {
          break
        }
      }
    }
  })
  await panel.write(`lost = ${'1'.repeat(500)}`)
  await expect(alert(page)).toContainText('no room left')
  expect((await stored(page, key)).draft).toBe('kept = 1')
})

test('what cannot be read is set aside, told, and can be downloaded', async ({ page }) => {
  await page.goto('/about/')
  await page.evaluate((key) => localStorage.setItem(key, '{"half'), recordKey)
  const panel = await exercise(page)
  await expect(alert(page)).toContainText('set aside')
  await panel.write('new = 1')
  await expect.poll(async () => (await stored(page))?.draft).toBe('new = 1')
  await page.goto('/progress/')
  const saving = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Download what was set aside' }).click()
  expect(readFileSync(await (await saving).path(), 'utf8')).toContain('half')
})

test('what a newer version kept is left as it is', async ({ page }) => {
  await page.goto('/about/')
  const newer = JSON.stringify({ version: 2, kind: 'exercise', id: 'safe-increment' })
  await page.evaluate(([key, text]) => localStorage.setItem(key!, text!), [recordKey, newer])
  const panel = await exercise(page)
  await expect(alert(page)).toContainText('newer version')
  await panel.write('new = 1')
  await page.goto('/about/')
  expect(await page.evaluate((key) => localStorage.getItem(key), recordKey)).toBe(newer)
})

returning(
  'without any storage the course works, and says that nothing is kept',
  async ({ page }) => {
    await page.addInitScript(() => {
      Object.defineProperty(globalThis, 'localStorage', {
        get: () => {
          throw new DOMException('no', 'SecurityError')
        },
      })
    })
    const panel = await program(page)
    await expect(alert(page)).toContainText('keeps nothing')
    await panel.run('print("all the same")')
    await expect(panel.output).toContainText('all the same')
  },
)

returning(
  'a program is shared by a link, and opening it leaves the own one alone',
  async ({ page, context }) => {
    await page.goto('/playground/')
    const own = new Panel(page, 'Your program')
    await own.write('print("to be shared")')
    await page.getByRole('button', { name: 'Make a link to this program' }).click()
    const link = await page.getByLabel('Link to this program').inputValue()
    await own.write('print("my own")')
    await expect
      .poll(async () => (await stored(page, 'taking-turns:program:playground'))?.draft)
      .toBe('print("my own")')

    const opened = await context.newPage()
    await opened.goto(link)
    const given = new Panel(opened, 'The program of the link')
    await expect(given.editor).toContainText('to be shared')
    await given.button('Run').click()
    await expect(given.output).toContainText('to be shared')
    await opened.getByRole('button', { name: 'Back to my own' }).click()
    await expect(new Panel(opened, 'Your program').editor).toContainText('my own')

    await opened.goto('about:blank')
    await opened.goto(link.slice(0, -8))
    await expect(opened.getByText('The program in this link cannot be read')).toBeVisible()
  },
)
