/** The trace of a run: what is in it, and that it keeps to its limits. */
import { expect, test } from 'vitest'
import { SwitchReason } from '../../../../protocol/trace.ts'
import { useLab } from '../../../lab.ts'

const lab = useLab()

test('a wait for a lock is told from the wish to the release, with the lock named', async () => {
  const { events } = await lab.run(`
import threading, time
gate = threading.Lock()
def work():
    with gate: time.sleep(1)
threads = [threading.Thread(target=work, name=n) for n in "AB"]
for t in threads: t.start()
for t in threads: t.join()
`)
  const named = events.find((event) => event.kind === 'lock')
  expect(named).toMatchObject({ type: 'Lock', name: 'gate', line: 5 })
  const told = events.flatMap((event) =>
    event.thread > 0 && /^lock-|^sleep$|^thread-/.test(event.kind)
      ? [`${event.thread} ${event.kind}`]
      : [],
  )
  expect(told).toEqual([
    '1 thread-start',
    '1 lock-acquire',
    '1 sleep',
    '2 thread-start',
    '2 lock-want',
    '1 lock-release',
    '1 thread-end',
    '2 lock-acquire',
    '2 sleep',
    '2 lock-release',
    '2 thread-end',
  ])
  expect(events.find((event) => event.kind === 'wait' && event.what === 'join')).toMatchObject({
    thread: 0,
    target: 1,
    line: 8,
  })
})

test('every wait is told in the words of the documentation, and every switch with its reason', async () => {
  const { events } = await lab.run(`
import threading, queue, time, asyncio, sys
from concurrent.futures import Future
sys.setswitchinterval(0.001)
lock, condition, event = threading.Lock(), threading.Condition(), threading.Event()
semaphore, barrier = threading.Semaphore(0), threading.Barrier(2)
items, future = queue.Queue(), Future()

def on_condition():
    with condition: condition.wait()

def spin():
    for _ in range(3_000_000): pass

waits = [lock.acquire, on_condition, event.wait, semaphore.acquire, barrier.wait, items.get,
         future.result, lambda: asyncio.run(asyncio.sleep(1)), spin, lambda: time.sleep(0)]
lock.acquire()
threads = [threading.Thread(target=wait) for wait in waits]
for thread in threads: thread.start()
time.sleep(2)
lock.release(); event.set(); semaphore.release(); barrier.wait(); items.put(1); future.set_result(1)
with condition: condition.notify()
for thread in threads: thread.join()
`)
  const waits = events.flatMap((event) =>
    event.kind === 'wait' && event.thread > 0
      ? [`${event.thread} ${event.what} ${event.target}`]
      : [],
  )
  expect(waits).toEqual([
    '1 lock 0',
    '2 condition null',
    '3 event null',
    '4 semaphore null',
    '5 barrier null',
    '6 queue null',
    '7 future null',
    '8 asyncio null',
  ])
  const whys = new Set(events.flatMap((event) => (event.kind === 'switch' ? [event.why] : [])))
  expect([...whys].toSorted()).toEqual(SwitchReason.options.toSorted())
  const ready = events.flatMap((event) => (event.kind === 'ready' ? [event.why] : []))
  expect(new Set(ready)).toEqual(new Set(['woken', 'timeout']))
})

test('a thread that starts is told without the line of the one that ran before it', async () => {
  const { events } = await lab.run(`
import threading
def work():
    print("here")
thread = threading.Thread(target=work)
thread.start()
thread.join()
`)
  const first = events.find((event) => event.kind === 'switch' && event.thread === 1)
  expect(first).toMatchObject({ from: 0, line: null })
})

test('a run that asks for lines gets one event before each line of the main file', async () => {
  const { events } = await lab.run('x = 1\nfor n in range(2):\n    x += n\n', { lines: true })
  const lines = events.flatMap((event) => (event.kind === 'line' ? [event.line] : []))
  expect(lines).toEqual([1, 2, 3, 2, 3, 2])
  const without = await lab.run('x = 1')
  expect(without.events.some((event) => event.kind === 'line')).toBe(false)
})

test('events beyond the cap are counted; output goes on', async () => {
  const { result, out, events } = await lab.run(
    'import time\nfor n in range(50): time.sleep(1)\nprint("end")',
    { limits: { events: 10 } },
  )
  expect(events.filter((event) => event.kind !== 'output')).toHaveLength(10)
  expect(result.eventsDropped).toBeGreaterThan(50)
  expect(out).toBe('end\n')
})

test.each([
  ['a deadlock', 'import threading\nlock = threading.Lock()\nwith lock, lock: pass\n'],
  [
    'daemon threads that are cut off',
    `import threading, time
lock = threading.Lock()
def tick():
    while True:
        with lock: time.sleep(1)
for _ in range(2): threading.Thread(target=tick, daemon=True).start()
time.sleep(1.5)
`,
  ],
  ['os._exit', 'import os, threading\nlock = threading.Lock()\nwith lock: os._exit(3)\n'],
])('what is cleaned up after %s is not missing from the trace', async (_, program) => {
  const { result, events } = await lab.run(program)
  expect(events.length).toBeGreaterThan(2)
  expect(result.eventsDropped).toBe(0)
})

test('a thread that is pre-empted says on which line, and no other switch does', async () => {
  const { events } = await lab.run(
    `import threading, sys, time
sys.setswitchinterval(0.001)
done = False
def work():
    global done
    time.sleep(0)
    done = True
thread = threading.Thread(target=work)
thread.start()
while not done: pass
`,
  )
  const switches = events.flatMap((event) => (event.kind === 'switch' ? [event] : []))
  expect(switches.find(({ from, why }) => from === 0 && why === 'interval')?.fromLine).toBe(10)
  for (const { why, ...rest } of switches) {
    expect('fromLine' in rest).toBe(why === 'interval' || why === 'yielded')
  }
})
