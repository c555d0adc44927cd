/** Explorations: many schedules of one program, the same ones for the same seed. */
import { expect, test } from 'vitest'
import type { ExploreOptions } from '../../../../protocol/explore.ts'
import { useLab } from '../../../lab.ts'

const lab = useLab()

const threads = (body: string, count = 3) => `
import threading
counter = [0]
lock = threading.Lock()
def work():
    for _ in range(3):
${body.replace(/^/gm, '        ')}
threads = [threading.Thread(target=work, name=f"T{n}") for n in range(${count})]
for t in threads: t.start()
for t in threads: t.join()
`

const explore = (program: string, options: Partial<ExploreOptions> = {}) =>
  lab.kernel.explore({ program, watch: ['counter[0]'], schedules: 120, ...options })

test('without a lock updates are lost, and the race is told with its threads and lines', async () => {
  const result = await explore(threads('counter[0] += 1'))
  expect(result.different).toBeGreaterThanOrEqual(100)
  const lost = result.outcomes.filter((outcome) => outcome.watched['counter[0]'] !== '9')
  expect(lost.length).toBeGreaterThan(0)
  const race = result.races.find(({ first, second }) => first.kind !== second.kind)!
  expect(race).toMatchObject({ variable: 'counter[0]', first: { line: 7 }, second: { line: 7 } })
  expect(race.first.name).not.toBe(race.second.name)
})

test('counts that two threads add to one Counter race, unless a lock or a join orders them', async () => {
  const counts = (body: string) =>
    `${threads(body, 2)}counts.update("z")`.replace(
      'import threading',
      'import threading\nfrom collections import Counter\ncounts = Counter()',
    )
  const { races } = await explore(counts('counts.update("ab")'))
  expect(races).toMatchObject([{ variable: 'counts', first: { kind: 'write', line: 9 } }])
  expect((await explore(counts('with lock: counts.update("ab")'))).races).toEqual([])
})

test('with the lock every schedule ends with the right counter', async () => {
  const result = await explore(threads('with lock: counter[0] += 1'))
  expect(result.different).toBeGreaterThanOrEqual(100)
  expect(result.outcomes.map((outcome) => outcome.watched)).toEqual([{ 'counter[0]': '9' }])
})

test('the same seed gives the same outcomes, another seed other schedules', async () => {
  const program = threads('counter[0] += 1')
  const strip = (result: Awaited<ReturnType<typeof explore>>) => ({ ...result, seconds: 0 })
  const first = strip(await explore(program, { seed: 5, schedules: 40 }))
  expect(strip(await explore(program, { seed: 5, schedules: 40 }))).toEqual(first)
  expect(strip(await explore(program, { seed: 6, schedules: 40 }))).not.toEqual(first)
})

test('a program without threads has one schedule, and that is all there are', async () => {
  const result = await explore('counter = [7]')
  expect(result).toMatchObject({ schedules: 1, complete: true, outcomes: [{ count: 1 }] })
})

test('a deadlock that needs an unlucky turn is found and told', async () => {
  const result = await explore(`
import threading
a, b = threading.Lock(), threading.Lock()
def one():
    with a:
        with b: pass
def two():
    with b:
        with a: pass
threads = [threading.Thread(target=f) for f in (one, two)]
for t in threads: t.start()
for t in threads: t.join()
`)
  const statuses = new Map(result.outcomes.map((outcome) => [outcome.status, outcome]))
  expect([...statuses.keys()].toSorted()).toEqual(['deadlock', 'finished'])
  expect(statuses.get('deadlock')!.deadlock.map((waiter) => waiter.what)).toContain('lock')
})

test('an exception in a thread, an endless loop and sys.exit are outcomes', async () => {
  const failing = await explore('import threading\nthreading.Thread(target=lambda: 1 / 0).start()')
  expect(failing.outcomes[0]).toMatchObject({ status: 'exception' })
  expect(failing.outcomes[0]!.detail).toMatch(/^ZeroDivisionError: division by zero, in Thread-1/)
  const endless = await explore('while True: pass', { schedules: 2 })
  expect(endless.outcomes).toMatchObject([{ status: 'limit' }])
  const left = await explore('import sys\nsys.exit(2)')
  expect(left.outcomes).toMatchObject([{ status: 'exit' }])
})

test('a program without an end in which nothing is to be chosen is run once, and never called complete', async () => {
  const alone = { outcomes: [{ count: 1 }], schedules: 1, complete: false }
  expect(await explore('while True: pass', { schedules: 30 })).toMatchObject(alone)
  expect(await explore('for n in range(21000): print(n)', { schedules: 30 })).toMatchObject(alone)
  const drawn = 'import random\nwhile random.random() < 2: pass'
  expect(await explore(drawn, { schedules: 2 })).toMatchObject({ schedules: 2 })
  const two =
    'import threading\nfor _ in range(2): threading.Thread(target=lambda: [0 for _ in iter(int, 1)]).start()'
  expect(await explore(two, { schedules: 2 })).toMatchObject({ schedules: 2 })
})

test('output lines carry their threads, and waits overlap in virtual time', async () => {
  const result = await explore(`
import threading, time
def work(n):
    time.sleep(10); print("done", n)
threads = [threading.Thread(target=work, args=(n,)) for n in range(2)]
for t in threads: t.start()
for t in threads: t.join()
print("end")
`)
  const orders = new Set(
    result.outcomes.map((outcome) => outcome.output.map((line) => line.text).join()),
  )
  expect(orders).toEqual(new Set(['done 0,done 1,end', 'done 1,done 0,end']))
  expect(result.outcomes[0]!.output.at(-1)).toEqual({ thread: 0, text: 'end' })
  expect(result.outcomes.map((outcome) => outcome.virtualSeconds)).toEqual(
    result.outcomes.map(() => 10),
  )
})

test('threads that keep a third one out by turns let it go on in the end', async () => {
  const { outcomes } = await explore(
    `
import threading, time
a, b = threading.Lock(), threading.Lock()
def polite():
    while True:
        with a:
            if b.acquire(timeout=1):
                b.release()
                break
        time.sleep(0.2)
def other():
    with b, a: pass
for work in (polite, polite, other): threading.Thread(target=work).start()
`,
    { schedules: 60 },
  )
  expect(outcomes.map(({ status }) => status)).not.toContain('limit')
})

test('a search gives up a loop that asks without end, and does not count its questions in pairs', async () => {
  const program =
    'import threading, time\norder = []\ndef ask():\n    while not order: pass\n' +
    'for _ in range(2): threading.Thread(target=ask).start()\ntime.sleep(86400)\norder.append(1)'
  const { outcomes, complete } = await explore(program, { strategy: 'dfs', schedules: 3 })
  expect(outcomes).toMatchObject([{ status: 'limit' }])
  expect(complete).toBe(false)
})

test('stop ends an exploration with what it has found so far', async () => {
  const exploring = explore(threads('counter[0] += 1'), { schedules: 100_000, seconds: 600 })
  lab.onProgress = () => void lab.kernel.stop()
  const result = await exploring
  lab.onProgress = () => {}
  expect(result.interrupted).toBe('stopped')
  expect(result.schedules).toBeGreaterThan(1)
})

test('threads that are joined before the next one begins are never there together', async () => {
  const program = threads('counter[0] += 1')
  expect((await explore(program, { schedules: 20 })).together).toBe(3)
  const lots = program.replace('t.start()\nfor t in threads: t.join()', '(t.start(), t.join())')
  expect((await explore(lots, { schedules: 20 })).together).toBe(1)
})

test('a syntax error is an outcome with its line, and the kernel goes on', async () => {
  const { outcomes, schedules } = await explore('x = 1\ndef f(:\n')
  expect(schedules).toBe(1)
  expect(outcomes).toMatchObject([{ status: 'exception' }])
  expect(outcomes[0]!.detail).toMatch(/^SyntaxError: .*line 2\)$/)
  expect((await explore('x = 1')).outcomes).toMatchObject([{ status: 'finished' }])
})

test('of a long line that is no Python what is around the mark is told, and of a null byte that there is one', async () => {
  const marked = async (program: string) => (await explore(program)).outcomes[0]!.uncaught!.marked
  const [text, mark] = (await marked(`x = [${'1, '.repeat(40_000)})`))!.split('\n')
  expect(text!.length).toBeLessThan(300)
  expect(text![mark!.indexOf('^')]).toBe(')')
  expect(await marked('x = (1,\n')).toBe('x = (1,\n    ^')
  expect(await marked('x = 1\0')).toBe('')
})

test('nobody is asked for input: it is at its end', async () => {
  const { outcomes } = await explore('name = input("Who? ")')
  expect(outcomes).toMatchObject([
    { status: 'exception', detail: 'EOFError: EOF when reading a line, in MainThread, line 1' },
  ])
})

test('an event loop sees time pass as its sleeps say, while another thread sleeps longer', async () => {
  const program = `import asyncio, time

async def tick():
    for _ in range(2):
        await asyncio.sleep(0.9)
        print(round(time.monotonic() - began, 1))

async def main():
    ticking = asyncio.create_task(tick())
    await asyncio.to_thread(time.sleep, 3)
    print("slept")
    await ticking

began = time.monotonic()
asyncio.run(main())
`
  const result = await lab.kernel.explore({ program, schedules: 20 })
  const outputs = result.outcomes.map(({ output }) => output.map(({ text }) => text))
  expect(outputs).toEqual([['0.9', '1.8', 'slept']])
})

test('an expression that cannot be evaluated at the end says which exception it raised', async () => {
  const program = 'def first(items):\n    return items[0]\n'
  const watch = ['first([])', 'nobody', 'first([7])']
  const { outcomes } = await lab.kernel.explore({ program, watch })
  expect(outcomes).toMatchObject([
    {
      watched: { 'first([])': null, nobody: null, 'first([7])': '7' },
      raised: {
        'first([])': 'IndexError: list index out of range',
        nobody: "NameError: name 'nobody' is not defined",
      },
    },
  ])
})

test.each([
  [
    'a file',
    'open("n.txt", "w").write("0")',
    'n = int(open("n.txt").read()); open("n.txt", "w").write(str(n + 1))',
  ],
  [
    'two views',
    'data = bytearray(1); views = [memoryview(data), memoryview(data)]',
    'views[0][0] += 1',
  ],
  [
    'a buffer',
    'import struct; data = bytearray(4)',
    'n, = struct.unpack_from("i", data); struct.pack_into("i", data, 0, n + 1)',
  ],
])(
  'of what threads share by way of %s no search says that it has seen all',
  async (_, head, body) => {
    const program = `
import threading
${head}
def work(): ${body}
threads = [threading.Thread(target=work) for _ in range(2)]
for t in threads: t.start()
for t in threads: t.join()
`
    expect(await explore(program, { schedules: 60 })).toMatchObject({ complete: false })
  },
)
