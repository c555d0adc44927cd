/** A tiny program's Python, as it is given to the kernel, and its steps. */
import { expect, test } from 'vitest'
import { startAndJoin, tiny } from './tiny-program.ts'
import { translate } from './translate.ts'

test('every kind of statement has its line of Python, and its steps name that line', () => {
  const program = tiny(
    [
      startAndJoin(1),
      [
        { op: 'read', cell: 0 },
        { op: 'hold', lock: 0, body: [{ op: 'add', cell: 1 }] },
        { op: 'hold', lock: 1, body: [] },
        { op: 'sleep', seconds: 2 },
        { op: 'next', iterator: 0 },
        { op: 'inside', region: 0, body: [{ op: 'add', cell: 1 }] },
      ],
    ],
    {
      cells: ['list', 'name'],
      locks: [
        { kind: 'RLock', size: 1 },
        { kind: 'Semaphore', size: 2 },
      ],
    },
  )
  const { source, steps, cells } = translate(program)
  expect(source).toBe(`import queue, threading, time
from types import SimpleNamespace as Namespace
x0 = [0]
g1 = 0
lock0 = threading.RLock()
lock1 = threading.Semaphore(2)
event0 = threading.Event()
queue0 = queue.Queue()
iterator0 = iter(range(1, 99))
def inside0(body): body()
kept0 = kept1 = 0
def thread0():
    global g1, kept0
    r = 0
    t1.start()
    t1.join()
    kept0 = r
def thread1():
    global g1, kept1
    r = 0
    r = x0[0]
    with lock0:
        g1 += 1
    with lock1:
        pass
    time.sleep(2)
    r = next(iterator0)
    def part0():
        nonlocal r
        global g1
        g1 += 1
    inside0(part0)
    kept1 = r
t1 = threading.Thread(target=thread1, name='T1')
thread0()
`)
  expect(cells).toEqual(['x0[0]', 'g1'])
  expect(steps[1]!.map((step) => `${step.line} ${step.do}`)).toEqual([
    '21 read',
    '22 acquire',
    '23 load',
    '23 store',
    '22 release',
    '24 acquire',
    '24 release',
    '26 sleep',
    '27 next',
    '32 enter',
    '31 load',
    '31 store',
    '32 leave',
  ])
})
