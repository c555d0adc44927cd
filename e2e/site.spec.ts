/** The site as a reader meets it: every page, in both themes, with and without JavaScript. */
import { expect, test, type Page } from 'playwright/test'
import { recurring, violations } from './axe.ts'
import { exercisePaths, lessonPaths, pagesOf, titlesAndDescriptions } from './pages.ts'
import { still } from './still.ts'

const lessons = lessonPaths()
const creating = '/lessons/creating-a-thread/'
const synchronization = '/lessons/synchronization/'
const others = [
  ...['/', '/lessons/', '/glossary/', '/search/', '/about/', '/sandbox/', '/404.html', '/design/'],
  ...[
    '/playground/',
    '/progress/',
    '/finished/',
    '/teachers/',
    '/assign/',
    '/assignment/',
    '/review/',
  ],
  '/exercises/safe-increment/',
]
const exercises = exercisePaths().filter((path) => !others.includes(path))
const pages = [...others, ...lessons]

/** The panels have come alive, and nothing is fading in. */
async function settled(page: Page): Promise<void> {
  for (const button of await page.getByRole('button', { name: /^Run(, .+)?$/ }).all()) {
    await expect(button).toBeEnabled()
  }
  await expect(page.locator('button:disabled')).toHaveCount(0)
  await still(page)
}

test('these are all the pages there are', () => {
  expect([...pages, ...exercises].toSorted()).toEqual(pagesOf('dist').toSorted())
})

for (const colorScheme of ['light', 'dark'] as const) {
  for (const [device, viewport] of [
    ['phone', { width: 390, height: 844 }],
    ['desktop', { width: 1280, height: 900 }],
  ] as const) {
    test.describe(`${colorScheme}, ${device}`, () => {
      test.use({ colorScheme, viewport })
      // There are many lessons, made of the same parts: each is looked at in two ways out of four.
      const isHalf = (colorScheme === 'dark') === (device === 'desktop')
      for (const path of isHalf ? pages : [...others, creating, synchronization]) {
        test(`${path} has no accessibility violations and does not scroll sideways`, async ({
          page,
        }) => {
          await page.goto(path)
          await settled(page)
          expect(await violations(page)).toEqual([])
          const wider = await page.evaluate(
            () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
          )
          expect(wider).toBe(0)
          // What is drawn is there as a whole.
          const cut = await page
            .locator('main svg[role=img]')
            .evaluateAll(
              (all) => all.filter((one) => one.getBoundingClientRect().right > innerWidth).length,
            )
          expect(cut).toBe(0)
        })
      }
    })
  }
}

test('every exercise has a page of its own without accessibility violations', async ({ page }) => {
  for (const path of exercises) {
    await page.goto(path)
    await settled(page)
    // Their colours are those of the one page of an exercise above, and take most of the time.
    expect(await violations(page, [...recurring, 'color-contrast']), path).toEqual([])
  }
})

test('every page has a title and a description of its own', () => {
  const all = titlesAndDescriptions('dist')
  expect(all).toHaveLength(2 * [...pages, ...exercises].length)
  expect(all).not.toContain('')
  expect(new Set(all).size).toBe(all.length)
})

test('the reading order leads through all lessons and back', async ({ page }) => {
  await page.goto('/')
  await page.getByRole('link', { name: /^Start with lesson 1/ }).click()
  const around = page.getByRole('navigation', { name: 'Previous and next lesson' })
  for (const [index, path] of lessons.entries()) {
    await expect(page).toHaveURL(path)
    if (index < lessons.length - 1) await around.locator('a[rel=next]').click()
  }
  await expect(around.locator('a[rel=next]')).toHaveCount(0)
  await around.locator('a[rel=prev]').click()
  await expect(page).toHaveURL(lessons[lessons.length - 2]!)
})

test('the key ? opens the list of keys, but not where somebody types, and Escape closes it', async ({
  page,
}) => {
  await page.goto('/search/')
  const list = page.getByRole('dialog', { name: 'Keyboard shortcuts' })
  await page.getByRole('main').getByRole('searchbox').first().focus()
  await page.keyboard.press('?')
  await expect(list).toBeHidden()
  await page.getByRole('main').getByRole('searchbox').first().blur()
  await page.keyboard.press('?')
  await expect(list).toBeVisible()
  await expect(list.getByRole('button', { name: 'Close' })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(list).toBeHidden()
  const opener = page.getByRole('button', { name: 'Keyboard shortcuts' })
  await opener.click()
  await list.getByRole('button', { name: 'Close' }).click()
  await expect(opener).toBeFocused()
})

test('a page that the browser never calls idle comes alive all the same', async ({ page }) => {
  await page.addInitScript(() => {
    window.requestIdleCallback = (task, { timeout } = {}) =>
      timeout ? Number(setTimeout(task, timeout, { didTimeout: true, timeRemaining: () => 0 })) : 0
  })
  await page.goto('/lessons/creating-a-thread/')
  await settled(page)
})

test('every panel comes alive without being scrolled into view', async ({ page }) => {
  await page.goto(synchronization)
  await settled(page)
  expect(await page.evaluate(() => scrollY)).toBe(0)
})

test('the first Tab reaches a link that skips to the content', async ({ page }) => {
  await page.goto(creating)
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: 'Skip to the content' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('main')).toBeFocused()
})

/** Others link to these: a heading may be reworded, its address stays. */
const anchors: Record<string, string[]> = {
  '/lessons/creating-a-thread/': [
    'the-main-thread',
    'create-thread',
    'start-start',
    'wait-join',
    'when-a-thread-fails',
    'program-five-threads',
    'exercise-forgotten-join',
    'exercise-join-them-all',
  ],
  '/lessons/synchronization/': [
    'shared-memory',
    'one-line-several-steps',
    'the-critical-section',
    'a-lock',
    'program-safe-increment',
    'exercise-lose-an-update',
    'exercise-safe-increment',
  ],
  '/about/': [
    'python',
    'threads',
    'run',
    'check',
    'not-modelled',
    'browsers',
    'offline',
    'privacy',
  ],
}

for (const [path, ids] of Object.entries(anchors)) {
  test(`the addresses within ${path} are permanent, and each heading links to its own`, async ({
    page,
  }) => {
    await page.goto(path)
    for (const id of ids) {
      await expect(page.locator(`[id="${id}"] > a.anchor`)).toHaveAttribute('href', `#${id}`)
    }
  })
}

const background = (page: Page): Promise<string> =>
  page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)

test('a chosen theme is there from the first paint of the next page', async ({ page }) => {
  await page.goto('/')
  const light = await background(page)
  await page.getByRole('button', { name: 'Switch to the dark theme' }).click()
  const dark = await background(page)
  expect(dark).not.toBe(light)
  await page.goto('/about/', { waitUntil: 'commit' })
  await page.waitForFunction(() => document.body !== null)
  expect(await background(page)).toBe(dark)
  // It says what a click does.
  const button = page.getByRole('button', { name: 'Switch to the light theme' })
  await expect(button).toHaveText('Light theme')
  await button.click()
  expect(await background(page)).toBe(light)
  expect(await page.evaluate(() => localStorage.getItem('turns:theme'))).toBeNull()
})

test('code is as large as was chosen, in the editor and in the output, on every page', async ({
  page,
}) => {
  await page.goto(creating)
  const panel = page.getByRole('region', { name: 'Five threads' })
  const editor = panel.getByRole('region', { name: 'Editor' })
  const text = editor.locator('.view-lines')
  const sizes = () =>
    Promise.all(
      [text, panel.getByRole('log')].map((one) =>
        one.evaluate((element) => Number.parseFloat(getComputedStyle(element).fontSize)),
      ),
    )
  await editor.getByRole('textbox').focus()
  await expect(text).toContainText('import')
  const [code = 0, output = 0] = await sizes()
  await page.getByLabel('Code size').selectOption('very large')
  await expect.poll(sizes).toEqual([code * 1.45, output * 1.45])
  await page.reload()
  await editor.getByRole('textbox').focus()
  await expect(text).toContainText('import')
  expect(await sizes()).toEqual([code * 1.45, output * 1.45])
  await page.getByLabel('Code size').selectOption('normal')
  await expect.poll(sizes).toEqual([code, output])
  expect(await page.evaluate(() => localStorage.getItem('turns:code-size'))).toBeNull()
})

test('a program is copied as it stands', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.goto(creating)
  const panel = page.getByRole('region', { name: 'Five threads' })
  await panel.getByRole('button', { name: 'Copy', exact: true }).click()
  await expect(panel.getByRole('button', { name: 'Copied', exact: true })).toBeFocused()
  const copied = await page.evaluate(() => navigator.clipboard.readText())
  expect(copied).toContain('thread.join()')
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false, colorScheme: 'dark' })

  test('the page follows the theme of the system, and shows no button', async ({ page }) => {
    await page.goto('/')
    await expect(page.locator('html')).toHaveCSS('background-color', 'rgb(20, 23, 28)')
    await expect(page.getByRole('button')).toHaveCount(0)
  })

  test('programs can be read, with a word on how to run them', async ({ page }) => {
    await page.goto(creating)
    const program = page.getByRole('region', { name: 'Five threads' })
    await expect(program).toContainText('thread.join()')
    await expect(program.locator('noscript p')).toContainText('python3 five_threads.py')
  })

  test('the playground shows the program that it begins with', async ({ page }) => {
    await page.goto('/playground/')
    const program = page.getByRole('region', { name: 'Your program' })
    await expect(program).toContainText("print('All threads are done')")
    await expect(page.locator('main noscript p')).toContainText('needs JavaScript')
    await expect(page.getByRole('button')).toHaveCount(0)
    await expect(page.getByRole('region', { name: 'Output' })).toHaveCount(0)
  })

  for (const path of ['/exercises/safe-increment/', synchronization]) {
    test(`nothing is waited for where nothing can be run, on ${path}`, async ({ page }) => {
      await page.goto(path)
      await expect(page.getByRole('region', { name: 'Editor' }).first()).toBeVisible()
      await expect(page.getByRole('region', { name: 'Output' })).toHaveCount(0)
    })
  }

  test('an exercise has its task, its hints and its solution', async ({ page }) => {
    await page.goto(synchronization)
    const exercise = page.getByRole('region', { name: 'Exercise: A safe increment' })
    await expect(exercise).toContainText('the counter must be 9 at the end')
    const parts = exercise.locator('noscript details')
    await expect(parts.locator('summary')).toHaveText(['Hint 1', 'Hint 2', 'Hint 3', 'Solution'])
    const solution = parts.last()
    await expect(solution.locator('pre')).toBeHidden()
    await solution.locator('summary').click()
    await expect(solution.locator('pre')).toContainText('with lock:')
    await expect(solution.locator('p').first()).toContainText('critical section')
  })
})
