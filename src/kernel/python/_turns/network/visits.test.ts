/** Visits: a server of a running program is asked for a page from outside. */
import { afterEach, expect, test } from 'vitest'
import { useLab } from '../../../lab.ts'

const lab = useLab()
afterEach(() => (lab.onEvent = () => {}))

/** Runs a program on the real clock; as soon as it has opened a server, that is asked for `paths`, one after the other. */
async function visit(program: string, ...paths: string[]) {
  const { promise, resolve } = Promise.withResolvers<number>()
  lab.onEvent = (event) => {
    if (event.kind === 'port' && event.open) resolve(event.port)
  }
  const running = lab.run(program, { clock: 'real' })
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

test('no visitor can smuggle in another line of a request', async () => {
  await expect(lab.kernel.visit({ port: 80, path: '/ HTTP/1.1\r\nHost: x' })).rejects.toThrow(
    'is no path',
  )
})
