/** The walls: what a hostile program in the sandbox cannot read, reach or send. */
import type { Page } from 'playwright/test'
import { expect, script, test } from './fixtures/sandbox.ts'

/** Leaves something to steal in every store that the site has. */
async function plant(page: Page): Promise<void> {
  await page.evaluate(async () => {
    localStorage.setItem('treasure', 'gold')
    sessionStorage.setItem('treasure', 'gold')
    document.cookie = 'treasure=gold'
    await (await caches.open('treasure')).put('/treasure', new Response('gold'))
    await new Promise((resolve) => {
      indexedDB.open('treasure', 1).onsuccess = resolve
    })
    const folder = await navigator.storage.getDirectory()
    await folder.getFileHandle('treasure', { create: true })
  })
}

test('the site can read what is planted, so that a program that finds nothing met a wall', async ({
  bench: { page },
}) => {
  await plant(page)
  const found = await page.evaluate(async () => [
    localStorage.getItem('treasure'),
    document.cookie,
    await caches.has('treasure'),
    (await indexedDB.databases()).map(({ name }) => name),
  ])
  expect(found).toEqual(['gold', 'treasure=gold', true, ['treasure']])
})

test("a program cannot read the site's storage, cookies, databases or files", async ({ bench }) => {
  await plant(bench.page)
  const { output, result } = await bench.run(
    script(`
      const found = {}
      const attempt = async (name, action) => {
        try { found[name] = await action() } catch (error) { found[name] = error.name }
      }
      await attempt('storage', () => localStorage.treasure)
      await attempt('session', () => sessionStorage.treasure)
      await attempt('cookie', () => document.cookie)
      await attempt('cookies', () => cookieStore.getAll())
      await attempt('caches', () => caches.has('treasure'))
      await attempt('databases', () => indexedDB.databases())
      await attempt('open', () => new Promise((done, fail) => {
        const request = indexedDB.open('treasure')
        request.onsuccess = done
        request.onerror = () => fail(request.error)
      }))
      await attempt('files', () => navigator.storage.getDirectory())
      await attempt('locks', () => navigator.locks.query())
      await attempt('origin', () => self.origin)
      return found
    `),
  )
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
  const { output, result } = await bench.run(
    script(`
      const url = ${JSON.stringify(canary.url)}
      const blob = (text) => URL.createObjectURL(new Blob([text], { type: 'text/javascript' }))
      const soon = (promise) =>
        Promise.race([promise, new Promise((done) => setTimeout(done, 1000, 'silence'))])
      const event = (target) => new Promise((done, fail) => {
        target.onopen = target.onload = target.onmessage = () => done('open')
        target.onerror = () => fail(new TypeError('refused'))
      })
      const attempts = {
        fetch: () => fetch(url + 'fetch'),
        opaque: () => fetch(url + 'opaque', { mode: 'no-cors', method: 'POST', body: 'loot' }),
        keepalive: () => fetch(url + 'keepalive', { mode: 'no-cors', keepalive: true }),
        xhr: () => {
          const request = new XMLHttpRequest()
          request.open('GET', url + 'xhr', false)
          request.send()
        },
        socket: () => event(new WebSocket(url.replace('http', 'ws') + 'socket')),
        events: () => event(new EventSource(url + 'events')),
        transport: () => new WebTransport(url.replace('http:', 'https:')).ready,
        scripts: () => importScripts(url + 'scripts'),
        module: () => import(url + 'module'),
        worker: () => event(new Worker(url + 'worker')),
        nested: () => event(new Worker(blob(
          'fetch("' + url + 'nested").then(() => postMessage(1), () => {})'))),
        nestedScripts: () => event(new Worker(blob('try { importScripts("' + url + 'deep"); postMessage(1) } catch {}'))),
        font: () => new FontFace('loot', 'url(' + url + 'font)').load(),
        beacon: () => { if (!navigator.sendBeacon(url + 'beacon', 'loot')) throw new TypeError() },
        push: () => registration.pushManager.subscribe(),
        peer: () => new RTCPeerConnection(),
      }
      const through = []
      for (const [name, attempt] of Object.entries(attempts)) {
        try {
          if ((await soon(attempt())) !== 'silence') through.push(name)
        } catch {}
      }
      return through
    `),
  )
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
    // A socket of Emscripten's says that it is open before its WebSocket has been refused.
    if (!attempt.startsWith('import socket')) expect(output).not.toMatch(/^through$/m)
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
  await plant(bench.page)
  await bench.run('print(1)')
  const frame = bench.page.frames().find((candidate) => candidate.url().includes('frame.html'))
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
