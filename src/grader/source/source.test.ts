/** Checks on how a program is written: by its syntax, not by its text. */
import { expect, test } from 'vitest'
import { exercise, explored, outcome } from '../example.ts'
import { grade } from '../grade.ts'
import type { Finding } from '../verdict.ts'
import { definitions } from './find.ts'
import { parsePython } from './parse-python.ts'

function found(check: Record<string, unknown>, program: string): Finding[] {
  const checked = exercise([{ type: 'source', ...check }])
  return grade(checked, explored([outcome()]), { syntax: parsePython(program) }).findings
}

const has = (phrase: string, program: string): boolean =>
  found({ require: phrase }, program).length === 0

test.each([
  ['call time.sleep', 'import time\ntime.sleep(1)'],
  ['call time.sleep', 'import time as t\nt.sleep(1)'],
  ['call time.sleep', 'from time import sleep\nsleep(1)'],
  ['call time.sleep', 'from time import monotonic, sleep as nap\nnap(1)'],
  ['call time.sleep', 'from time import *\nsleep(1)'],
  ['call time.sleep', 'import time\nnap = time.sleep\nnap(1)'],
  ['call time.sleep', 'def f():\n    import time\n    time.sleep(1)'],
  ['call concurrent.futures.wait', 'import concurrent.futures\nconcurrent.futures.wait([])'],
  ['call .join', 'for t in threads: t.join()'],
  ['call .join', '[thread.join(1) for thread in threads]'],
  ['call .join', 'make().join()'],
  ['call .join', 'threads[0].join()'],
  ['call *', 'f()'],
  ['with lock', 'with lock:\n    pass'],
  ['with lock', 'with open(x) as f, lock:\n    pass'],
  ['with lock', 'with (open(x) as f, lock):\n    pass'],
  ['with lock', 'async def f():\n    async with lock: pass'],
  ['with .lock', 'with self.lock: pass'],
  ['with *', 'with locks[0]: pass'],
  ['with lock or call lock.acquire', 'lock.acquire()'],
  ['use threading.Lock', 'import threading\nx = threading.Lock'],
  ['use threading.Lock', 'from threading import Lock'],
  ['use threading.Thread', 'import threading\nclass Worker(threading.Thread): pass'],
  ['import queue', 'import queue'],
  ['import queue', 'from queue import Queue'],
  ['import concurrent.futures', 'from concurrent.futures import ThreadPoolExecutor'],
  ['import concurrent.futures', 'from concurrent import futures'],
  ['while', 'while True: pass'],
  ['lambda', 'f = lambda: 1'],
  ['global', 'def f():\n    global x'],
  ['comprehension', '[x for x in y]'],
])('%j is found in %j', (phrase, program) => {
  expect(has(phrase, program)).toBe(true)
})

test.each([
  ['call time.sleep', '# time.sleep(1)'],
  ['call time.sleep', 'print("time.sleep(1)")'],
  ['call time.sleep', 'import time\nx = time.sleep'],
  ['call time.sleep', 'sleep(1)'],
  ['call time.sleep', 'event.sleep(1)'],
  ['call .join', 'join()'],
  ['call .join', '"thread.join()"'],
  ['with lock', 'with open(x) as lock: pass'],
  ['with lock', 'with other: lock.acquire()'],
  ['with .lock', 'with lock: pass'],
  ['import queue', 'queue = 1'],
  ['nonlocal', 'def f():\n    global x'],
  ['while', '# while'],
])('%j is not found in %j', (phrase, program) => {
  expect(has(phrase, program)).toBe(false)
})

const program = `import threading
lock = threading.Lock()

class Counter:
    def add(self, n=1):
        with lock:
            self.value += n

def safe_increment(counter, lock=lock, *rest, key, **more):
    def inner(x): pass
    counter[0] += 1
`

test('functions have the names that Python gives them', () => {
  expect(definitions(parsePython(program)).map(({ name }) => name)).toEqual([
    'Counter.add',
    'safe_increment',
    'safe_increment.<locals>.inner',
  ])
})

test('a function is kept when its parameters are, and further ones have defaults', () => {
  expect(found({ keep: 'Counter.add(self)' }, program)).toEqual([])
  expect(found({ keep: 'Counter.add(self, n)' }, program)).toEqual([])
  const [finding] = found({ keep: 'safe_increment(counter)' }, program)
  expect(finding?.message).toBe(
    'The parameters of `safe_increment` are now: `counter`, `lock`, `*rest`, `key` and `**more`.',
  )
  const kept = (text: string) =>
    found({ keep: 'work(a, b)' }, `def work(${text}): pass`).length === 0
  expect(['x, y', 'x, *rest', 'x, y, z=1', 'x, y=1, *, key=2', '*all'].map(kept)).not.toContain(
    false,
  )
  expect(['x', 'x, y, z', 'x, y, *, key', ''].map(kept)).not.toContain(true)
})

test('a function that is gone is told with how it was', () => {
  const [finding] = found({ keep: ['work(number)', 'Counter.add(self)'] }, program)
  expect(finding?.message).toBe('There is no function `work` in the program.')
  expect(finding?.lookAt).toContain('`def work(number):`')
})

test('a function that is to stay is compared with the starter’s, but for comments and blanks', () => {
  const starter = parsePython('def ask(shop):\n    wait(2)\n    return shop\n')
  const checked = exercise([{ type: 'source', unchanged: 'ask' }])
  const messages = (text: string) =>
    grade(checked, explored([outcome()]), { syntax: parsePython(text), starter }).findings.map(
      ({ message, lines }) => [message, lines],
    )
  expect(messages('x = 1\ndef ask( shop ):\n  # slow\n  wait( 2 )\n  return shop')).toEqual([])
  expect(messages('x = 1\ndef ask(shop):\n    wait(0)\n    return shop')).toEqual([
    ['The function `ask` is not as it was.', [2]],
  ])
  expect(messages('def asks(shop): pass')).toEqual([
    ['There is no function `ask` in the program.', []],
  ])
})

test('the lines below a function are to stay, whatever is defined among them', () => {
  const starter = parsePython('def ask():\n    pass\n\nask()\nprint(1)\n')
  const checked = exercise([{ type: 'source', below: 'ask' }])
  const lines = (text: string) =>
    grade(checked, explored([outcome()]), { syntax: parsePython(text), starter }).findings.map(
      (one) => one.lines,
    )
  expect(
    lines('import time\ndef ask(): time.sleep(1)\ndef more(): pass\nask()  # !\nprint( 1 )'),
  ).toEqual([])
  expect(lines('def ask(): pass\nask()\nprint(2)')).toEqual([[3]])
  expect(lines('def ask(): pass\nask()')).toEqual([[]])
})

test('a variable of the function’s own is not the global one of the same name', () => {
  const check = { forbid: 'use totals', within: 'count' }
  const count = (body: string) => `totals = {}\ndef count(line):\n    ${body}`
  expect(found(check, count('totals = {}\n    totals[line] = 1'))).toEqual([])
  expect(found(check, 'def count(totals): totals[1] = 2')).toEqual([])
  expect(found(check, count('totals[line] = 1'))).toHaveLength(1)
  expect(found(check, count('global totals\n    totals = {}'))).toHaveLength(1)
})

test('a construct may be asked for inside one function', () => {
  expect(found({ require: 'with lock', within: 'Counter.add' }, program)).toEqual([])
  const [finding] = found({ require: 'with lock', within: 'safe_increment' }, program)
  expect(finding).toMatchObject({ lines: [9], threads: [], count: 0, schedule: '' })
  expect(finding?.message).toBe(
    '`with lock` is not used in `safe_increment`, which this exercise asks for.',
  )
})

test('what is asked for within a function may be done by those that it calls', () => {
  const text =
    'def report():\n    self.both()\ndef both():\n    return look()\ndef look(): return sales\n'
  expect(found({ require: 'use sales', within: 'report' }, text)).toEqual([])
  expect(found({ require: 'use sales', within: 'both' }, text)).toEqual([])
  const other = 'def report(): pass\ndef look(): return sales\nlook()\n'
  expect(found({ require: 'use sales', within: 'report' }, other)).toHaveLength(1)
})

test('a forbidden construct is told with its lines', () => {
  const [finding] = found(
    { forbid: 'call time.sleep', message: 'Do not wait for a while.' },
    'import time\ntime.sleep(1)\nprint()\ntime.sleep(2)',
  )
  expect(finding?.lines).toEqual([2, 4])
  expect(finding?.message).toBe(
    'Do not wait for a while. `time.sleep` is called on lines 2 and 4, which this exercise does not allow.',
  )
})

test('a construct may be forbidden only where it is repeated', () => {
  const check = { forbid: ['with * in a loop', 'call .acquire in a loop'], within: 'work' }
  const work = (body: string) => `def work():\n    ${body.replaceAll('\n', '\n    ')}`
  expect(found(check, work('for n in part:\n    own += n\nwith lock:\n    total += own'))).toEqual(
    [],
  )
  expect(
    found(check, work('for n in lock.acquire():\n    def later():\n        with lock: pass')),
  ).toEqual([])
  const [finding] = found(
    check,
    work('while part:\n    if part:\n        with lock:\n            pass'),
  )
  expect(finding?.message).toBe(
    '`with` in a loop is used on line 4 in `work`, which this exercise does not allow.',
  )
  expect(found(check, work('for n in part: lock.acquire()'))).toHaveLength(1)
})

test('a program that does not even run is told that first, and nothing of its syntax', () => {
  const checked = exercise([{ type: 'no-exception' }, { type: 'source', require: 'while' }])
  const broken = outcome({ status: 'exception', detail: 'SyntaxError: invalid syntax' })
  const { findings } = grade(checked, explored([broken]), { syntax: parsePython('def f(:') })
  expect(findings.map(({ check }) => check)).toEqual(['no-exception'])
})

test('a program that is nested as deep as it can be is read all the same', () => {
  const deep = `x = ${'1 + '.repeat(20_000)}1\nwhile x: pass`
  expect(has('while', deep)).toBe(true)
})
