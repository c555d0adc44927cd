/** `run_sync`, and `await` for promises of JavaScript. */
import { beforeAll, expect, test } from 'vitest'
import { useLab } from '../../../lab.ts'

const lab = useLab()

/** On the command line no program finds JavaScript's global object by itself: it is put where these find it. */
beforeAll(() => void lab.kernel.python('import sys; sys.meta_path[0].planted = realm'))

const begin = `
import asyncio, sys, threading
from pyodide.ffi import JsException, create_once_callable, run_sync
js = sys.meta_path[0].planted
def later(value, milliseconds=1):
    made = js.Promise.withResolvers()
    js.setTimeout(create_once_callable(lambda: made.resolve(value)), milliseconds)
    return made.promise
`

const clocks = ['real', 'virtual'] as const

const asks: [string, string, string][] = [
  [
    'three threads wait at once, for what is settled and for what will be',
    `
def work(name):
    for number in range(10):
        assert run_sync(js.Promise.resolve(number)) == number
        assert run_sync(later(name + str(number))) == name + str(number)
    print(name, end=" ")
threads = [threading.Thread(target=work, args=(name,)) for name in "abc"]
for thread in threads: thread.start()
for thread in threads: thread.join()
print(run_sync(js.Promise.resolve("end")))`,
    'a b c end',
  ],
  [
    'while one thread waits the others run',
    `
made = js.Promise.withResolvers()
thread = threading.Thread(target=lambda: (print("other"), made.resolve("mine")))
thread.start()
print(run_sync(made.promise))`,
    'other\nmine',
  ],
  [
    'what a promise is rejected with is raised',
    `
def fail(promise):
    try: run_sync(promise)
    except JsException as error: print(type(error).__name__, str(error)[:30])
    async def wait():
        try: await promise
        except JsException as error: print(type(error).__name__, str(error)[:30])
    asyncio.run(wait())
def rejected(error):
    made = js.Promise.withResolvers()
    made.reject(error)
    return made.promise
fail(rejected(js.Error.new("broken")))
fail(rejected("text"))
try: run_sync(rejected(ValueError("an object that Pyodide takes back")))
except JsException as error: print(str(error)[:19])`,
    'JsException Error: broken\nJsException Error: broken\n' +
      'JsException Error: text\nJsException text\nError: This borrowe',
  ],
  [
    'coroutines of a loop await promises',
    `
async def wait(number):
    return await later(number, number) + await js.Promise.resolve(1)
async def main():
    print(await asyncio.gather(*map(wait, range(3))))
    try: await asyncio.wait_for(js.Promise.withResolvers().promise, 0.01)
    except TimeoutError: print("late")
asyncio.run(main())`,
    '[1, 2, 3]\nlate',
  ],
  [
    'a coroutine is run to its end, and refused where the loop that would run it is the one that waits',
    `
async def pause():
    await asyncio.sleep(0.01)
    return "paused"
async def main():
    run_sync(pause())
print(run_sync(pause()))
try: asyncio.run(main())
except RuntimeError as error: print(error)
try: run_sync(5)
except TypeError as error: print(error)`,
    'paused\n' +
      'run_sync() would wait for the event loop of its own thread: use await there\n' +
      "object int can't be used in 'await' expression",
  ],
  [
    'a promise that a program leaves behind is nothing to the next',
    `
threading.Thread(target=lambda: run_sync(later(1, 5)), daemon=True).start()
print("gone")`,
    'gone',
  ],
]

test.each(
  asks.flatMap(([name, ...rest]) => clocks.map((clock) => [name, clock, ...rest] as const)),
)('%s (%s clock)', async (_, clock, program, expected) => {
  const { out, err } = await lab.run(`${begin}${program}`, { clock })
  expect(err).toBe('')
  expect(out.trimEnd()).toBe(expected)
})

test('who waits for a promise is in no deadlock, and when it has come, the others are', async () => {
  const program = `${begin}
threading.Thread(target=threading.Lock().__enter__).start()
lock = threading.Lock(); lock.acquire()
threading.Thread(target=lock.acquire, name="stuck").start()
print(run_sync(later("come", 20)), flush=True)`
  const { out, result } = await lab.run(program, { clock: 'real' })
  expect(out).toBe('come\n')
  expect(result.status).toBe('deadlock')
  expect(result.deadlock.map(({ name }) => name)).toContain('stuck')
})

test('Stop ends a wait for a promise that nobody settles', async () => {
  lab.onEvent = (event) => void (event.kind === 'wait' && lab.kernel.stop())
  const { result } = await lab.run(`${begin}run_sync(js.Promise.withResolvers().promise)`)
  lab.onEvent = () => {}
  expect(result.status).toBe('stopped')
})

test('in an exploration a promise comes when all others wait, and every schedule can be had again', async () => {
  const program = `${begin}
order = []
def work(name):
    order.append(name)
    order.append(run_sync(later(name.upper())))
threads = [threading.Thread(target=work, args=(name,)) for name in "ab"]
for thread in threads: thread.start()
for thread in threads: thread.join()
print("".join(order))`
  const { outcomes } = await lab.kernel.explore({ program, schedules: 30, seconds: 20 })
  expect(outcomes.map(({ status }) => status)).not.toContain('deadlock')
  expect(outcomes.length).toBeGreaterThan(1)
  for (const { output, schedule } of outcomes) {
    const again = await lab.run(program, { schedule })
    expect([again.out]).toEqual(output.map(({ text }) => `${text}\n`))
  }
})
