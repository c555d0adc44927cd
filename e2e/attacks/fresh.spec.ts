/** Every program gets an interpreter in which no other has run, at the price of a copied memory. */
import type { Page } from 'playwright/test'
import { found, leavings, needy } from '../fixtures/leavings.ts'
import { expect, returning, staying, test } from '../fixtures/sandbox.ts'

for (const [what, program] of Object.entries(leavings)) {
  staying(`${what}: the next program finds nothing of it`, async ({ bench }) => {
    await bench.run(program)
    const { result, output } = await bench.run(needy)
    expect(output).toBe(found)
    expect(result).toContain('exit status 0')
  })
}

/** Whether this browser keeps the memory of an interpreter. */
const isKept = (page: Page) =>
  page.evaluate(async () => {
    const cache = await caches.open('taking-turns-python')
    return (await cache.keys()).length === 1
  })

/** A mark on the kept memory: who boots plainly keeps another one in its place. */
const mark = 'x-mark'
const markKept = (page: Page) =>
  page.evaluate(async (name) => {
    const cache = await caches.open('taking-turns-python')
    const [kept] = await cache.keys()
    const body = await (await cache.match(kept!))!.blob()
    await cache.put(kept!, new Response(body, { headers: { [name]: 'this one' } }))
  }, mark)
const markOfKept = (page: Page) =>
  page.evaluate(async (name) => {
    const cache = await caches.open('taking-turns-python')
    const [kept] = await cache.keys()
    return kept ? (await cache.match(kept))!.headers.get(name) : 'none is kept'
  }, mark)

test('the next visits start from the memory that the first one kept', async ({ bench }) => {
  const { page } = bench
  await bench.run('print(1)')
  await expect.poll(() => isKept(page)).toBe(true)
  await markKept(page)
  for (const visit of [2, 3]) {
    // One visit after the other.
    // oxlint-disable-next-line no-await-in-loop
    await page.reload()
    // oxlint-disable-next-line no-await-in-loop
    expect((await bench.run(`print(${visit})`)).output).toBe(`${visit}\n`)
    // oxlint-disable-next-line no-await-in-loop
    expect(await markOfKept(page)).toBe('this one')
  }
  await page.evaluate(() => caches.delete('taking-turns-python'))
  await page.reload()
  await bench.run('print(4)')
  await expect.poll(() => markOfKept(page)).toBe(null)
})

returning('a kept memory that was cut short is replaced', async ({ bench }) => {
  await bench.run('print(0)')
  await expect.poll(() => isKept(bench.page)).toBe(true)
  const length = () =>
    bench.page.evaluate(async () => {
      const cache = await caches.open('taking-turns-python')
      const [kept] = await cache.keys()
      return (await (await cache.match(kept!))!.arrayBuffer()).byteLength
    })
  const whole = await length()
  await bench.page.evaluate(async () => {
    const cache = await caches.open('taking-turns-python')
    const [kept] = await cache.keys()
    const bytes = await (await cache.match(kept!))!.arrayBuffer()
    await cache.put(kept!, new Response(bytes.slice(0, 5_000_000)))
  })
  await bench.page.reload()
  expect((await bench.run('print(1)')).output).toBe('1\n')
  await expect.poll(length).toBe(whole)
})

test('the next visit downloads nothing of Python but the list, and what was cut short', async ({
  bench,
  page,
}) => {
  const keys = () =>
    page.evaluate(async () => {
      const cache = await caches.open('taking-turns-files')
      return (await cache.keys()).map(({ url }) => url)
    })
  await bench.run('print(1)')
  await expect.poll(async () => (await keys()).length).toBe(7)
  const asked: string[] = []
  page.on('request', (request) => {
    const { pathname } = new URL(request.url())
    if (pathname.includes('/runtime/')) asked.push(pathname.split('/').at(-1)!)
  })
  await page.reload()
  expect((await bench.run('print(2)')).output).toBe('2\n')
  expect(new Set(asked)).toEqual(new Set(['manifest.json', 'frame.html']))

  const library = (await keys()).find((url) => url.endsWith('.zip'))!
  await page.evaluate(async (url) => {
    const cache = await caches.open('taking-turns-files')
    await cache.put(url, new Response('short'))
  }, library)
  asked.length = 0
  await page.reload()
  expect((await bench.run('print(3)')).output).toBe('3\n')
  expect(asked.filter((file) => file.endsWith('.zip'))).toHaveLength(1)
})

test('where nothing may be stored, programs run all the same', async ({ page, bench }) => {
  await page.addInitScript(() => {
    const refuse = () => Promise.reject(new DOMException('no room', 'QuotaExceededError'))
    Object.assign(CacheStorage.prototype, { open: refuse, has: refuse, match: refuse })
  })
  await page.reload()
  expect((await bench.run('print(1)')).output).toBe('1\n')
  expect((await bench.run('print(2)')).output).toBe('2\n')
})

returning(
  'who has run Python here before has it booted while reading, but not with Save-Data',
  async ({ bench, page }) => {
    await bench.run('print(1)')
    await expect.poll(() => isKept(page)).toBe(true)
    const frame = page.getByTitle('Where the programs run')
    await page.goto('lessons/creating-a-thread/')
    await expect(frame).toBeAttached()
    await page.addInitScript(() => {
      Object.defineProperty(Navigator.prototype, 'connection', { get: () => ({ saveData: true }) })
    })
    await page.reload({ waitUntil: 'networkidle' })
    await expect(page.getByRole('button', { name: 'Run' }).first()).toBeEnabled()
    await expect(frame).toHaveCount(0)
  },
)
