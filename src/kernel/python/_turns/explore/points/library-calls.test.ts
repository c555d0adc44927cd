/** Calls of the library's functions are seen however they are written; its own calls do not count. */
import { expect, test } from 'vitest'
import { purposes } from '../../../../../exercise/library.ts'
import { useLab } from '../../../../lab.ts'

const lab = useLab()

async function used(program: string, ...asked: string[]) {
  const found = await lab.kernel.explore({ program, used: asked, retry: false, schedules: 20 })
  expect(found.outcomes.map(({ status, detail }) => [status, detail])).toContainEqual([
    'finished',
    '',
  ])
  return found.outcomes.map((outcome) => asked.map((text) => outcome.used[text]))
}

const main = (times: number) => ({ main: times, others: [] })
const threads = (...others: number[]) => ({ main: 0, others })

const start = `
import threading
from functools import partial
threads = [threading.Thread(target=print) for _ in range(2)]
`

test.each([
  ['for t in threads: t.start()'],
  ['i = 0\nwhile i < 2:\n    threads[i].start()\n    i += 1'],
  ['list(map(threading.Thread.start, threads))'],
  ['[partial(threading.Thread.start, t)() for t in threads]'],
  ['[getattr(t, "start")() for t in threads]'],
])('%j starts two threads', async (text) => {
  for (const [seen] of await used(start + text, 'threading.Thread.start')) {
    expect(seen).toEqual(main(2))
  }
})

const channel = `
import queue, threading
class Mine(queue.Queue): pass
parcels = KIND()
def work():
    WAY
threads = [threading.Thread(target=work) for _ in range(2)]
for t in threads: t.start()
for _ in range(2): parcels.put(1)
for _ in range(2): parcels.put(None)
for t in threads: t.join()
`
const get = 'queue.Queue.get or queue.SimpleQueue.get in work'

test.each([
  ['queue.Queue', 'for one in iter(parcels.get, None): pass'],
  ['queue.LifoQueue', 'parcels.get()'],
  ['queue.SimpleQueue', 'while parcels.get() is not None: pass'],
  ['Mine', 'take = parcels.get\n    take()'],
])('of a %s, %j takes in each thread', async (kind, way) => {
  for (const [gets, puts] of await used(
    channel.replace('KIND', kind).replace('WAY', way),
    get,
    'queue.Queue.put or queue.SimpleQueue.put',
  )) {
    expect(gets).toMatchObject({ main: 0, others: [expect.any(Number), expect.any(Number)] })
    expect(puts).toEqual(main(4))
  }
})

test('what is handed over is called by who runs it: a thread, a worker of a pool, a timer', async () => {
  const program = `
import queue, threading
from concurrent.futures import ThreadPoolExecutor
numbers = queue.Queue()
threading.Thread(target=numbers.put, args=(1,)).start()
threading.Timer(1, numbers.put, (2,)).start()
with ThreadPoolExecutor(1) as pool: pool.submit(numbers.put, 3)
`
  for (const [puts, submits, locks] of await used(
    program,
    'queue.Queue.put',
    'concurrent.futures.ThreadPoolExecutor.submit',
    'threading.Lock or threading.Lock.acquire or threading.Lock.__enter__',
  )) {
    expect(puts).toEqual(threads(1, 1, 1))
    expect(submits).toEqual(main(1))
    expect(locks).toEqual(main(0)) // those of the library are its own
  }
})

test('locks, waits and sleeps, and only within a function', async () => {
  const program = `
import threading, time
lock = threading.Lock()
done = threading.Event()
def work():
    with lock: time.sleep(1)
    step()
def step():
    done.set()
threading.Thread(target=work).start()
with lock: pass
done.wait()
`
  for (const seen of await used(
    program,
    'threading.Lock',
    'threading.Lock.acquire or threading.Lock.__enter__',
    'threading.Lock.__enter__ in work',
    'threading.Lock.__enter__ in work',
    'threading.Event.set in work',
    'threading.Event.wait',
    'time.sleep in step',
  )) {
    expect(seen).toEqual([
      main(1),
      { main: 1, others: [1] },
      threads(1),
      threads(1),
      threads(1),
      main(1),
      threads(),
    ])
  }
})

test.each([
  'connection.sendall(b"hi")',
  'connection.send(b"hi")',
  'connection.sendmsg([b"h", b"i"])',
  'with connection.makefile("w") as page: page.write("hi")',
  'with connection.makefile("wb", buffering=0) as page: page.write(b"hi")',
])('%j sends to a socket, from the thread that answers', async (way) => {
  const program = `
import socket, threading
client, connection = socket.socketpair()
def answer():
    ${way}
threading.Thread(target=answer).start()
client.recv(2)
`
  for (const [sent] of await used(program, purposes['send to a socket'].join(' or '))) {
    expect(sent).toEqual(threads(1))
  }
})

test('whatever exercises can ask for is there, and a pool’s map counts', async () => {
  const program = `
import threading
from concurrent.futures import ThreadPoolExecutor
threading.RLock()
threading.Condition()
with ThreadPoolExecutor(1) as pool: list(pool.map(print, []))
`
  const names = [...new Set(Object.values(purposes).flat())]
  const [seen = []] = await used(program, ...names)
  const called = names.filter((_, index) => seen[index]?.main === 1)
  expect(called.toSorted()).toEqual([
    'concurrent.futures.ThreadPoolExecutor',
    'concurrent.futures._base.Executor.map',
    'threading.Condition',
    'threading.RLock',
  ])
})
