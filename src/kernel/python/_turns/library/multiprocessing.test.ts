/** What of `multiprocessing` needs no second process: thread pools, its locks and queues, and pipes. */
import { describe, expect, test } from 'vitest'
import { pace } from '../../../../../.ci/pace.ts'
import type { Outcome } from '../../../../protocol/explore.ts'
import { useLab } from '../../../lab.ts'

const lab = useLab()

/** Runs a program that ends well, and returns its lines of output. */
async function linesOf(program: string, clock: 'real' | 'virtual' = 'virtual'): Promise<string[]> {
  const { result, out, err } = await lab.run(program, { clock })
  expect({ status: result.status, err }).toEqual({ status: 'finished', err: '' })
  return out.trimEnd().split('\n')
}

const printed = (outcome: Outcome) => outcome.output.map((line) => line.text).join('/')

const EVERY_CALL = `
import multiprocessing, threading
from multiprocessing.pool import ThreadPool
with ThreadPool(3) as pool:
    print(pool.map(lambda n: n * n, [1, 2, 3]), pool.starmap(pow, [(2, 3), (3, 2)]), pool.apply(max, (1, 2)))
    print(list(pool.imap(str, range(3))), sorted(pool.imap_unordered(str, range(3), chunksize=2)))
    told = pool.map_async(str, range(3), callback=lambda all: print("told", all))
    print(told.get(), told.ready(), told.successful())
    failed = pool.apply_async(lambda: 1 / 0, error_callback=lambda error: print("told", error))
    try: failed.get()
    except ZeroDivisionError as error: print("raised", error)
    gate = threading.Event()
    late = pool.apply_async(gate.wait)
    try: late.get(timeout=0.001)
    except multiprocessing.TimeoutError: print("not yet", late.ready())
    gate.set()
    print(late.get())
try: pool.map(str, [])
except ValueError as error: print(error)
`

describe('ThreadPool', () => {
  test.each(['real', 'virtual'] as const)(
    'has every call of a pool, on the %s clock',
    async (clock) => {
      expect(await linesOf(EVERY_CALL, clock)).toEqual([
        '[1, 4, 9] [8, 9] 2',
        "['0', '1', '2'] ['0', '1', '2']",
        "told ['0', '1', '2']",
        "['0', '1', '2'] True True",
        'told division by zero',
        'raised division by zero',
        'not yet False',
        'True',
        'Pool not running',
      ])
    },
  )

  test('overlaps waits, and close and join let it end', async () => {
    const lines = await linesOf(`
import threading, time
from multiprocessing.dummy import Pool
start = time.monotonic()
pool = Pool(4)
results = [pool.apply_async(lambda n=n: (time.sleep(1), n)[1]) for n in range(8)]
try: pool.join()
except ValueError as error: print(error)
pool.close(); pool.join()
print([result.get() for result in results], time.monotonic() - start, threading.active_count())
`)
    expect(lines).toEqual(['Pool is still running', '[0, 1, 2, 3, 4, 5, 6, 7] 2.0 1'])
  })

  test('left open at the end of the program holds nobody up', async () => {
    const program =
      'from multiprocessing.pool import ThreadPool\nprint(ThreadPool(2).map(str, [1, 2]))'
    expect(await linesOf(program)).toEqual(["['1', '2']"])
    expect(await linesOf(program)).toEqual(["['1', '2']"])
  })

  test('the processes of multiprocessing.dummy are threads', async () => {
    const lines = await linesOf(`
from multiprocessing.dummy import Process, Queue, current_process
queue = Queue()
process = Process(target=lambda: queue.put(current_process().name), name="P"); process.start()
process.join(); print(queue.get(), process.exitcode, process.is_alive())
`)
    expect(lines).toEqual(['P 0 False'])
  })

  const counting = (lock: string) => `
from contextlib import nullcontext
from multiprocessing import Lock
from multiprocessing.pool import ThreadPool
count, lock = 0, ${lock}
def add(n):
    global count
    with lock:
        seen = count
        count = seen + n
with ThreadPool(2) as pool: pool.map(add, [1, 1])
print(count)
`
  test('is explored: an update is lost without a lock, and races; nothing is accused with one', async () => {
    const ask = { schedules: 60, seconds: 60 * pace(), seed: 1 }
    const bare = await lab.kernel.explore({ program: counting('nullcontext()'), ...ask })
    expect(bare.outcomes.map((one) => [one.status, printed(one)]).toSorted()).toEqual([
      ['finished', '1'],
      ['finished', '2'],
    ])
    const lines = new Set(bare.races.flatMap(({ first, second }) => [first.line, second.line]))
    expect(lines).toEqual(new Set([9, 10])) // not 12, which reads when all results are there
    const again = await lab.kernel.explore({ program: counting('nullcontext()'), ...ask })
    expect(again.outcomes).toEqual(bare.outcomes)
    const kept = await lab.kernel.explore({ program: counting('Lock()'), ...ask })
    expect(kept.outcomes.map((one) => [one.status, printed(one)])).toEqual([['finished', '2']])
    expect(kept.races).toEqual([])
  })
})

describe('synchronization and queues of multiprocessing, for threads', () => {
  test('locks, semaphores, conditions, events, barriers and values do their work', async () => {
    const lines = await linesOf(`
import multiprocessing as mp, threading, time
lock, rlock, two = mp.Lock(), mp.RLock(), mp.BoundedSemaphore(2)
print(str(lock), lock.acquire(), lock, lock.acquire(False), lock.acquire(timeout=1), time.monotonic() - 1000)
print(rlock.acquire(), rlock.acquire(), rlock, two)
lock.release(); rlock.release(); rlock.release()
for release in (lock.release, rlock.release, two.release):
    try: release()
    except (ValueError, AssertionError) as error: print(type(error).__name__, error)
condition, event, barrier = mp.Condition(), mp.Event(), mp.Barrier(2)
def wait():
    with condition: event.set(); condition.wait()
    barrier.wait()
thread = threading.Thread(target=wait); thread.start()
event.wait()
with condition: condition.notify()
barrier.wait(); thread.join()
value = mp.Value("i", 3); value.value += 1; print(value.value)
`)
    expect(lines).toEqual([
      '<Lock(owner=None)> True <Lock(owner=MainProcess)> False False 1.0',
      'True True <RLock(MainProcess, 2)> <BoundedSemaphore(value=2, maxvalue=2)>',
      'ValueError semaphore or lock released too many times',
      'AssertionError attempt to release recursive lock not owned by thread',
      'ValueError semaphore or lock released too many times',
      '4',
    ])
  })

  test('queues and one-way pipes pass things on, and say when they are at their end', async () => {
    const lines = await linesOf(`
import multiprocessing as mp, threading
queue, simple = mp.Queue(), mp.SimpleQueue()
queue.put([1]); simple.put("x"); print(queue.get(), simple.get(), simple.empty())
reader, writer = mp.Pipe(duplex=False)
threading.Thread(target=writer.send, args=("y" * 100_000,)).start()
print(len(reader.recv()), reader.poll(), reader.poll(1))
writer.close()
try: reader.recv()
except EOFError: print("end")
`)
    expect(lines).toEqual(['[1] x True', '100000 False False', 'end'])
  })
})

test('a thread that reads a pipe of os.pipe waits for what another writes', async () => {
  const lines = await linesOf(`
import os, threading
r, w = os.pipe()
def read():
    with os.fdopen(r) as file: print(file.read())
thread = threading.Thread(target=read); thread.start()
with os.fdopen(w, "w") as file: file.write("hello")
thread.join()
r, w = os.pipe(); os.close(r)
try: os.write(w, b"x")
except BrokenPipeError as error: print(type(error).__name__)
`)
  expect(lines).toEqual(['hello', 'BrokenPipeError'])
})

test('who must not wait for a pipe is told that it would have to', async () => {
  const lines = await linesOf(`
import os, stat
r, w = os.pipe()
print(os.get_blocking(r), stat.S_ISFIFO(os.fstat(w).st_mode))
for end in (r, w): os.set_blocking(end, False)
try: os.read(r, 1)
except BlockingIOError: print("nothing yet")
print(os.write(w, b"x" * 70_000))
try: os.write(w, b"x")
except BlockingIOError: print("no room")
os.close(w)
print(len(os.read(r, 100_000)), os.read(r, 1))
`)
  expect(lines).toEqual(['True True', 'nothing yet', '65536', 'no room', "65536 b''"])
})

test('select.select waits for a pipe, and for no longer than it is told', async () => {
  const lines = await linesOf(`
import os, select, threading, time
r, w = os.pipe()
print(select.select([r], [w], [], 1) == ([], [w], []), select.select([r], [], [], 2), time.monotonic() - 1000)
threading.Timer(3, os.write, (w, b"x")).start()
print(select.select([r], [], []) == ([r], [], []), time.monotonic() - 1000)
`)
  expect(lines).toEqual(['True ([], [], []) 2.0', 'True 5.0'])
})

test('who waits for a pipe for ever is told so', async () => {
  const { result } = await lab.run('import os\nr, w = os.pipe()\nos.read(r, 1)')
  expect(result.status).toBe('deadlock')
  expect(result.deadlock.map((one) => one.for)).toEqual(['bytes in a pipe'])
})

test('what is handed over by a SimpleQueue races with nothing', async () => {
  const result = await lab.kernel.explore({
    schedules: 50,
    seconds: 60 * pace(),
    program: `
import queue, threading
handed, value = queue.SimpleQueue(), 0
def work():
    global value
    value = 1
    handed.put(None)
thread = threading.Thread(target=work); thread.start()
handed.get(); print(value); thread.join()
`,
  })
  expect(result.outcomes.map((one) => printed(one))).toEqual(['1'])
  expect(result.races).toEqual([])
})
