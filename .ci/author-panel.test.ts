/** What `npm run dev` answers to an author's panel, and that a build knows nothing of it. */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { answer, authorPanel } from './author-panel.ts'
import { patient } from './pace.ts'

const server = createServer((request, response) =>
  answer(request, response, () => response.writeHead(404).end()),
)
let site = ''
beforeAll(async () => {
  vi.stubEnv('TURNS_CONTENT', '.ci/fixtures/generators')
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  site = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => {
  vi.unstubAllEnvs()
  server.close()
})

test(
  'each program comes with its verdict, and what is wrong with a claim or a name is said',
  async () => {
    const told = await (await fetch(`${site}/course/__author?id=endless`)).text()
    expect(told).toMatch(/^✓ exercise every-other, starter: fails, as it should \(/m)
    expect(told).toMatch(
      /^✓ exercise every-other, wrong-just-printed: fails kept, as it should \(/m,
    )
    expect(told).toMatch(/^✓ lesson endless, its head, parts and claims \(/m)
    expect(await (await fetch(`${site}/__author?id=endles`)).text()).toContain(
      'Did you mean "endless"',
    )
  },
  patient(120),
)

test('nothing but a name is passed on, and no other site can ask', async () => {
  for (const path of ['/__author', '/__author?id=--mutants', '/__author?id=../x', '/lessons/']) {
    expect((await fetch(site + path)).status).toBe(404)
  }
  const headers = { 'sec-fetch-site': 'cross-site' }
  expect((await fetch(`${site}/__author?id=endless`, { headers })).status).toBe(403)
})

test.each([
  ['dev', 1],
  ['build', 0],
  ['preview', 0],
] as const)('with `astro %s` the script is in so many pages’ beginnings: %i', (command, times) => {
  const injectScript = vi.fn<() => void>()
  void authorPanel().hooks['astro:config:setup']?.({ command, injectScript } as never)
  expect(injectScript).toHaveBeenCalledTimes(times)
})
