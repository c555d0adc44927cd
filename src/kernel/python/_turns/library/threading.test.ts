/** What the standard library's threading, queue and concurrent.futures do on our `_thread`. */
import { describe, expect, test } from 'vitest'
import { useLab } from '../../../lab.ts'

const lab = useLab()

/** Runs a program that ends well, and returns its lines of output. */
async function linesOf(program: string): Promise<string[]> {
  const { result, out, err } = await lab.run(program)
  expect({ status: result.status, err }).toEqual({ status: 'finished', err: '' })
  return out.trimEnd().split('\n')
}

describe('threads', () => {
  test('five threads with random waits are joined before the last line', async () => {
    const lines = await linesOf(`
import random, threading, time
def work(n):
    time.sleep(random.randint(1, 10))
    print(f"Thread {n} done!")
threads = [threading.Thread(target=work, args=(n,)) for n in range(1, 6)]
for thread in threads: thread.start()
print("Main flow of application")
for thread in threads: thread.join()
print("All threads are done")
`)
    expect(lines[0]).toBe('Main flow of application')
    expect(lines.at(-1)).toBe('All threads are done')
    expect(lines.slice(1, -1).toSorted()).toEqual([1, 2, 3, 4, 5].map((n) => `Thread ${n} done!`))
  })

  test('arguments, names, daemon flags, idents and liveness are as documented', async () => {
    const lines = await linesOf(`
import threading
class Worker(threading.Thread):
    def __init__(self, n):
        super().__init__(name=f"worker-{n}", daemon=True)
        self.n = n
    def run(self):
        self.result = self.n ** 2
w = Worker(3)
print(w.name, w.daemon, w.is_alive(), w.ident)
w.start(); w.join()
print(w.result, w.is_alive(), w.ident != threading.get_ident())
t = threading.Thread(target=lambda *a, **k: print(a, k), args=(1, 2), kwargs={"x": 3})
t.start(); t.join()
print(t.name, threading.current_thread() is threading.main_thread(), threading.active_count())
`)
    expect(lines).toEqual([
      'worker-3 True False None',
      '9 False True',
      "(1, 2) {'x': 3}",
      'Thread-1 (<lambda>) True 1',
    ])
  })

  test('thread numbers start again at 1 in the next program', async () => {
    const program = 'import threading\nprint(threading.Thread().name)'
    expect(await linesOf(program)).toEqual(['Thread-1'])
    expect(await linesOf(program)).toEqual(['Thread-1'])
  })

  test('join with a timeout comes back while the thread is alive', async () => {
    const lines = await linesOf(`
import threading, time
t = threading.Thread(target=time.sleep, args=(2,)); t.start()
start = time.monotonic(); t.join(0.5)
print(t.is_alive(), time.monotonic() - start)
t.join(); print(time.monotonic() - start)
`)
    expect(lines).toEqual(['True 0.5', '2.0'])
  })

  test('an exception in a thread is told through threading.excepthook, and the others go on', async () => {
    const { result, out, err } = await lab.run(`
import threading
def bad(): raise ValueError("oops")
t = threading.Thread(target=bad); t.start(); t.join()
print("after")
threading.excepthook = lambda args: print("hook:", args.exc_value, args.thread.name)
t = threading.Thread(target=bad, name="T"); t.start(); t.join()
`)
    expect(result.exitCode).toBe(0)
    expect(err).toMatch(/^Exception in thread Thread-1 \(bad\):\nTraceback/)
    expect(err).toContain('File "program.py", line 3, in bad\n')
    expect(err).toMatch(/ValueError: oops\n$/)
    expect(err).not.toContain('_turns')
    expect(out).toBe('after\nhook: oops T\n')
  })

  test('sys._current_frames tells where a parked thread stands', async () => {
    const lines = await linesOf(`
import sys, threading, traceback
ready, go = threading.Event(), threading.Event()
def wait_here():
    ready.set()
    go.wait()
t = threading.Thread(target=wait_here); t.start(); ready.wait()
stack = traceback.extract_stack(sys._current_frames()[t.ident])
print([frame.name for frame in stack if frame.filename == "program.py"])
go.set()
`)
    expect(lines).toEqual(["['wait_here']"])
  })

  test('thread-locals are per thread, and subclasses are initialised for each', async () => {
    const lines = await linesOf(`
import threading
class Mine(threading.local):
    def __init__(self): self.n = threading.current_thread().name
mine = Mine(); mine.extra = 1
def look(): print(mine.n, hasattr(mine, "extra"))
t = threading.Thread(target=look, name="T"); t.start(); t.join(); look()
`)
    expect(lines).toEqual(['T False', 'MainThread True'])
  })
})

describe('synchronization', () => {
  test('a lock that is held makes the second thread wait', async () => {
    const lines = await linesOf(`
import threading, time
lock = threading.Lock()
def second():
    with lock: print("second", time.monotonic() - start)
with lock:
    start = time.monotonic()
    t = threading.Thread(target=second); t.start()
    print(lock.locked(), lock.acquire(blocking=False), lock.acquire(timeout=1))
    time.sleep(2); print("first")
t.join()
`)
    expect(lines).toEqual(['True False False', 'first', 'second 3.0'])
  })

  test('misuse of locks raises what CPython raises', async () => {
    const lines = await linesOf(`
import threading
lock, rlock = threading.Lock(), threading.RLock()
def attempt(call):
    try: call()
    except Exception as e: print(type(e).__name__, e)
attempt(lock.release)
attempt(rlock.release)
attempt(lambda: lock.acquire(False, 1))
attempt(lambda: lock.acquire(True, -2))
attempt(lambda: lock.acquire(timeout=1e100))
attempt(lambda: threading.Thread(target=print).join())
attempt(lambda: type("L", (type(lock),), {}))
`)
    expect(lines).toEqual([
      'RuntimeError release unlocked lock',
      'RuntimeError cannot release un-acquired lock',
      "ValueError can't specify a timeout for a non-blocking call",
      'ValueError timeout value must be a non-negative number',
      'OverflowError timestamp out of range for platform time_t',
      'RuntimeError cannot join thread before it is started',
      "TypeError type '_thread.lock' is not an acceptable base type",
    ])
  })

  test('RLock, Condition, Semaphore, BoundedSemaphore, Event, Barrier and Timer do their work', async () => {
    const lines = await linesOf(`
import threading, time
r = threading.RLock()
with r:
    with r: print("re-entered")
items, cond = [], threading.Condition()
def consume():
    with cond:
        while not items: cond.wait()
        print("got", items.pop())
t = threading.Thread(target=consume); t.start()
with cond: items.append(1); cond.notify()
t.join()
sem, inside, most = threading.BoundedSemaphore(2), 0, 0
def enter():
    global inside, most
    with sem:
        inside += 1; most = max(most, inside); time.sleep(1); inside -= 1
ts = [threading.Thread(target=enter) for _ in range(6)]
for t in ts: t.start()
for t in ts: t.join()
print("most", most)
try: sem.release()
except ValueError as e: print(e)
barrier = threading.Barrier(3, action=lambda: print("all here"))
ts = [threading.Thread(target=barrier.wait) for _ in range(3)]
for t in ts: t.start()
for t in ts: t.join()
event = threading.Event(); start = time.monotonic()
threading.Timer(3, event.set).start()
print(event.wait(1), event.wait(5), time.monotonic() - start)
`)
    expect(lines).toEqual([
      're-entered',
      'got 1',
      'most 2',
      'Semaphore released too many times',
      'all here',
      'False True 3.0',
    ])
  })
})

describe('queues, pools, asyncio, sched, logging', () => {
  test('queues pass items on in their order, time out, and shut down', async () => {
    const lines = await linesOf(`
import queue, threading
q = queue.Queue(maxsize=1)
def produce():
    for n in range(3): q.put(n)
    q.shutdown()
threading.Thread(target=produce).start()
got = []
try:
    while True: got.append(q.get())
except queue.ShutDown: print(got)
for kind in (queue.Queue, queue.LifoQueue, queue.PriorityQueue, queue.SimpleQueue):
    q = kind()
    for n in (2, 1, 3): q.put(n)
    first = [q.get() for _ in range(3)]
    try: q.get(timeout=1)
    except queue.Empty: print(kind.__name__, first)
`)
    expect(lines).toEqual([
      '[0, 1, 2]',
      'Queue [2, 1, 3]',
      'LifoQueue [3, 1, 2]',
      'PriorityQueue [1, 2, 3]',
      'SimpleQueue [2, 1, 3]',
    ])
  })

  test('a ThreadPoolExecutor overlaps waits and hands exceptions on', async () => {
    const lines = await linesOf(`
import time
from concurrent.futures import ThreadPoolExecutor, as_completed
start = time.monotonic()
with ThreadPoolExecutor(max_workers=4) as pool:
    print(list(pool.map(lambda n: (time.sleep(1), n)[1], range(8))))
    futures = {pool.submit(time.sleep, n): n for n in (3, 1, 2)}
    print([futures[f] for f in as_completed(futures)])
    try: pool.submit(lambda: 1 / 0).result()
    except ZeroDivisionError as e: print(e)
print(time.monotonic() - start)
`)
    expect(lines).toEqual(['[0, 1, 2, 3, 4, 5, 6, 7]', '[1, 2, 3]', 'division by zero', '5.0'])
  })

  test('asyncio.run blocks its own thread only, and asyncio.to_thread gets another', async () => {
    const lines = await linesOf(`
import asyncio, threading, time
def tick():
    for n in range(3): time.sleep(1); print("tick", n)
t = threading.Thread(target=tick); t.start()
async def main():
    await asyncio.gather(asyncio.sleep(2.5), asyncio.sleep(1))
    print(await asyncio.to_thread(lambda: threading.current_thread() is threading.main_thread()))
asyncio.run(main())
t.join()
`)
    expect(lines).toEqual(['tick 0', 'tick 1', 'False', 'tick 2'])
  })

  test('sched and logging work across threads', async () => {
    const lines = await linesOf(`
import logging, sched, sys, threading, time
logging.basicConfig(stream=sys.stdout, format="%(threadName)s %(message)s", level=logging.INFO)
s = sched.scheduler(time.monotonic, time.sleep)
s.enter(2, 1, logging.info, ("late",)); s.enter(1, 1, logging.info, ("early",))
t = threading.Thread(target=s.run, name="S"); t.start(); t.join()
logging.info("end")
`)
    expect(lines).toEqual(['S early', 'S late', 'MainThread end'])
  })

  test('_thread.start_new_thread starts a thread', async () => {
    const lines = await linesOf(`
import _thread
lock = _thread.allocate_lock(); lock.acquire()
def f(a, b=0): print(a, b); lock.release()
_thread.start_new_thread(f, (1,), {"b": 2}); lock.acquire()
`)
    expect(lines).toEqual(['1 2'])
  })
})
