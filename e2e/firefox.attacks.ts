/** The attacks that matter most, in Firefox: the walls are the browser's, and each browser has its own. */
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { openCanary } from './fixtures/canary.ts'
import { openFirefox, type Firefox } from './fixtures/firefox.ts'
import { forger, seize } from './fixtures/forger.ts'
import { plant, smuggler, thief } from './fixtures/hostile.ts'
import { found, leavings, needy } from './fixtures/leavings.ts'
import type { Part } from './fixtures/reader.ts'
import { script } from './fixtures/script.ts'

let firefox: Firefox
let page: Part

// One page for all of them: each attack is followed by a program that it must not have touched.
beforeAll(async () => {
  firefox = await openFirefox()
  page = (await firefox.visitor()).page
  await page.visit(`${firefox.origin}/sandbox/`)
})
afterAll(() => firefox.close())

/** Tries a program, and then another one that it must not have touched. */
async function attack(program: string): Promise<{ result: string; output: string }> {
  const tried = await page.tried(program)
  expect(await page.tried(needy)).toMatchObject({ output: found })
  return tried
}

test("a program cannot read the site's storage, cookies, databases or files", async () => {
  await page.page.evaluate(plant)
  const { result, output } = await attack(script(thief))
  expect(result).toMatch(/^finished/)
  const { origin, ...stores } = JSON.parse(output)
  expect(origin).toBe('null')
  expect(Object.keys(stores)).toHaveLength(9)
  for (const [store, got] of Object.entries(stores)) expect(got, store).toMatch(/Error$|^NS_ERROR_/)
})

test('a program cannot make a request, by any interface of a worker', async () => {
  const canary = await openCanary()
  const program = script(smuggler(canary.url))
  let { result, output } = await attack(program)
  // On a busy machine a request that is refused may take longer than the watchdog waits for an answer.
  if (/not answered/.test(result)) ({ result, output } = await attack(program))
  expect(result).toMatch(/^finished/)
  expect(JSON.parse(output)).toEqual([])
  expect(canary.connections()).toBe(0)
  // It listens, all right.
  await page.page.evaluate((url) => fetch(url), canary.url)
  expect(canary.requests()).toEqual(['GET /'])
  await canary.close()
})

test('a program cannot reach the page: no window, no document, no channel to it', async () => {
  await page.page.evaluate(() => {
    const heard: unknown[] = []
    Object.assign(window, { heard })
    new BroadcastChannel('door').addEventListener('message', ({ data }) => heard.push(data))
  })
  const { output } = await attack(
    script(`
      new BroadcastChannel('door').postMessage('knock')
      return ['window', 'document', 'parent', 'top', 'opener', 'frames'].filter((name) => name in self)
    `),
  )
  expect(JSON.parse(output)).toEqual([])
  const heard = () => page.page.evaluate(() => Reflect.get(window, 'heard'))
  // The same channel, from the site itself, is heard: later than a knock would have been.
  await page.page.evaluate(() => new BroadcastChannel('door').postMessage('the site'))
  await vi.waitFor(async () => expect(await heard()).toEqual(['the site']), page.waiting)
})

for (const [what, program] of Object.entries(leavings)) {
  test(`${what}: the next program finds nothing of it`, async () => {
    expect((await attack(program)).result).toContain('exit status')
  })
}

test('a forged result is refused', async () => {
  const { result } = await attack(
    forger(`(m) => ({ ...m, value: { ...m.value, exitCode: 'none', deadlock: 7 } })`),
  )
  expect(result).toMatch(/^crashed.*(makes no sense|interpreter failed)/s)
})

test('a flood of messages ends the program, not the page', async () => {
  const { result } = await attack(
    script(`${seize}
      for (let i = 0; i < 1e6; i++) own.call(port, { type: 'progress', progress: { schedules: 1, of: 2 } })
    `),
  )
  expect(result).toMatch(/^crashed.*(flooded|more than it can hold)/s)
})

test('nothing that a program prints is taken for HTML', async () => {
  const mark = '<img src=x onerror="window.polluted=1"><b>bold</b>'
  expect((await attack(`print('${mark}')`)).output).toBe(`${mark}\n`)
  expect(await page.page.evaluate(() => Reflect.get(window, 'polluted') ?? null)).toBeNull()
})

test('a program that never answers is given up', async () => {
  const program =
    'from collections import deque\nfrom itertools import count\ndeque(count(), maxlen=0)'
  expect((await attack(program)).result).toMatch(/^crashed.*has not answered/s)
})

test('a worker that ends itself is noticed', async () => {
  expect((await attack('import js\njs.close()\nwhile True: pass')).result).toMatch(/^crashed/)
})
