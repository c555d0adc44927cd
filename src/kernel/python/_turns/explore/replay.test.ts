/** A schedule as text: the same run again, from nothing but the program and that string. */
import { expect, test } from 'vitest'
import { useLab } from '../../../lab.ts'

const lab = useLab()

const program = `
import threading, random, time
counter = [0]
def work(n):
    time.sleep(random.random())
    for _ in range(2):
        counter[0] += 1
    print("thread", n, "done", counter[0])
threads = [threading.Thread(target=work, args=(n,)) for n in range(3)]
for t in threads: t.start()
for t in threads: t.join()
`
const watch = ['counter[0]']

test('ten replays of a schedule give the same trace ten times', async () => {
  const { outcomes } = await lab.kernel.explore({ program, watch, schedules: 40 })
  expect(outcomes.length).toBeGreaterThan(3)
  const { schedule } = outcomes.toSorted((a, b) => b.preemptions - a.preemptions)[0]!
  const traces = []
  for (let time = 0; time < 10; time++) {
    // oxlint-disable-next-line no-await-in-loop
    const { events, result } = await lab.run(program, { schedule, lines: true })
    expect(result.diverged).toBe('')
    traces.push(events)
  }
  for (const trace of traces) expect(trace).toEqual(traces[0])
})

test('every outcome is the outcome of its schedule', async () => {
  const { outcomes } = await lab.kernel.explore({ program, watch, schedules: 40 })
  for (const { schedule, output, watched, virtualSeconds } of outcomes) {
    // oxlint-disable-next-line no-await-in-loop
    const { outcome } = await lab.kernel.examine({ program, watch, schedule, minimise: false })
    expect(outcome).toMatchObject({ schedule, output, watched, virtualSeconds })
  }
})

test('a replay prints what the exploration saw', async () => {
  const { outcomes } = await lab.kernel.explore({ program, watch, schedules: 10 })
  const { schedule, output } = outcomes[0]!
  const { out } = await lab.run(program, { schedule })
  expect(out).toBe(output.map(({ text }) => `${text}\n`).join(''))
})

test('a failing schedule is cut down to the pre-emptions that it needs', async () => {
  const failing = `
import threading
counter = [0]
def work():
    for _ in range(4):
        counter[0] += 1
threads = [threading.Thread(target=work) for _ in range(3)]
for t in threads: t.start()
for t in threads: t.join()
assert counter[0] == 12
`
  const { outcomes } = await lab.kernel.explore({
    program: failing,
    strategy: 'walk',
    schedules: 20,
  })
  const failed = outcomes.find(({ status }) => status === 'exception')!
  expect(failed.preemptions).toBeGreaterThan(5)
  const { outcome } = await lab.kernel.examine({ program: failing, schedule: failed.minimal! })
  expect(outcome).toMatchObject({ status: 'exception', preemptions: 1, minimal: outcome.schedule })
})

test('a closer look tells who read and wrote what, with the values and the locks held', async () => {
  const two = `
import threading
counter, lock = [0], threading.Lock()
def work():
    seen = counter[0]
    with lock:
        counter[0] = seen + 1
threads = [threading.Thread(target=work, name=name) for name in "AB"]
for t in threads: t.start()
for t in threads: t.join()
`
  const { outcomes } = await lab.kernel.explore({ program: two, watch })
  const { schedule } = outcomes.find(({ watched }) => watched['counter[0]'] === '1')!
  const { accesses } = await lab.kernel.examine({ program: two, watch, schedule })
  expect(
    accesses.map((one) => [one.name, one.line, one.kind, one.variable, one.value, one.holding]),
  ).toEqual([
    ['A', 5, 'read', 'counter[0]', '0', []],
    ['B', 5, 'read', 'counter[0]', '0', []],
    ['A', 7, 'write', 'counter[0]', '1', ['lock']],
    ['B', 7, 'write', 'counter[0]', '1', ['lock']],
  ])
})

test.each([
  ['b1~3.9', 'at choice 4 thread 9 cannot go on'],
  ['b1~zz.1', 'the program makes'],
])('the schedule %s of another program is refused', async (schedule, reason) => {
  const { result } = await lab.run(program, { schedule })
  expect(result.diverged).toContain(reason)
  const { interrupted } = await lab.kernel.examine({ program, schedule })
  expect(interrupted).toContain(reason)
})

test('text that is no schedule at all is refused before anything runs', async () => {
  await expect(lab.run('print(1)', { schedule: 'x' })).rejects.toThrow('not a schedule')
})

test('each schedule starts from a clean interpreter, whatever the one before has changed', async () => {
  const vandal = `
import threading, queue, time, random, sys, warnings, collections, builtins
print(hasattr(threading, "mine"), threading.Thread.run.__qualname__, threading.Thread().name,
      threading.active_count(), threading.current_thread().name, hasattr(collections, "mine"),
      1 in warnings.filters, "mine" in sys.path, time.sleep.__name__, hasattr(builtins, "mine"),
      "mine" in sys.modules, threading._limbo, hasattr(queue.Queue, "mine"))
threading.mine = collections.mine = builtins.mine = queue.Queue.mine = 1
threading.current_thread().name = "mine"
warnings.filters.insert(0, 1); sys.path.append("mine"); sys.modules["mine"] = sys
time.sleep = print
held = threading.Lock(); held.acquire()
threading.Thread(target=held.acquire, daemon=True).start()
threads = [threading.Thread(target=lambda: held.locked()) for _ in range(2)]
for t in threads: t.start()
for t in threads: t.join()
threading.Thread.run = print
threading._active_limbo_lock.acquire()
threading._limbo[1] = 1
`
  const { outcomes, schedules } = await lab.kernel.explore({ program: vandal, schedules: 70 })
  expect(schedules).toBeGreaterThan(5)
  expect(outcomes.map(({ output }) => output.map(({ text }) => text))).toEqual([
    ['False Thread.run Thread-1 1 MainThread False False False sleep False False {} False'],
  ])
})

test('accesses tell whether they are to one object, and to one item of it', async () => {
  const boxes = `
import threading
class Box:
    pass
boxes = [Box(), Box()]
pages = {}
def work(box, name):
    box.value = name
    pages[name] = name
    return box.value, len(pages)
threads = [threading.Thread(target=work, args=both) for both in zip(boxes, "ab") for _ in range(2)]
for thread in threads: thread.start()
for thread in threads: thread.join()
`
  const { accesses } = await lab.kernel.examine({ program: boxes, schedule: 'b1', minimise: false })
  const numbers = (text: string, key: 'object' | 'part') =>
    accesses.filter(({ variable }) => variable === text).map((access) => access[key])
  const values = numbers('box.value', 'object')
  expect(values).toHaveLength(8)
  expect(new Set(values).size).toBe(2)
  expect(new Set(numbers('pages[name]', 'object')).size).toBe(1)
  // A new key changes the whole dict.
  expect(new Set(numbers('pages[name]', 'part').filter((part) => part !== null)).size).toBe(2)
  expect(new Set(numbers('len(pages)', 'part'))).toEqual(new Set([null]))
})
