/** The walls: what a hostile program in the sandbox cannot read, reach or send. */
import { plant, smuggler, thief } from '../fixtures/hostile.ts'
import { expect, returning as test, script } from '../fixtures/sandbox.ts'

test('the site can read what is planted, so that a program that finds nothing met a wall', async ({
  bench: { page },
}) => {
  await page.evaluate(plant)
  const found = await page.evaluate(async () => [
    localStorage.getItem('treasure'),
    document.cookie,
    await caches.has('treasure'),
    (await indexedDB.databases()).map(({ name }) => name),
  ])
  expect(found).toEqual(['gold', 'treasure=gold', true, ['treasure']])
})

test("a program cannot read the site's storage, cookies, databases or files", async ({ bench }) => {
  await bench.page.evaluate(plant)
  const { output, result } = await bench.run(script(thief))
  expect(result).toMatch(/^finished/)
  expect(JSON.parse(output)).toEqual({
    storage: 'ReferenceError',
    session: 'ReferenceError',
    cookie: 'ReferenceError',
    cookies: expect.stringMatching(/Error$/),
    caches: expect.stringMatching(/Error$/),
    databases: expect.stringMatching(/Error$/),
    open: expect.stringMatching(/Error$/),
    files: expect.stringMatching(/Error$/),
    locks: expect.stringMatching(/Error$/),
    origin: 'null',
  })
})

test('a program cannot reach the page: no window, no document, no channel to it', async ({
  bench,
}) => {
  await bench.page.evaluate(() => {
    const heard: unknown[] = []
    Object.assign(window, { heard })
    new BroadcastChannel('door').addEventListener('message', ({ data }) => heard.push(data))
    window.addEventListener('message', ({ data }) => heard.push(data))
  })
  const { output } = await bench.run(
    script(`
      new BroadcastChannel('door').postMessage('knock')
      self.postMessage('knock')
      return ['window', 'document', 'parent', 'top', 'opener', 'frames'].filter((name) => name in self)
    `),
  )
  expect(JSON.parse(output)).toEqual([])
  // The same channel, from the site itself, is heard: later than a knock would have been.
  await bench.page.evaluate(() => new BroadcastChannel('door').postMessage('the site'))
  await expect
    .poll(() => bench.page.evaluate(() => Reflect.get(window, 'heard')))
    .toContain('the site')
  expect(await bench.page.evaluate(() => Reflect.get(window, 'heard'))).toEqual(['the site'])
})

test('a program cannot make a request, by any interface of a worker', async ({ bench, canary }) => {
  const { output, result } = await bench.run(script(smuggler(canary.url)))
  expect(result).toMatch(/^finished/)
  expect(JSON.parse(output)).toEqual([])
  expect(canary.connections()).toBe(0)
  // It listens, all right.
  await bench.page.evaluate((url) => fetch(url), canary.url)
  expect(canary.requests()).toEqual(['GET /'])
})

test("a program cannot make a request by Python's or Pyodide's own means", async ({
  bench,
  canary,
}) => {
  const attempts = [
    `import urllib.request\nurllib.request.urlopen("${canary.url}urllib").read()`,
    `from pyodide.http import open_url\nopen_url("${canary.url}open_url")`,
    `import asyncio\nfrom pyodide.http import pyfetch\nasyncio.run(pyfetch("${canary.url}pyfetch"))`,
    // `loadPackage` only logs that a fetch was refused, so that what it should have brought is asked for.
    `import asyncio, pyodide_js\nasyncio.run(pyodide_js.loadPackage("${canary.url}a-1-py3-none-any.whl"))\nimport a`,
    `from pyodide.code import run_js\nrun_js("importScripts('${canary.url}run_js')")`,
    `import ctypes\nctypes.CDLL("${canary.url}library.so")`,
    `import socket\nsocket.create_connection(("127.0.0.1", ${new URL(canary.url).port}), 1).send(b"loot")`,
  ]
  for (const attempt of attempts) {
    // oxlint-disable-next-line no-await-in-loop
    const { output } = await bench.run(`${attempt}\nprint("through")`)
    expect(output).not.toMatch(/^through$/m)
  }
  expect(canary.connections()).toBe(0)
})

test('a program cannot make a request to the site itself', async ({ bench }) => {
  const asked: string[] = []
  bench.page.context().on('request', (request) => asked.push(request.url()))
  const site = bench.page.url()
  const { output } = await bench.run(
    script(`
      const through = []
      for (const options of [{}, { mode: 'no-cors', credentials: 'include' }]) {
        await fetch(${JSON.stringify(site)} + '?loot', options).then(() => through.push('fetch'), () => {})
      }
      return through
    `),
  )
  expect(JSON.parse(output)).toEqual([])
  expect(asked.filter((url) => url.includes('loot'))).toEqual([])
  // Of the site's own requests the test does hear.
  await bench.page.evaluate(() => fetch('?loot'))
  expect(asked.filter((url) => url.includes('loot'))).toHaveLength(1)
})

test('even script in the frame itself could neither read the site, nor send, nor navigate it', async ({
  bench,
  canary,
}) => {
  await bench.page.evaluate(plant)
  await bench.run('print(1)')
  const frame = bench.page.frames().find((candidate) => candidate.url() === 'about:srcdoc')
  const found = await frame!.evaluate(async (url) => {
    const attempts: Record<string, () => unknown> = {
      storage: () => localStorage['treasure'],
      cookie: () => document.cookie,
      page: () => window.parent.document.title,
      navigate: () => (window.top!.location.href = `${url}navigate`),
      popup: () => window.open(`${url}popup`)!.name,
      fetch: () => fetch(`${url}fetch`),
      image: () =>
        new Promise((resolve, reject) => {
          const image = new Image()
          image.addEventListener('load', resolve)
          image.addEventListener('error', reject)
          image.src = `${url}image`
        }),
    }
    const through: string[] = []
    for (const [name, attempt] of Object.entries(attempts)) {
      try {
        // One after the other, so that one that navigates cannot hide the next.
        // oxlint-disable-next-line no-await-in-loop
        await attempt()
        through.push(name)
      } catch {
        // A wall.
      }
    }
    return through
  }, canary.url)
  expect(found).toEqual([])
  expect(canary.connections()).toBe(0)
  expect(bench.page.url()).toContain('/sandbox/')
})

test("the frame's page does nothing when it has the site's origin", async ({ page, request }) => {
  const manifest = await (await request.get('runtime/manifest.json')).json()
  await page.goto('sandbox/')
  const started = await page.evaluate(async (address) => {
    const answering = new Blob(['onmessage = ({ data }) => data.kernel.postMessage(1)'])
    /** Frames the page and delivers a script; `heard` tells whether its worker answered. */
    const open = async (sandboxed: boolean) => {
      const frame = document.createElement('iframe')
      if (sandboxed) frame.setAttribute('sandbox', 'allow-scripts')
      frame.src = address
      await new Promise((resolve) => {
        frame.addEventListener('load', resolve)
        document.body.append(frame)
      })
      const kernel = new MessageChannel()
      const notices = new MessageChannel()
      const supplies = new MessageChannel()
      const heard = { worker: false, promise: Promise.resolve() }
      heard.promise = new Promise((resolve) => {
        kernel.port1.addEventListener('message', () => {
          heard.worker = true
          resolve()
        })
        kernel.port1.start()
      })
      const ports = { kernel: kernel.port2, notices: notices.port2, supplies: supplies.port2 }
      const delivery = { script: answering, snapshot: null, ...ports }
      frame.contentWindow!.postMessage(delivery, '*', Object.values(ports))
      return heard
    }
    const own = await open(false)
    const opaque = await open(true)
    // By the time that the later one has answered, the earlier one would have.
    await opaque.promise
    return { own: own.worker, opaque: opaque.worker }
  }, `/runtime/${manifest.frame}`)
  expect(started).toEqual({ own: false, opaque: true })
})
