/** Turn-taking: pre-emption as CPython does it, Stop, and the pace of the clock. */
import { describe, expect, test } from 'vitest'
import { useLab } from '../../../lab.ts'

const lab = useLab()

describe('pre-emption', () => {
  const race = `
import sys, threading
turns = []
def work(name):
    for _ in range(400_000):
        if not turns or turns[-1] != name: turns.append(name)
threads = [threading.Thread(target=work, args=(n,)) for n in "ab"]
for t in threads: t.start()
for t in threads: t.join()
print(len(turns))
`

  test.each(['real', 'virtual'] as const)(
    'busy threads take turns on the %s clock',
    async (clock) => {
      const { out, events } = await lab.run(race, { clock })
      expect(Number(out)).toBeGreaterThan(2)
      expect(events.some((event) => event.kind === 'switch' && event.why === 'interval')).toBe(true)
    },
  )

  test('a longer switch interval means fewer turns', async () => {
    const turns = async (interval: number) => {
      const { out } = await lab.run(
        race.replace('turns = []', `turns = []; sys.setswitchinterval(${interval})`),
      )
      return Number(out)
    }
    expect(await turns(10)).toBe(2)
    expect(await turns(0.0005)).toBeGreaterThan(await turns(0.005))
  })

  test('sys.setswitchinterval takes what CPython takes', async () => {
    const { out } = await lab.run(`
import sys
print(sys.getswitchinterval())
sys.setswitchinterval(0.25); print(sys.getswitchinterval())
try: sys.setswitchinterval(0)
except ValueError as e: print(e)
`)
    expect(out).toBe('0.005\n0.25\nswitch interval must be strictly positive\n')
  })

  test('as in CPython 3.10 and later a plain += loses nothing, because no check lies inside it', async () => {
    const { out } = await lab.run(`
import sys, threading
sys.setswitchinterval(1e-4)
counter = 0
def work():
    global counter
    for _ in range(300_000): counter += 1
threads = [threading.Thread(target=work) for _ in range(4)]
for t in threads: t.start()
for t in threads: t.join()
print(counter)
`)
    expect(out).toBe('1200000\n')
  })

  test.each(['real', 'virtual'] as const)(
    'on the %s clock a line that is printed stays whole and keeps its thread, as on a terminal',
    async (clock) => {
      const { out, events } = await lab.run(
        `
import sys, threading
sys.setswitchinterval(1e-5)
def work(name):
    for i in range(2000): print(name, "line", i)
threads = [threading.Thread(target=work, args=(n,)) for n in "ab"]
for t in threads: t.start()
for t in threads: t.join()
`,
        { clock },
      )
      const lines = out.trimEnd().split('\n')
      expect(lines).toHaveLength(4000)
      expect(lines.filter((line) => !/^[ab] line \d+$/.test(line))).toEqual([])
      expect(lines.filter((line, at) => line[0] !== lines[at + 1]?.[0]).length).toBeGreaterThan(2)
      const wrong = events.filter(
        (event) => event.kind === 'output' && event.text[0] !== 'mab'[event.thread],
      )
      expect(wrong).toEqual([])
    },
  )

  test('repr() of a list is not interrupted: CPython looks for signals there, but keeps the GIL', async () => {
    const { out } = await lab.run(
      `
import sys, threading
sys.setswitchinterval(1e-5)
turns, numbers = [], [1] * 5_000
def note(name):
    if not turns or turns[-1] != name: turns.append(name)
def change():
    while reader.is_alive():
        note("change"); numbers[0] = numbers[-1] = 3 - numbers[0]
def read():
    rounds = 0
    while rounds < 300 or len(turns) < 5:
        rounds += 1
        note("read"); text = repr(numbers)
        if text[1] != text[-2]: print("torn")
reader = threading.Thread(target=read)
reader.start()
change()
print(len(turns) >= 5)
`,
      { clock: 'real' },
    )
    expect(out).toBe('True\n')
  })

  test('on the virtual clock a program waits in no time, and a busy wait ends', async () => {
    const { out, result } = await lab.run(`
import time
time.sleep(1_000_000)
end = time.monotonic() + 0.1
while time.monotonic() < end: pass
print("done")
`)
    expect(out).toBe('done\n')
    expect(result.seconds).toBeGreaterThan(1_000_000)
  })
})

describe('stop', () => {
  test.each([
    ['a busy loop', 'print("here")\nwhile True: pass'],
    [
      'a busy loop that catches everything',
      'print("here")\nwhile True:\n  try:\n    while True: pass\n  except BaseException: pass',
    ],
    ['a long call of a C function', 'import re\nprint("here")\nre.match("(a+)+$", "a" * 40 + "b")'],
    ['a long sleep', 'import time\nprint("here")\ntime.sleep(1000)'],
    [
      'a lock that is never released',
      'import threading, time\nthreading.Thread(target=time.sleep, args=(1000,)).start()\nlock = threading.Lock()\nlock.acquire()\nprint("here")\nlock.acquire()',
    ],
    ['input()', 'print("here")\ninput()'],
    [
      'threads that hand over without end',
      'import threading, time\ndef spin():\n  while True: time.sleep(0)\nthreading.Thread(target=spin).start()\nprint("here")\nspin()',
    ],
  ])('ends %s', async (_, program) => {
    lab.onEvent = (event) => {
      if (event.kind === 'output') setTimeout(() => void lab.kernel.stop())
    }
    const { result } = await lab.run(program, { clock: 'real' })
    lab.onEvent = () => {}
    expect(result).toMatchObject({ status: 'stopped', exitCode: 130 })
    expect((await lab.run('print("next")')).out).toBe('next\n')
  })

  test('a second program is refused while one runs', async () => {
    const first = lab.run('input()')
    await expect(lab.kernel.run({ run: 2, program: '' })).rejects.toThrow(/stop it before/)
    await lab.kernel.stop()
    await first
  })
})

test('as fast as possible, waits are left out and the program still sees its own time', async () => {
  const begun = performance.now()
  const { out, result } = await lab.run(
    `
import time
t = time.monotonic()
for _ in range(20): time.sleep(60)
print(round(time.monotonic() - t))
`,
    { clock: 'real', speed: 1_000_000 },
  )
  expect(out).toBe('1200\n')
  expect(Math.round(result.seconds)).toBe(1200)
  expect(performance.now() - begun).toBeLessThan(60_000)
})

test('no turn ends in the middle of a C function: a file that threads write to is never met half-way', async () => {
  const program = `
import io, os, sys, threading
sys.setswitchinterval(1e-5)
file = io.BufferedWriter(open("written", "wb", buffering=0), 8)
def work(n):
    for _ in range(300): file.write(bytes([65 + n]) * 7)
threads = [threading.Thread(target=work, args=(n,)) for n in range(4)]
for thread in threads: thread.start()
for thread in threads: thread.join()
file.close()
print(os.path.getsize("written"))
`
  for (let again = 0; again < 3; again += 1) {
    // One kernel: one run after the other.
    // oxlint-disable-next-line no-await-in-loop
    const { out, err } = await lab.run(program, { clock: 'real' })
    expect({ out, err }).toEqual({ out: '8400\n', err: '' })
  }
})
