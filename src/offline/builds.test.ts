import { beforeEach, expect, test, vi } from 'vitest'
import { filesCache } from './build.ts'
import type { BuildList } from './build-list.ts'
import { Builds } from './builds.ts'

// Workbox looks at these as soon as it is loaded.
vi.hoisted(() => Object.assign(globalThis, { self: globalThis, __WB_DISABLE_DEV_LOGS: true }))

const site = 'https://site.test/course/'
const stores = new Map<string, Map<string, Response>>()
/** The pages that are open. */
let open: string[] = []

/** As much of Cache Storage as is used here. */
function cache(name: string) {
  const entries = stores.get(name) ?? new Map<string, Response>()
  stores.set(name, entries)
  return {
    match: async (key: string) => entries.get(key)?.clone(),
    put: async (key: string, response: Response) => void entries.set(key, response),
    delete: async (key: string | { url: string }) =>
      entries.delete(typeof key === 'string' ? key : key.url),
    keys: async () => [...entries.keys()].map((url) => ({ url })),
  }
}

beforeEach(() => {
  stores.clear()
  open = []
  vi.stubGlobal('location', { href: `${site}sw.js` })
  vi.stubGlobal('registration', { scope: site })
  vi.stubGlobal('clients', { matchAll: async () => open.map((id) => ({ id })) })
  vi.stubGlobal('caches', { open: async (name: string) => cache(name) })
})

const file = (url: string, revision: string | null) => ({
  url,
  revision,
  integrity: `sha256-${url}${revision}`,
  bytes: 1,
})
const page = `${site}lessons/one/`
const first: BuildList = {
  id: 'first',
  files: [file('lessons/one/', 'a'), file('_astro/old.js', null), file('_astro/both.js', null)],
}
const second: BuildList = {
  id: 'second',
  files: [file('lessons/one/', 'b'), file('_astro/new.js', null), file('_astro/both.js', null)],
}

/** Keeps all files of a build, each with the build's name in it. */
async function fill({ own }: Builds): Promise<void> {
  const files = cache(filesCache())
  for (const key of own.keys()) {
    if (!(await files.match(key))) await files.put(key, new Response(own.id))
  }
}

/** The first build is here and active, and pages of it are open; the second has just been downloaded. */
async function both(): Promise<Builds> {
  const old = new Builds(first)
  await old.begin()
  await fill(old)
  open = ['tab']
  const next = new Builds(second)
  await next.announce()
  await fill(next)
  return next
}

test('a page that was open when a newer build began is of the one before, also after a restart', async () => {
  const next = await both()
  await next.begin()
  for (const builds of [next, new Builds(second)]) {
    const its = await builds.of('tab')
    expect(its?.id).toBe('first')
    expect(await (await its!.find(page))!.text()).toBe('first')
    expect((await builds.of('later'))?.id).toBe('second')
  }
})

test('files of a build go when its last page has gone, but for those that another has, too', async () => {
  const next = await both()
  await next.begin()
  await next.tidy()
  expect(stores.get(filesCache())!.size).toBe(5)
  open = ['later']
  await next.tidy()
  expect([...stores.get(filesCache())!.keys()].toSorted()).toEqual(next.own.keys().toSorted())
})

test('an active build leaves alone what has arrived of the one that is being downloaded', async () => {
  await both()
  const old = new Builds(first)
  await old.tidy()
  expect(stores.get(filesCache())!.size).toBe(5)
})

test('a page from the network is of no build, and gets none of its files', async () => {
  const old = new Builds(first)
  await old.leaveAlone('stranger')
  expect(await old.of('stranger')).toBeNull()
  expect(await new Builds(first).of('stranger')).toBeNull()
})

test('while a build is not complete, a page is had from the one before, and so are its parts', async () => {
  const old = new Builds(first)
  await old.begin()
  await fill(old)
  const next = new Builds(second)
  await next.begin()
  await next.tidy()
  expect(await (await next.fromBefore('tab', page))!.text()).toBe('first')
  expect((await next.of('tab'))?.id).toBe('first')
  await fill(next)
  open = ['later']
  await next.tidy()
  expect(await next.fromBefore('other', page)).toBeUndefined()
})
