/** Functions in C that threads call, and iterators that they share: in every order that CPython has. */
import { beforeAll, expect, test } from 'vitest'
import type { NodeKernel } from '../../../../node-kernel.ts'
import { openNodeKernel } from '../../../../node.ts'

let kernel: NodeKernel

beforeAll(async () => {
  kernel = await openNodeKernel()
})

/** All that a program prints in one schedule or another, or the exception that ended a thread. */
async function seen(program: string, granularity: 'bytecode' | 'gil'): Promise<Set<string>> {
  const explored = await kernel.explore({ program, granularity, retry: false, schedules: 400 })
  return new Set(
    explored.outcomes.map(({ status, detail, output }) =>
      status === 'exception' ? detail.split(',')[0]! : output.map(({ text }) => text).join('/'),
    ),
  )
}

const twoThreads = (target: string) => `
import functools, itertools, threading
from concurrent.futures import ThreadPoolExecutor
log = []
got = [None, None]
def numbers():
    n = 0
    while n < 2:
        n += 1
        yield n
once, counting, listed = iter(range(9)), itertools.count(), iter([1, 2])
lettered, generated = enumerate("ab"), numbers()
def take(n):
    got[n] = next(once)
def count(n):
    got[n] = next(counting)
def collect(n):
    got[n] = [one for one in listed]
def label(n):
    got[n] = next(lettered)[1]
def make(n):
    got[n] = next(generated)
def spread(n):
    list(map(log.append, [n]))
threads = [threading.Thread(${target}) for n in range(2)]
for t in threads: t.start()
for t in threads: t.join()
print(log or got)
`

const bothOrders = ['[0, 1]', '[1, 0]']
const busy = 'ValueError: generator already executing'

test.each<[string, string[]]>([
  ['target=log.append, args=(n,)', bothOrders],
  ['target=functools.partial(log.append, n)', bothOrders],
  ['target=spread, args=(n,)', bothOrders],
  ['target=take, args=(n,)', bothOrders],
  ['target=count, args=(n,)', bothOrders],
  ['target=label, args=(n,)', ["['a', 'b']", "['b', 'a']"]],
  ['target=collect, args=(n,)', ['[[1, 2], []]', '[[1], [2]]', '[[2], [1]]', '[[], [1, 2]]']],
  ['target=make, args=(n,)', ['[1, 2]', '[2, 1]', busy]],
])('Thread(%s): %j', async (target, expected) => {
  for (const granularity of ['bytecode', 'gil'] as const) {
    expect(await seen(twoThreads(target), granularity)).toEqual(new Set(expected))
  }
})

test('a pool’s tasks and a timer’s function may be functions in C', async () => {
  const pool = `
from concurrent.futures import ThreadPoolExecutor
log = []
with ThreadPoolExecutor(2) as pool:
    pool.submit(log.append, 0)
    pool.submit(log.append, 1)
print(log)
`
  expect(await seen(pool, 'bytecode')).toEqual(new Set(bothOrders))
  const timers = `
import threading
log = []
timers = [threading.Timer(1, log.append, [n]) for n in range(2)]
for t in timers: t.start()
for t in timers: t.join()
print(log)
`
  expect(await seen(timers, 'bytecode')).toEqual(new Set(bothOrders))
})

test('an iterator that only its own loop has is no choice', async () => {
  const program = twoThreads('target=sum, args=([one for one in numbers()],)')
  const explored = await kernel.explore({ program, retry: false })
  expect(explored).toMatchObject({ complete: true, schedules: 1 })
})

test.each([
  ['import threading', 'threading.enumerate'],
  ['import threading; from threading import *', 'enumerate'],
  ['import threading', 'threading.active_count'],
])('%s: a thread that has not ended is one of %s()', async (imports, name) => {
  const number = name.endsWith('enumerate') ? `len(${name}())` : `${name}()`
  const program = `${imports}
def work(): pass
threading.Thread(target=work).start()
print(${number})
`
  for (const granularity of ['bytecode', 'gil'] as const) {
    expect(await seen(program, granularity)).toEqual(new Set(['1', '2']))
  }
})

test('the built-in enumerate asks for no thread', async () => {
  const program = `import threading
def work(): [pair for pair in enumerate("ab")]
threading.Thread(target=work).start()
`
  const explored = await kernel.explore({ program, retry: false })
  expect(explored).toMatchObject({ complete: true, schedules: 1 })
})
