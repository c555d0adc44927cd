/** What the trace says of the network: requests to hosts of the lab, and connections to servers of the program. */
import { expect, test } from 'vitest'
import type { TraceEvent } from '../../../../protocol/trace.ts'
import { useLab } from '../../../lab.ts'

const lab = useLab()

const kinds = new Set(['request', 'answer', 'connect', 'accept', 'disconnect'])
const told = (events: TraceEvent[]): object[] =>
  events.filter(({ kind }) => kinds.has(kind)).map((event) => ({ ...event, line: 'any' }))

test('a request is told with its host and path when it is sent, and its status with the last byte', async () => {
  const { events, out } = await lab.run(`
import threading
from urllib.request import urlopen
def load(city):
    urlopen(f"http://weather.example/{city}", timeout=10).read()
threads = [threading.Thread(target=load, args=(city,)) for city in ("Oslo", "Rome")]
for thread in threads: thread.start()
for thread in threads: thread.join()
print("done")
`)
  expect(out).toBe('done\n')
  const request = { kind: 'request', line: 'any', at: 0, host: 'weather.example', method: 'GET' }
  const answer = { kind: 'answer', line: 'any', at: 2, status: 200, failure: null }
  expect(told(events)).toEqual([
    { ...request, thread: 1, request: 0, path: '/Oslo' },
    { ...request, thread: 2, request: 1, path: '/Rome' },
    { ...answer, thread: 1, request: 0 },
    { ...answer, thread: 2, request: 1 },
  ])
  expect(events.find(({ kind }) => kind === 'request')).toMatchObject({ line: 5 })
})

test('what goes wrong with a request is told', async () => {
  const { events } = await lab.run(`
from urllib.request import urlopen, Request
for address in (
    "http://broken.example/error", "http://broken.example/cut", "http://broken.example/reset",
    "http://broken.example/empty", "http://closed.shop.example/", "http://lost.example/", "http://slow.example/never",
    "http://news.example:81/", "http://slow.example/drops"):
    try:
        urlopen(Request(address, method="POST"), timeout=2).read()
    except Exception as error:
        pass
`)
  const ends = events.flatMap((event) =>
    event.kind === 'answer' ? [`${event.at.toFixed(1)} ${event.status} ${event.failure}`] : [],
  )
  expect(ends).toEqual([
    '1.0 500 null',
    '2.0 200 cut',
    '3.0 200 reset',
    '4.0 null empty',
    '4.0 null refused',
    '6.0 null given-up',
    '8.0 null given-up',
    '8.0 null refused',
    '13.6 200 null',
  ])
  const asked = events.flatMap((event) =>
    event.kind === 'request' ? [`${event.host} ${event.method} ${event.path}`] : [],
  )
  expect(asked.slice(3, 6)).toEqual([
    'broken.example POST /empty',
    'closed.shop.example null null',
    'lost.example null null',
  ])
})

test('a connection to a server of the program is told with both of its threads', async () => {
  const { events, out } = await lab.run(`
import socket, threading
def serve(server):
    for _ in range(2):
        connection, _ = server.accept()
        with connection:
            connection.sendall(connection.recv(100).upper())
with socket.create_server(("127.0.0.1", 8000)) as server:
    thread = threading.Thread(target=serve, args=(server,))
    thread.start()
    for word in (b"one", b"two"):
        with socket.create_connection(("127.0.0.1", 8000)) as client:
            client.sendall(word)
            print(client.recv(100))
            client.recv(1)
    thread.join()
`)
  expect(out).toBe("b'ONE'\nb'TWO'\n")
  const moment = { at: 0, line: 'any' }
  const address = '127.0.0.1:8000'
  expect(told(events)).toEqual(
    [0, 1].flatMap((connection) => [
      { kind: 'connect', ...moment, thread: 0, connection, address },
      { kind: 'accept', ...moment, thread: 1, connection },
      { kind: 'disconnect', ...moment, thread: 1, connection },
    ]),
  )
})

test('a pair of sockets is no connection to a server, and nothing is told of it', async () => {
  const { events } = await lab.run(`
import socket
one, other = socket.socketpair()
one.sendall(b"word"); print(other.recv(10)); one.close(); other.close()
`)
  expect(told(events)).toEqual([])
})

test('a path that is too long for a message is shortened', async () => {
  const { events } = await lab.run(`
import socket
with socket.create_connection(("news.example", 80)) as client:
    client.sendall(b"GET /" + b"a" * 60_000 + b" HTTP/1.1\\r\\n\\r\\n")
    print(client.recv(20))
`)
  const request = events.find(({ kind }) => kind === 'request')
  expect(request).toMatchObject({ path: expect.stringMatching(/^\/a{1999}… and 58,001 more/) })
})
