/** What outlasts a program, and what it may use up: nothing that the next one could notice. */
import { describe, expect, test } from 'vitest'
import { useLab } from '../../../lab.ts'

const lab = useLab()

describe('what outlasts a program', () => {
  test('1,000 programs one after another leave no objects and no stacks behind', async () => {
    const program = `
import threading, time
def d():
    while True: time.sleep(1)
for _ in range(3): threading.Thread(target=d, daemon=True).start()
t = threading.Thread(target=lambda: None); t.start(); t.join()
`
    const count = () => Number(lab.kernel.python('import gc; gc.collect(); len(gc.get_objects())'))
    for (let n = 0; n < 20; n++) await lab.run(program)
    const [objects, memory] = [count(), lab.kernel.memory]
    for (let n = 0; n < 1000; n++) await lab.run(program)
    expect(count() - objects).toBeLessThan(100)
    expect(lab.kernel.memory).toBe(memory)
  }, 300_000)

  test('1,000 threads in one program, twice, need no more memory the second time', async () => {
    const program = `
import threading
event = threading.Event()
threads = [threading.Thread(target=event.wait) for _ in range(1000)]
for t in threads: t.start()
print(threading.active_count())
event.set()
for t in threads: t.join()
`
    expect((await lab.run(program)).out).toBe('1001\n')
    const memory = lab.kernel.memory
    expect((await lab.run(program)).out).toBe('1001\n')
    expect(lab.kernel.memory).toBe(memory)
  })

  test('modules, patches, files, variables and settings of one program are gone in the next', async () => {
    await lab.run(`
import builtins, os, random, sys, time, threading
builtins.print = None; time.sleep = None; threading.Thread = None
random.x = 1; sys.modules["mine"] = sys; os.environ["MINE"] = "1"; os.mkdir("folder")
sys.setrecursionlimit(50); sys.setswitchinterval(1)
open("file.txt", "w").write("mine")
`)
    const { out } = await lab.run(`
import os, random, sys, time, threading
print(time.sleep, hasattr(random, "x"), "mine" in sys.modules, os.environ.get("MINE"))
print(os.listdir(), sys.getrecursionlimit(), sys.getswitchinterval(), threading.Thread.__name__)
`)
    expect(out).toMatch(/^<function sleep at .*> False False None\n\[\] 1000 0.005 Thread\n$/)
  })

  test('of too much output the middle is left out and counted; too much memory is a MemoryError', async () => {
    const flood = await lab.run('for n in range(20_000): print(n)')
    expect(flood.out.split('\n')).toHaveLength(11_001)
    expect(flood.result.outputDropped).toBe(54_000)
    const greedy = await lab.run('a = []\nwhile True: a.append(bytearray(10_000_000))')
    expect(greedy.result.detail).toBe('MemoryError')
    expect((await lab.run('print("next")')).out).toBe('next\n')
  })

  test('endless recursion, in Python and through C, in any thread, is a RecursionError', async () => {
    const { out } = await lab.run(`
import threading
def deep(n): return deep(n + 1)
def through_c(n): return sorted([2, 1], key=lambda _: through_c(n + 1))
def attempt(f):
    try: f(0)
    except RecursionError: print(f.__name__)
for f in (deep, through_c):
    t = threading.Thread(target=attempt, args=(f,)); t.start(); t.join(); attempt(f)
`)
    expect(out).toBe('deep\ndeep\nthrough_c\nthrough_c\n')
  })
})

test('what a program leaves in sys.monitoring is gone in its next schedule', async () => {
  const program = `
import sys, threading
sys.monitoring.use_tool_id(3, "mine")
for n in range(2): threading.Thread(target=print, args=(n,)).start()
`
  const { outcomes } = await lab.kernel.explore({ program, schedules: 20, retry: false })
  expect(outcomes.map(({ status }) => status)).toEqual(['finished', 'finished'])
})
