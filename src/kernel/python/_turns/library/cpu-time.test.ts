/** What `time` says of computing: waits and sleeps are none of it, and a replay says the same. */
import { expect, test } from 'vitest'
import { useLab } from '../../../lab.ts'

const lab = useLab()

/** Runs a program that ends well on the machine's clock, with its waits left out, and returns its lines. */
async function linesOf(program: string): Promise<string[]> {
  const { result, out, err } = await lab.run(program, { clock: 'real', speed: 1000 })
  expect({ status: result.status, err }).toEqual({ status: 'finished', err: '' })
  return out.trimEnd().split('\n')
}

test('an hour of sleeping and waiting is not computing', async () => {
  const lines = await linesOf(`
import threading, time
def work():
    began = time.thread_time(); time.sleep(3600); print(time.thread_time() - began < 1800)
began, wall = time.process_time(), time.perf_counter()
thread = threading.Thread(target=work)
thread.start(); thread.join()
print(time.process_time() - began < 1800, time.thread_time() < 1800, time.perf_counter() - wall >= 3600)
`)
  expect(lines).toEqual(['True', 'True True True'])
})

test('computing counts for the thread that does it and for the process', async () => {
  const lines = await linesOf(`
import threading, time
def work(share):
    while time.thread_time() < share: pass
    mine.append(time.thread_time())
mine = []
for share in (0.02, 0.05):
    thread = threading.Thread(target=work, args=(share,))
    thread.start(); thread.join()
print([used >= share for used, share in zip(mine, (0.02, 0.05))])
print(time.process_time() >= sum(mine) + time.thread_time() - 0.001)
`)
  expect(lines).toEqual(['[True, True]', 'True'])
})

test('a clock of computing never goes back, whatever the speed', async () => {
  let told = false
  lab.onEvent = (event) => {
    if (event.kind !== 'output' || told) return
    told = true
    void lab.kernel.setSpeed(0.25)
  }
  const { out } = await lab.run(
    `
import time
print("begin")
last = time.process_time()
for n in range(400):
    time.sleep(0.0001 if n < 40 else 0)
    now = time.process_time()
    if now < last: print("back", now - last)
    last = now
`,
    { clock: 'real', speed: 4 },
  )
  lab.onEvent = () => {}
  expect(out).toBe('begin\n')
})

test('clock_gettime, its nanoseconds, and a thread’s own clock are the same clocks', async () => {
  const lines = await linesOf(`
import threading, time
process, thread = time.CLOCK_PROCESS_CPUTIME_ID, time.CLOCK_THREAD_CPUTIME_ID
a = time.process_time(); b = time.clock_gettime(process); c = time.process_time_ns(); d = time.clock_gettime_ns(process)
print(a <= b <= c / 1e9 + 1e-9 and c <= d)
a = time.thread_time(); b = time.clock_gettime(thread); c = time.thread_time_ns(); d = time.clock_gettime_ns(thread)
print(a <= b <= c / 1e9 + 1e-9 and c <= d)
def look():
    own = time.pthread_getcpuclockid(threading.get_ident()); print(time.clock_gettime(own) <= time.thread_time(), own < 0)
other = threading.Thread(target=look); other.start(); other.join()
try: time.pthread_getcpuclockid(other.ident)
except ProcessLookupError as error: print(error)
import os
a = time.process_time(); print(a <= os.times().user <= time.process_time(), os.times().system)
for name in ("process_time", "thread_time"):
    print(time.get_clock_info(name).implementation, time.get_clock_info(name).adjustable)
`)
  expect(lines).toEqual([
    'True',
    'True',
    'True True',
    '[Errno 3] No such process',
    'True 0.0',
    'clock_gettime(CLOCK_PROCESS_CPUTIME_ID) False',
    'clock_gettime(CLOCK_THREAD_CPUTIME_ID) False',
  ])
})

const looking = `
import threading, time
counter = 0
def work():
    global counter
    for _ in range(70):
        counter += 1
        time.sleep(0.5)
        time.process_time()
    print(counter, time.thread_time(), time.process_time())
threads = [threading.Thread(target=work) for _ in range(2)]
for thread in threads: thread.start()
for thread in threads: thread.join()
print(time.process_time(), time.clock_gettime(time.CLOCK_PROCESS_CPUTIME_ID))
while time.process_time() < 0.01: pass
print(time.thread_time(), time.monotonic())
`

test('the virtual clock moves them only for who looks again and again, so that a loop ends', async () => {
  const { out } = await lab.run(looking)
  expect(out.split('\n').slice(0, 3)).toEqual(['140 0.0 0.0', '140 0.0 0.0', '0.0 0.0'])
  const [thread, monotonic] = out.split('\n')[3]!.split(' ').map(Number)
  expect(thread).toBeGreaterThanOrEqual(0.01)
  expect(monotonic).toBeCloseTo(1035 + thread!, 2)
})

test('what a schedule prints of them its replay prints, too', async () => {
  const { outcomes } = await lab.kernel.explore({ program: looking, schedules: 20, seed: 1 })
  expect(outcomes.length).toBeGreaterThan(0)
  for (const { schedule, output } of outcomes) {
    // oxlint-disable-next-line no-await-in-loop
    const { out } = await lab.run(looking, { schedule })
    expect(out).toBe(output.map(({ text }) => `${text}\n`).join(''))
  }
})
