/** Sockets under many schedules: what is found, what is told of a deadlock, and what is put back in between. */
import { expect, test } from 'vitest'
import { pace } from '../../../../../.ci/pace.ts'
import type { Outcome } from '../../../../protocol/explore.ts'
import { useLab } from '../../../lab.ts'

const lab = useLab()
const printed = ({ status, output }: Outcome) =>
  `${status}: ${output.map(({ text }) => text).join('/')}`

const SERVER = `
import socket, threading
from contextlib import nullcontext
server = socket.create_server(("127.0.0.1", 8000))
total, lock = 0, LOCK
def talk(connection):
    global total
    with connection:
        number = int(connection.recv(9))
        with lock:
            seen = total
            total = seen + number
        connection.sendall(b"done")
def serve():
    threads = [threading.Thread(target=talk, args=(server.accept()[0],)) for _ in range(2)]
    for thread in threads: thread.start()
    for thread in threads: thread.join()
def ask(number):
    with socket.create_connection(("localhost", 8000)) as client:
        client.sendall(b"%d" % number)
        client.recv(9)
threads = [threading.Thread(target=serve), *(threading.Thread(target=ask, args=(n,)) for n in (1, 2))]
for thread in threads: thread.start()
for thread in threads: thread.join()
print(total)
`

test('an update that two threads of a server make at once is lost in some schedule, and in none under a lock', async () => {
  const ask = { schedules: 100, seconds: 60 * pace(), seed: 1 }
  const bare = await lab.kernel.explore({
    program: SERVER.replace('LOCK', 'nullcontext()'),
    ...ask,
  })
  expect(new Set(bare.outcomes.map(printed))).toEqual(
    new Set(['finished: 1', 'finished: 2', 'finished: 3']),
  )
  expect(bare.races.map(({ variable }) => variable)).toContain('total')
  const kept = await lab.kernel.explore({
    program: SERVER.replace('LOCK', 'threading.Lock()'),
    ...ask,
  })
  expect(new Set(kept.outcomes.map(printed))).toEqual(new Set(['finished: 3']))
  expect(kept.races).toEqual([])
})

test('what one thread wrote before it sent, another reads after it received: that is in order', async () => {
  const program = `
import socket, threading
one, other = socket.socketpair()
box = []
def work():
    box.append(1)
    one.send(b"x")
threading.Thread(target=work).start()
other.recv(1)
print(box)
`
  const { outcomes, races, complete } = await lab.kernel.explore({ program, schedules: 50 })
  expect({ outcomes: outcomes.map(printed), races, complete }).toEqual({
    outcomes: ['finished: [1]'],
    races: [],
    complete: true,
  })
})

test('what is sent over two connections has no order: few schedules are all there are', async () => {
  const program = `
import socket, threading
pairs = [socket.socketpair() for _ in range(2)]
def work(one, other):
    for _ in range(3):
        one.send(b"x"); other.recv(1)
threads = [threading.Thread(target=work, args=pair) for pair in pairs]
for thread in threads: thread.start()
for thread in threads: thread.join()
`
  const { complete, schedules } = await lab.kernel.explore({ program, schedules: 100 })
  expect(complete).toBe(true)
  expect(schedules).toBeLessThan(30)
})

test('a deadlock says who waits for what from whom', async () => {
  const program = `
import socket, threading
server = socket.create_server(("127.0.0.1", 8000))
def serve():
    connection, _ = server.accept()
    connection.recv(100)
thread = threading.Thread(target=serve); thread.start()
client = socket.create_connection(("127.0.0.1", 8000))
threading.Thread(target=server.accept).start()
client.recv(100)
`
  const { outcomes } = await lab.kernel.explore({ program, schedules: 30 })
  const waits = outcomes.flatMap(({ deadlock }) => deadlock.map((one) => `${one.name}: ${one.for}`))
  expect(outcomes.every(({ status }) => status === 'deadlock')).toBe(true)
  expect(waits).toContain('MainThread: data from 127.0.0.1:8000')
  expect(waits).toContain('Thread-2 (accept): a connection to 127.0.0.1:8000')
  expect(waits.some((text) => /\(serve\): data from 127\.0\.0\.1:\d+$/.test(text))).toBe(true)
})

test('each schedule finds the network as the first did, and a schedule can be replayed', async () => {
  const program = `
import socket, threading
server = socket.create_server(("127.0.0.1", 8000))
left_open = []
def ask():
    left_open.append(socket.create_connection(("127.0.0.1", 8000)))
threads = [threading.Thread(target=ask) for _ in range(2)]
for thread in threads: thread.start()
connections = [server.accept()[0] for _ in threads]
first = connections[0].getpeername()
for thread in threads: thread.join()
print(server.fileno(), left_open[0].getsockname() == first)
`
  const { outcomes } = await lab.kernel.explore({ program, schedules: 40, seed: 3 })
  const found = new Set(outcomes.map(printed))
  expect(found).toEqual(new Set(['finished: 4096 True', 'finished: 4096 False']))
  for (const { schedule, output } of outcomes) {
    // One run after the other.
    // oxlint-disable-next-line no-await-in-loop
    const { out } = await lab.run(program, { schedule })
    expect(out.trim()).toBe(output[0]!.text)
  }
})
