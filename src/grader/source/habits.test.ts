import { expect, test } from 'vitest'
import { habits } from './habits.ts'
import { parsePython } from './parse-python.ts'

const keys = (program: string) => habits(parsePython(program)).map(({ key, line }) => [key, line])

const made = 'from threading import *\nts = [Thread(target=f) for _ in range(3)]\n'

test.each([
  [
    'a join in the loop that starts',
    'for t in ts:\n    t.start()\n    t.join()',
    'waits-in-the-loop',
    5,
  ],
  [
    'a result asked for at once',
    'for n in ns:\n    pool.submit(f, n).result()',
    'waits-in-the-loop',
    4,
  ],
  ['a join behind the loop', 'for t in ts:\n    t.start()\nt.join()', 'joins-the-last', 5],
  [
    'a join behind the loop that makes them',
    'for n in ns:\n    t = Thread(target=f)\n    t.start()\nt.join()',
    'joins-the-last',
    6,
  ],
  ['no join at all', 'for t in ts:\n    t.start()\nprint(xs)', 'never-waits', 4],
  [
    'no join but one of texts',
    'for t in ts:\n    t.start()\nprint(", ".join(xs))',
    'never-waits',
    4,
  ],
  ['run for start', 'for t in ts:\n    t.run()\nfor t in ts: t.join()', 'run-for-start', 4],
  [
    'a lock that is only tried',
    'def f():\n    if lock.acquire(False):\n        pass',
    'does-not-wait',
    4,
  ],
  ['a join that gives up', 'for t in ts:\n    t.start()\nfor t in ts: t.join(2)', 'gives-up', 5],
  ['a lock that is waited for in time', 'lock.acquire(timeout=1)\nn += 1', 'gives-up', 3],
  ['a daemon that is cut off', 'Thread(target=f, daemon=True)', 'daemon-cut-off', 3],
  ['a lock that is kept', 'def f():\n    lock.acquire()\n    n[0] += 1', 'never-released', 4],
  ['an event that nobody sets', 'done = Event()\ndone.wait()', 'nobody-wakes', 4],
  [
    'a condition that nobody tells',
    'class Box:\n    def __init__(self):\n        self.full = Condition()\n    def get(self):\n        with self.full:\n            while not self.xs: self.full.wait()',
    'nobody-wakes',
    8,
  ],
  [
    'no join, where the thread itself waits for something',
    'stop = Event()\ndef f():\n    stop.wait(4)\nfor t in ts: t.start()\nstop.set()\nprint(xs)',
    'never-waits',
    6,
  ],
  ['if for while', 'with c:\n    if not xs:\n        c.wait()', 'if-for-while', 5],
  ['a lock of each call’s own', 'def f():\n    lock = Lock()\n    with lock: pass', 'made-anew', 4],
])('%s is told, with its line', (_, program, key, line) => {
  expect(keys(made + program)).toContainEqual([key, line])
})

test.each([
  ['a join for each', 'for t in ts:\n    t.start()\nfor t in ts:\n    t.join()'],
  [
    'a join for each, numbered',
    'for t in ts: t.start()\nfor n, t in enumerate(ts):\n    try:\n        t.join()\n    except OSError: pass',
  ],
  ['a join that is asked about', 'while t.is_alive():\n    t.join(timeout=1)'],
  ['a lock that is asked about', 'if lock.acquire(timeout=1):\n    n += 1\n    lock.release()'],
  [
    'a result that is asked for when it is there',
    'for n in ns:\n    pool.submit(f, n).add_done_callback(lambda one: ns.append(one.result()))',
  ],
  ['the one thread that there is', 't = Thread(target=f)\nt.start()\nt.join()'],
  ['nothing after the start', 'a, b, c = ts\na.start()\nb.start()'],
  ['a timer', 't = Timer(3, f)\nt.start()'],
  [
    'words that are joined',
    'for t in ts: t.start()\nfor t in ts: t.join()\nprint(" ".join(words))',
  ],
  ['a loop that asks again', 'with c:\n    while not xs:\n        c.wait()'],
  ['a lock for all', 'lock = Lock()\ndef f():\n    with lock: pass'],
  ['a lock that is handed on', 'def f():\n    lock = Lock()\n    return Account(lock)'],
  ['a lock tried again and again', 'while not lock.acquire(False):\n    pass\nlock.release()'],
  ['an event that is set', 'ready = Event()\ndef f(): ready.set()\nready.wait()'],
  ['a barrier', 'gate = Barrier(2)\ndef f(): gate.wait()'],
  [
    'an end that a helper of the main thread waits for',
    'done = Event()\ndef f(): done.set()\nfor t in ts: t.start()\ndef end(): done.wait()\nend()',
  ],
])('%s is no mistake', (_, program) => {
  expect(keys(made + program)).toEqual([])
})

test('where a sleep stands in place of a join, the sleep is told', () => {
  const told = (then: string) =>
    habits(parsePython(`${made}for t in ts: t.start()\n${then}`))[0]?.text
  expect(told('print(xs)')).toContain('goes on at once')
  expect(told('time.sleep(9)\nprint(xs)')).toContain('a sleep is over at its time')
})
