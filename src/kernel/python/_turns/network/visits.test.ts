/** Visits: a server of a running program is asked for a page from outside. */
import { afterEach, expect, test } from 'vitest'
import { visitor } from '../../../../protocol/numbers-of-process.ts'
import { useLab } from '../../../lab.ts'

const lab = useLab()
afterEach(() => (lab.onEvent = () => {}))

/** Runs a program on the real clock; as soon as it has opened a server, that is asked for `paths`, one after the other. */
async function visit(program: string, ...paths: string[]) {
  return visitIn(program, false, ...paths)
}

/** @param visits - it is said before that somebody may visit */
async function visitIn(program: string, visits: boolean, ...paths: string[]) {
  const { promise, resolve } = Promise.withResolvers<number>()
  lab.onEvent = (event) => {
    if (event.kind === 'port' && event.open) resolve(event.port)
  }
  const running = lab.run(program, { clock: 'real', visits })
  const answers = []
  const port = await promise
  for (const path of paths) answers.push(await lab.kernel.visit({ port, path }))
  return { answers, port, run: await running }
}

const HTTP = `
import http.server, threading
class Handler(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        body = f"you asked for {self.path}".encode()
        self.send_response(200 if self.path != "/no" else 404)
        self.send_header("Content-Type", "text/plain")
        self.end_headers()
        self.wfile.write(body)
        if self.path == "/end": threading.Thread(target=self.server.shutdown).start()
    def log_message(self, *args): print(self.path, self.client_address[0])
`

test('a server in a thread answers a visit, and the program goes on', async () => {
  const { answers, port, run } = await visit(
    `${HTTP}
with http.server.ThreadingHTTPServer(("localhost", 8000), Handler) as server:
    server.serve_forever(0.05)
print("closed")
`,
    '/',
    '/no?x=1',
    '/end',
  )
  expect(port).toBe(8000)
  expect(answers.map(({ failure }) => failure)).toEqual([null, null, null])
  expect(answers[0]!.answer).toMatch(/^HTTP\/1\.0 200 OK\r\n[^]*\r\n\r\nyou asked for \/$/)
  expect(answers[1]!.answer).toContain('you asked for /no?x=1')
  expect(run.out).toBe('/ 127.0.0.1\n/no?x=1 127.0.0.1\n/end 127.0.0.1\nclosed\n')
  expect(run.events.filter(({ kind }) => kind === 'port')).toMatchObject([
    { port: 8000, open: true },
    { port: 8000, open: false },
  ])
})

test('a server that hangs up, or says something else than HTTP, is told as it is', async () => {
  const { answers } = await visit(
    `
import socket, time
with socket.create_server(("127.0.0.1", 8001)) as server:
    server.settimeout(5)
    first, _ = server.accept()
    first.close()
    second, _ = server.accept()
    with second: second.sendall(second.recv(20))
`,
    '/',
    '/echo',
  )
  expect(answers).toEqual([
    { failure: 'reset', answer: '' },
    { failure: null, answer: 'GET /echo HTTP/1.1\r\n' },
  ])
})

test('a port at which nobody listens refuses, and a program that ends closes its connections', async () => {
  const { promise, resolve } = Promise.withResolvers<void>()
  lab.onEvent = (event) => event.kind === 'port' && resolve()
  const running = lab.run(
    'import socket, time\nserver = socket.create_server(("127.0.0.1", 8002))\ntime.sleep(0.5)\n',
    { clock: 'real' },
  )
  await promise
  expect(await lab.kernel.visit({ port: 9, path: '/' })).toEqual({ failure: 'refused', answer: '' })
  expect(await lab.kernel.visit({ port: 8002, path: '/' })).toEqual({
    failure: 'reset',
    answer: '',
  })
  await running
  expect(await lab.kernel.visit({ port: 8002, path: '/' })).toEqual({
    failure: 'ended',
    answer: '',
  })
})

const ACCEPTS = `
import socket
with socket.create_server(("127.0.0.1", 8003)) as server:
    for _ in range(2):
        connection, _ = server.accept()
        with connection: connection.recv(1000); connection.sendall(b"HTTP/1.1 200 OK\\r\\n\\r\\nhello")
print("done")
`

test('where somebody can visit, a thread in accept waits for a visitor, and says so each time', async () => {
  const { answers, run } = await visitIn(ACCEPTS, true, '/', '/again')
  expect(answers.map(({ failure, answer }) => [failure, answer.slice(-5)])).toEqual([
    [null, 'hello'],
    [null, 'hello'],
  ])
  expect(run.result.status).toBe('finished')
  expect(run.out).toBe('done\n')
  const said = run.events.filter(({ kind }) => kind === 'await-visit')
  expect(said).toMatchObject([
    { port: 8003, thread: 0, line: 5 },
    { port: 8003, thread: 0, line: 5 },
  ])
})

test('the trace tells of a visit from the call to the end of the answer', async () => {
  const { run } = await visitIn(ACCEPTS, true, '/tea', '/again')
  const told = run.events.filter(({ kind }) => /visit$|visit-end|accept|connect/.test(kind))
  expect(told.map(({ kind, thread }) => [kind, thread])).toEqual(
    [0, 1].flatMap(() => [
      ['await-visit', 0],
      ['visit', visitor],
      ['accept', 0],
      ['disconnect', 0],
      ['visit-end', visitor],
    ]),
  )
  expect(told[1]).toMatchObject({ connection: 0, port: 8003, path: '/tea', line: null })
  expect(told[4]).toMatchObject({ connection: 0, status: 200, failure: null })
  expect(told[6]).toMatchObject({ connection: 1, path: '/again' })
})

test('where nobody can visit, it is a deadlock: in a run that is told so, and in an exploration', async () => {
  const { result } = await lab.run(ACCEPTS, { clock: 'real' })
  expect(result.status).toBe('deadlock')
  expect(result.deadlock.map((one) => one.for)).toEqual(['a connection to 127.0.0.1:8003'])
  const explored = await lab.kernel.explore({ program: ACCEPTS, schedules: 2 })
  expect(explored.outcomes.map(({ status }) => status)).toEqual(['deadlock'])
})

test.each([
  ['select', 'import select\nselect.select([server], [], [])'],
  [
    'selectors',
    'import selectors\ns = selectors.DefaultSelector()\ns.register(server, 1)\ns.select()',
  ],
  ['a thread', 'import threading\nt = threading.Thread(target=server.accept)\nt.start()\nt.join()'],
  [
    'asyncio',
    `import asyncio
async def main():
    done = asyncio.Event()
    async def talk(reader, writer): writer.close(); done.set()
    async with await asyncio.start_server(talk, sock=server): await done.wait()
asyncio.run(main())`,
  ],
])('a server that waits by %s waits for a visitor, too', async (_, waits) => {
  const start = 'import socket\nserver = socket.create_server(("", 8004))\n'
  const { answers, run } = await visitIn(
    `${start}${waits}\nprint("visited"); server.close()\n`,
    true,
    '/',
  )
  expect(answers).toEqual([{ failure: 'reset', answer: '' }])
  expect(run.out).toBe('visited\n')
})

test('serve_forever says what it waits for, although it looks around meanwhile', async () => {
  const told = Promise.withResolvers<void>()
  lab.onEvent = (event) => event.kind === 'await-visit' && told.resolve()
  const running = lab.run(
    `${HTTP}
http.server.HTTPServer(("localhost", 8005), Handler).serve_forever(0.01)
`,
    { clock: 'real', visits: true },
  )
  await told.promise
  expect(await lab.kernel.visit({ port: 8005, path: '/' })).toMatchObject({ failure: null })
  await lab.kernel.stop()
  const { result, events } = await running
  expect(result.status).toBe('stopped')
  expect(events.filter(({ kind }) => kind === 'await-visit').length).toBeLessThanOrEqual(2)
})

test('a visitor gives up when the server waits for more from it, and gets what was sent until then', async () => {
  const { answers, run } = await visitIn(
    `
import socket
with socket.create_server(("127.0.0.1", 8006)) as server:
    connection, _ = server.accept()
    with connection:
        while data := connection.recv(1000): connection.sendall(data[:3])
print("closed")
`,
    true,
    '/',
  )
  expect(answers).toEqual([{ failure: null, answer: 'GET' }])
  expect(run.out).toBe('closed\n')
})

test('a thread that nobody can wake is stuck, although the program has a server', async () => {
  const { result } = await lab.run(
    `
import socket, threading
server = socket.create_server(("127.0.0.1", 8007))
threading.Lock().acquire()
lock = threading.Lock(); lock.acquire(); lock.acquire()
`,
    { clock: 'real', visits: true },
  )
  expect(result.status).toBe('deadlock')
})

test('no visitor can smuggle in another line of a request', async () => {
  await expect(lab.kernel.visit({ port: 80, path: '/ HTTP/1.1\r\nHost: x' })).rejects.toThrow(
    'is no path',
  )
})
