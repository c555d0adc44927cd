/** Firefox, too: a lesson runs, an exercise is checked, the walls hold, and the next visit starts from kept memory. */
import { readFileSync } from 'node:fs'
import type { Browser } from 'puppeteer-core'
import sirv from 'sirv'
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { findFirefox } from './firefox.ts'
import { openCanary } from './fixtures/canary.ts'
import { plant, smuggler, thief } from './fixtures/hostile.ts'
import { openFirefox, Part } from './fixtures/reader.ts'
import { script } from './fixtures/script.ts'
import { serve, type Served } from './fixtures/serve.ts'

let site: Served
let browser: Browser
let page: Part

beforeAll(async () => {
  const found = findFirefox()
  if ('missing' in found) throw new Error(`No Firefox: ${found.missing}.`)
  const files = sirv('dist')
  site = await serve((request, response) => files(request, response))
  browser = await openFirefox(found.path)
})

afterAll(async () => {
  await browser?.close()
  await site?.close()
})

// Each test is a visitor of its own, of whom nothing is stored.
beforeEach(async () => {
  const context = await browser.createBrowserContext()
  page = new Part(await context.newPage())
  return () => context.close()
})

test('a lesson runs: what the program prints is shown, thread by thread', async () => {
  await page.visit(`${site.origin}/lessons/creating-a-thread/`)
  const panel = await page.part('region', 'Five threads')
  await panel.write(`import threading
threads = [threading.Thread(target=print, args=("from", n)) for n in (1, 2)]
for thread in threads:
    thread.start()
    thread.join()
print("from main")
`)
  await panel.press('Run')
  expect(await panel.says(/Finished/, 'region', 'Output')).toMatch(
    /Thread-1\s*:\s*from 1\s.*Thread-2\s*:\s*from 2\s.*Main\s*:\s*from main/s,
  )
})

test('an exercise is checked: a wrong program does not pass, and is explained; a right one passes', async () => {
  await page.visit(`${site.origin}/lessons/synchronization/`)
  const panel = await page.part('region', 'Exercise: A safe increment')
  await panel.press('Check')
  const wrong = await panel.says(/Not passed/)
  expect(wrong).toMatch(/in \d+ of 200 schedules/)
  await panel.says(/both read \d from counter\[0\] on line 8/)
  await panel.write(readFileSync('content/exercises/safe-increment/solution.py', 'utf8'))
  await panel.press('Check')
  expect(await panel.says(/^\s*Passed/)).toMatch(/holds in .*schedules/)
})

/** The page that takes any program: runs one, and gives its result and all output. */
async function run(program: string): Promise<{ result: string; output: string }> {
  await page.fill('Program', program)
  await page.press('Run')
  const result = await page.says(/exit status/, 'status', 'Result')
  return { result, output: await page.says(/^/, 'region', 'Output') }
}

test("a wall holds: a program cannot read the site's storage, cookies, databases or files", async () => {
  await page.visit(`${site.origin}/sandbox/`)
  await page.page.evaluate(plant)
  const { result, output } = await run(script(thief))
  expect(result).toMatch(/^finished/)
  const { origin, ...found } = JSON.parse(output)
  expect(origin).toBe('null')
  expect(Object.keys(found)).toHaveLength(9)
  for (const [store, got] of Object.entries(found)) expect(got, store).toMatch(/Error$|^NS_ERROR_/)
})

test('a wall holds: a program cannot make a request, by any interface of a worker', async () => {
  const canary = await openCanary()
  await page.visit(`${site.origin}/sandbox/`)
  const { result, output } = await run(script(smuggler(canary.url)))
  expect(result).toMatch(/^finished/)
  expect(JSON.parse(output)).toEqual([])
  expect(canary.connections()).toBe(0)
  // It listens, all right.
  await page.page.evaluate((url) => fetch(url), canary.url)
  expect(canary.requests()).toEqual(['GET /'])
  await canary.close()
})

test('the next visit starts from the memory that the first one kept', async () => {
  await page.visit(`${site.origin}/sandbox/`)
  await run('print(1)')
  const kept = () =>
    page.page.evaluate(async () => (await (await caches.open('taking-turns-python')).keys()).length)
  await vi.waitFor(async () => expect(await kept()).toBe(1), page.waiting)
  // Who boots plainly keeps another memory in the place of the one that is marked.
  await page.page.evaluate(async () => {
    const cache = await caches.open('taking-turns-python')
    const [key] = await cache.keys()
    const body = await (await cache.match(key!))!.blob()
    await cache.put(key!, new Response(body, { headers: { 'x-mark': 'this one' } }))
  })
  const mark = () =>
    page.page.evaluate(async () => {
      const cache = await caches.open('taking-turns-python')
      const [key] = await cache.keys()
      return key ? (await cache.match(key))!.headers.get('x-mark') : 'none is kept'
    })
  for (const visit of [2, 3]) {
    // One visit after the other.
    // oxlint-disable-next-line no-await-in-loop
    await page.page.reload()
    // oxlint-disable-next-line no-await-in-loop
    expect((await run(`print(${visit})`)).output).toBe(`${visit}\n`)
  }
  expect(await mark()).toBe('this one')
  await page.page.evaluate(() => caches.delete('taking-turns-python'))
  await page.page.reload()
  await run('print(4)')
  await vi.waitFor(async () => expect(await mark()).toBe(null), page.waiting)
})
