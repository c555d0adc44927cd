/** Firefox, too: a lesson runs, an exercise is checked, and the next visit starts from kept memory. */
import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { openFirefox, type Firefox } from './fixtures/firefox.ts'
import type { Part } from './fixtures/reader.ts'

let firefox: Firefox
let page: Part

beforeAll(async () => {
  firefox = await openFirefox()
})
afterAll(() => firefox.close())

// Each test is a visitor of its own, of whom nothing is stored.
beforeEach(async () => {
  const visitor = await firefox.visitor()
  page = visitor.page
  return visitor.leave
})

test('a lesson runs: what the program prints is shown, thread by thread', async () => {
  await page.visit(`${firefox.origin}/lessons/creating-a-thread/`)
  const panel = await page.part('region', 'Five threads')
  await panel.write(`import threading
threads = [threading.Thread(target=print, args=("from", n)) for n in (1, 2)]
for thread in threads:
    thread.start()
    thread.join()
print("from main")
`)
  await panel.press('Run, Five threads')
  expect(await panel.says(/Finished/, 'region', 'Output')).toMatch(
    /Thread-1\s*:\s*from 1\s.*Thread-2\s*:\s*from 2\s.*Main\s*:\s*from main/s,
  )
})

test('an exercise is checked: a wrong program does not pass, and is explained; a right one passes', async () => {
  await page.visit(`${firefox.origin}/lessons/synchronization/`)
  const panel = await page.part('region', 'Exercise: A safe increment')
  await panel.press('Check')
  const wrong = await panel.says(/Not passed/)
  expect(wrong).toMatch(/in \d+ of 200 schedules/)
  await panel.says(/both read \d from counter\[0\] on line 8/)
  await panel.write(readFileSync('content/exercises/safe-increment/solution.py', 'utf8'))
  await panel.press('Check')
  expect(await panel.says(/^\s*Passed/)).toMatch(/holds in .*schedules/)
})

test('the next visit starts from the memory that the first one kept', async () => {
  await page.visit(`${firefox.origin}/sandbox/`)
  await page.tried('print(1)')
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
    await page.again()
    // oxlint-disable-next-line no-await-in-loop
    expect((await page.tried(`print(${visit})`)).output).toBe(`${visit}\n`)
  }
  expect(await mark()).toBe('this one')
  await page.page.evaluate(() => caches.delete('taking-turns-python'))
  await page.again()
  await page.tried('print(4)')
  await vi.waitFor(async () => expect(await mark()).toBe(null), page.waiting)
})
