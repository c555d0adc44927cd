/** A program whose processes run in interpreters of their own: they print, they end with it, and the walls hold. */
import { plant, thief } from './fixtures/hostile.ts'
import { expect, returning as test, script, pressStop } from './fixtures/sandbox.ts'

test('two processes and a queue: each does its part, and the results come together', async ({
  bench,
}) => {
  const { output, result } = await bench.run(`
import multiprocessing
def square(number, results):
    print("square of", number, flush=True)
    results.put(number ** 2)
if __name__ == "__main__":
    results = multiprocessing.Queue()
    processes = [multiprocessing.Process(target=square, args=(number, results)) for number in (2, 3)]
    for process in processes: process.start()
    print(sorted(results.get() for _ in processes), flush=True)
    for process in processes: process.join()
    print([process.exitcode for process in processes], multiprocessing.cpu_count() > 0)
`)
  expect(result).toMatch(/^finished/)
  expect(output.trimEnd().split('\n').toSorted()).toEqual([
    '[0, 0] True',
    '[4, 9]',
    'square of 2',
    'square of 3',
  ])
})

test('a message of 100 MB from one process to another arrives', async ({ bench }) => {
  const { output, result } = await bench.run(`
import multiprocessing
def work(connection):
    connection.send(len(connection.recv_bytes()))
if __name__ == "__main__":
    mine, its = multiprocessing.Pipe()
    process = multiprocessing.Process(target=work, args=(its,))
    process.start()
    mine.send_bytes(bytes(100_000_000))
    print(mine.recv())
    process.join()
`)
  expect({ result: result.split(/[ ,.:]/)[0], output }).toEqual({
    result: 'finished',
    output: '100000000\n',
  })
})

test('Stop ends a program with its processes, though none of them answers, and the next program runs', async ({
  bench,
}) => {
  await bench.start(`
import multiprocessing
def turns(ready):
    ready.put(1)
    while True: pass
if __name__ == "__main__":
    ready = multiprocessing.Queue()
    for _ in range(2): multiprocessing.Process(target=turns, args=(ready,)).start()
    ready.get(), ready.get()
    print("both", flush=True)
`)
  const { page } = bench
  await expect(page.getByRole('region', { name: 'Output' })).toContainText('both')
  const frames = () => page.locator('iframe[title="Where the programs run"]').count()
  expect(await frames()).toBeGreaterThanOrEqual(3)
  await pressStop(bench)
  expect((await bench.end()).result).toMatch(/^stopped/)
  // One for the next program, and its spare.
  await expect.poll(frames).toBeLessThanOrEqual(2)
  expect((await bench.run('print(1)')).output).toBe('1\n')
})

test('a process can do no more than its parent: it stands behind the same walls', async ({
  bench,
}) => {
  await bench.page.evaluate(plant)
  const attack = script(thief)
  const { output, result } = await bench.run(`
import multiprocessing
ATTACK = ${JSON.stringify(attack)}
def work(): exec(ATTACK, {"__name__": "__main__"})
if __name__ == "__main__":
    process = multiprocessing.Process(target=work)
    process.start()
    process.join()
`)
  expect(result).toMatch(/^finished/)
  expect(JSON.parse(output)).toMatchObject({ storage: 'ReferenceError', origin: 'null' })
})

test('a process that floods the page with messages is ended, and its parent hears of it', async ({
  bench,
}) => {
  const flood = script(`
    const own = MessagePort.prototype.postMessage
    MessagePort.prototype.postMessage = function (message, ...rest) {
      if (typeof message?.id === 'string')
        for (let i = 0; i < 1e6; i++) own.call(this, { type: 'progress' })
      return own.call(this, message, ...rest)
    }
  `)
  const { output } = await bench.run(`
import multiprocessing, os, signal
FLOOD = ${JSON.stringify(flood)}
def work(ready):
    signal.signal(signal.SIGUSR1, signal.SIG_IGN)
    exec(FLOOD, {"__name__": "__main__"})
    ready.put(1)
    while True: pass
if __name__ == "__main__":
    ready = multiprocessing.Queue()
    process = multiprocessing.Process(target=work, args=(ready,))
    process.start()
    ready.get()
    os.kill(process.pid, signal.SIGUSR1) # the page looks whether the process answers
    process.join()
    print("lives", process.exitcode)
`)
  expect(output).toMatch(/lives -11\n$/)
})
