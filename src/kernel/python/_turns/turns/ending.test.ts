/** How a program ends: joined threads, daemon threads, exit statuses, deadlocks. */
import { describe, expect, test } from 'vitest'
import { useLab } from '../../../lab.ts'

const lab = useLab()

test('threads that are not daemons are waited for; atexit functions run after them', async () => {
  const { result, out } = await lab.run(`
import atexit, threading, time
atexit.register(print, "atexit")
threading.Thread(target=lambda: (time.sleep(2), print("thread"))).start()
print("main")
`)
  expect(out).toBe('main\nthread\natexit\n')
  expect(result).toMatchObject({ status: 'finished', exitCode: 0, seconds: 2 })
})

test('daemon threads stop dead: no finally, no except, no with, no more output', async () => {
  const { out, err, events } = await lab.run(`
import threading, time
class Loud:
    def __enter__(self): return self
    def __exit__(self, *exc): print("NEVER with")
def stubborn():
    try:
        with Loud():
            while True:
                try: time.sleep(1); print("tick")
                except BaseException: print("NEVER except")
    finally: print("NEVER finally")
def busy():
    try:
        while True: pass
    finally: print("NEVER busy")
threading.Thread(target=stubborn, daemon=True).start()
threading.Thread(target=busy, daemon=True).start()
time.sleep(2.5)
print("end")
`)
  expect(out).toBe('tick\ntick\nend\n')
  expect(err).toBe('')
  const cut = events.filter((event) => event.kind === 'thread-end' && event.how === 'cut-off')
  expect(cut.map((event) => event.thread)).toEqual([1, 2])
})

test.each([
  ['sys.exit()', 0, ''],
  ['sys.exit(3)', 3, ''],
  ['sys.exit("bye")', 1, 'bye\n'],
  ['raise SystemExit(256 + 7)', 7, ''],
])('%s gives the exit status that CPython gives', async (statement, exitCode, stderr) => {
  const { result, err } = await lab.run(`import sys\n${statement}`)
  expect(result).toMatchObject({ status: 'exit', exitCode })
  expect(err).toBe(stderr)
})

test('os._exit ends the program at once, from any thread, without flushing', async () => {
  const { result, out } = await lab.run(`
import os, threading, atexit
atexit.register(print, "NEVER")
def leave():
    try: os._exit(5)
    finally: print("NEVER")
print("said"); print("buffered", end="")
threading.Thread(target=leave).start()
while True: pass
`)
  expect(result).toMatchObject({ status: 'exit', exitCode: 5 })
  expect(out).toBe('said\n')
})

describe('deadlock', () => {
  test('says of every thread where it waits, for what, and who holds it', async () => {
    const { result } = await lab.run(`
import threading, time
left, right = threading.Lock(), threading.Lock()
def cross(first, second):
    with first:
        time.sleep(1)
        with second: pass
a = threading.Thread(target=cross, args=(left, right), name="A")
b = threading.Thread(target=cross, args=(right, left), name="B")
a.start(); b.start()
a.join()
`)
    expect(result.status).toBe('deadlock')
    expect(result.deadlock).toMatchObject([
      { name: 'MainThread', line: 11, what: 'join', for: 'thread A to end', holder: 1 },
      { name: 'A', line: 7, what: 'lock', for: 'right (a Lock)', holder: 2 },
      { name: 'B', line: 7, source: 'with second: pass', what: 'lock', holder: 1 },
    ])
  })

  test.each([
    [
      'import threading\nlock = threading.Lock()\nlock.acquire()\nlock.acquire()',
      'lock',
      'lock (a Lock)',
    ],
    ['import threading\nthreading.Event().wait()', 'event', 'an Event to be set'],
    ['import queue\nq = queue.Queue()\nq.get()', 'queue', 'q (a Queue) to change'],
    [
      'import threading\nc = threading.Condition()\nwith c: c.wait()',
      'condition',
      'c (a Condition) to be notified',
    ],
    ['import threading\nthreading.Barrier(2).wait()', 'barrier', 'a Barrier to be full'],
    [
      'import threading\ns = threading.Semaphore(0)\ns.acquire()',
      'semaphore',
      's (a Semaphore) to be released',
    ],
  ])('is told in words: %j', async (program, what, words) => {
    const { result } = await lab.run(program)
    expect(result).toMatchObject({
      status: 'deadlock',
      exitCode: 1,
      deadlock: [{ what, for: words }],
    })
  })

  test('a daemon thread that could still act is no deadlock', async () => {
    const { out } = await lab.run(`
import threading, time
event = threading.Event()
threading.Thread(target=lambda: (time.sleep(100), event.set()), daemon=True).start()
event.wait(); print("woken")
`)
    expect(out).toBe('woken\n')
  })
})
