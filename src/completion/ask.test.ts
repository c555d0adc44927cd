/** In each program `|` is where somebody asks. */
import { expect, test } from 'vitest'
import { explanationAt, suggestionsAt } from './ask.ts'
import table from './library-table.py?printed'
import { Library } from './library.ts'

const library = new Library(table)

function asked<T>(program: string, ask: (text: string, offset: number, of: Library) => T): T {
  const offset = program.indexOf('|')
  return ask(program.slice(0, offset) + program.slice(offset + 1), offset, library)
}

const suggested = (program: string): string[] =>
  asked(program, suggestionsAt)
    .map(({ name }) => name)
    .toSorted()

const explained = (program: string): string | null => {
  const found = asked(program, explanationAt)
  return found && found.full + found.detail
}

const lock = ['acquire', 'locked', 'release']

test.each([
  ['a module', 'import threading\nthreading.|', ['Barrier', 'Lock', 'Thread', 'current_thread']],
  ['a module with another name', 'import threading as t\nt.|', ['Lock', 'Thread']],
  ['a module in a package', 'import concurrent.futures\nconcurrent.|', ['futures']],
  ['what it has', 'import concurrent.futures as cf\ncf.|', ['ThreadPoolExecutor', 'as_completed']],
  ['a variable', 'import threading\nlock = threading.Lock()\nlock.|', lock],
  ['an imported class', 'from queue import Queue\nq = Queue()\nq.|', ['get', 'put', 'task_done']],
  ['one with another name', 'from queue import Queue as Q\nq = Q()\nq.|', ['get', 'join']],
  ['the call itself', 'import threading\nthreading.Thread().|', ['is_alive', 'join', 'start']],
  [
    'what several lines bind',
    'import threading\nrun, lock = print, threading.Lock()\nlock.|',
    lock,
  ],
  [
    'a with statement',
    'import concurrent.futures as c\nwith c.ThreadPoolExecutor(3) as pool:\n    pool.|',
    ['map', 'shutdown', 'submit'],
  ],
  [
    'a function that makes one',
    'import multiprocessing\na, b = multiprocessing.Pipe()\na.|',
    ['poll', 'recv', 'send'],
  ],
  ['a process', 'from multiprocessing import Process\np = Process()\np.|', ['exitcode', 'start']],
  [
    'a lock of processes',
    'import multiprocessing as m\nlock = m.Lock()\nlock.|',
    ['acquire', 'release'],
  ],
  ['an annotated parameter', 'import threading\ndef work(lock: threading.Lock):\n    lock.|', lock],
  [
    'what one’s own function returns',
    'import threading\ndef make():\n    return threading.Lock()\nmake().|',
    lock,
  ],
  [
    'a future',
    'from concurrent.futures import *\nimport concurrent.futures\nf = concurrent.futures.ThreadPoolExecutor().submit(print)\nf.|',
    ['cancel', 'result'],
  ],
  ['the first of a list', 'import threading\nlocks = [threading.Lock()]\nlocks[0].|', lock],
])('after a dot, the names of %s', (_, program, names) => {
  expect(suggested(program)).toEqual(expect.arrayContaining(names))
})

test('the lock has these three and no others', () => {
  expect(suggested('import threading\nlock = threading.Lock()\nlock.|')).toEqual(lock)
})

test.each([
  'threads = [threading.Thread(target=print) for _ in range(3)]\nfor t in threads:\n    t.|',
  'threads = []\nfor i in range(3):\n    threads.append(threading.Thread(target=print))\nfor t in threads:\n    t.|',
  'threads = [threading.Thread(), threading.Thread()]\nfor i, t in enumerate(threads):\n    t.|',
  'threads = [threading.Thread()]\nfor t in threads[1:]:\n    t.|',
  'threads = [threading.Thread()]\n[t.| for t in threads]',
  'for t in threading.enumerate():\n    t.|',
])('in a loop, the names of each thread: %j', (program) => {
  expect(suggested(`import threading\n${program}`)).toContain('is_alive')
})

const counter = `
import threading
class Counter:
    """Counts. Slowly."""
    step = 1
    def __init__(self):
        self.lock = threading.Lock()
        self.value = 0
    def add(self, by):
        self.|
`

test('a class of the program has its own methods and attributes', () => {
  expect(suggested(counter)).toEqual(['__init__', 'add', 'lock', 'step', 'value'])
  expect(suggested(counter.replace('self.|', 'self.lock.|'))).toEqual(lock)
  expect(suggested(counter.replace('self.|', 'pass\nc = Counter()\nc.|'))).toContain('add')
  expect(suggested(counter.replace('self.|', 'pass\nCounter().lock.|'))).toEqual(lock)
})

test('and what it has from the classes above it', () => {
  const program = 'import threading\nclass W(threading.Thread):\n    def run(self):\n        self.|'
  expect(suggested(program)).toEqual(expect.arrayContaining(['run', 'join', 'start']))
})

test('without a dot, the names that can be used there', () => {
  const program =
    'import time\ndef work(name):\n    inner = 1\n    |\ndef rest(other):\n    mine = 2\n'
  expect(suggested(program)).toEqual(['inner', 'name', 'rest', 'time', 'work'])
  expect(suggested(program.replace('|', '').concat('|'))).toEqual(['rest', 'time', 'work'])
  expect(suggested('class A:\n    size = 1\n    def f(self):\n        |')).toEqual(['A', 'self'])
})

test('the word that is being typed is not suggested because of itself', () => {
  expect(suggested('count = 1\nco|')).toEqual(['count'])
  expect(suggested('co| = 1')).toEqual([])
})

test('imports: modules, and what they have', () => {
  expect(suggested('import |')).toEqual([
    'concurrent',
    'multiprocessing',
    'queue',
    'threading',
    'time',
  ])
  expect(suggested('import concurrent.|')).toEqual(['futures'])
  expect(suggested('from queue import |')).toContain('Queue')
  expect(suggested('from queue import Queue, E|')).toContain('Empty')
  expect(suggested('from queue import Queue as |')).toEqual([])
})

test.each([
  ['a comment', 'import threading\n# threading.|'],
  ['a text', 'import threading\nprint("threading.|")'],
  ['a number', 'x = 1.|'],
  ['the name of a new function', 'count = 1\ndef co|'],
  ['a new parameter', 'count = 1\ndef f(co|): pass'],
  ['what is not known', 'import os\nos.|'],
  ['a parameter that can be anything', 'def f(a):\n    a.|'],
])('in %s nothing is suggested', (_, program) => {
  expect(suggested(program)).toEqual([])
})

test('a field of an f-string is code', () => {
  expect(suggested('import threading\nprint(f"{threading.|}")')).toContain('Lock')
})

test('the lines below do not disturb, though the one above is unfinished', () => {
  expect(suggested('import threading\nlock = threading.Lock()\nlock.|\nprint("on")\n')).toEqual(
    lock,
  )
  expect(suggested('import threading\nlock = threading.Lock()\nprint([lock.|')).toEqual(lock)
})

test.each([
  'a = a\na.|',
  'a = b\nb = a\na.|',
  'class A(A, A): pass\nA().|',
  'a = []\na.append(a)\na.append(a)\na.|',
  'def f():\n    return f() or f()\nf().|',
])('a program that goes round in a circle is no trap: %j', (program) => {
  expect(suggested(program)).toEqual([])
})

test.each([
  ['import threading\nlock = threading.Lo|ck()', 'threading.Lock()'],
  ['import threading\nlock = threading.Lock()\nlo|ck', 'lock: threading.Lock'],
  [
    'import threading\nlock = threading.Lock()\nlock.acq|uire',
    'threading.Lock.acquire(blocking=True, timeout=-1)',
  ],
  ['from queue import Que|ue', 'queue.Queue(maxsize=0)'],
  ['import concurrent.fut|ures', 'concurrent.futures'],
  ['import time\ntime.sleep|(1)', 'time.sleep(object, /)'],
  ['def work(name, times=2):\n    pass\nwo|rk("a")', 'work(name, times=2)'],
  [
    'import threading\nthreads = [threading.Thread()]\nthre|ads',
    'threads: several threading.Thread',
  ],
  ['import threading\nthreading.Thread(tar|get=print)', null],
  ['x = 1\nx|', null],
  ['"thr|eading"', null],
])('%j is explained as %s', (program, words) => {
  expect(explained(program)).toBe(words)
})

test('an explanation has a sentence, and leads to the documentation', () => {
  const found = asked('import threading\nthreading.Ti|mer', explanationAt)
  expect(found).toMatchObject({
    kind: 'class',
    says: 'Call a function after a specified number of seconds',
    link: 'https://docs.python.org/3.14/library/threading.html#threading.Timer',
    from: 27,
    to: 32,
  })
  expect(asked(`${counter.replace('self.|', 'pass')}Coun|ter`, explanationAt)).toMatchObject({
    says: 'Counts.',
    link: null,
  })
})

test('a method is documented where it is defined first', () => {
  const address = (name: string) => library.address(name)?.replace(/.*\//, '')
  expect(address('threading.Timer.join')).toBe('threading.html#threading.Thread.join')
  expect(address('multiprocessing.Pool.map')).toBe(
    'multiprocessing.html#multiprocessing.pool.Pool.map',
  )
  expect(address('time')).toBe('time.html')
})
