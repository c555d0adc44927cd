/** The watchdog: whatever becomes of the interpreter, Stop works and so does the next Run. */
import {
  expect,
  pressStop,
  returning,
  script,
  staying as test,
  type Bench,
} from '../fixtures/sandbox.ts'

async function nextRunWorks(bench: Bench): Promise<void> {
  const { result, output } = await bench.run('print("next")')
  expect(result).toMatch(/^finished, exit status 0/)
  expect(output).toBe('next\n')
}

const endless: [string, string][] = [
  ['an endless loop', 'while True:\n    pass\n'],
  ['a long sleep', 'import time\ntime.sleep(1000)\n'],
  [
    'a lock that nobody releases',
    'import threading, time\nthreading.Thread(target=lambda: time.sleep(1000)).start()\nlock = threading.Lock()\nlock.acquire()\nlock.acquire()\n',
  ],
  ['a wait for input', 'input()\n'],
  ['a catastrophic regular expression', `import re\nre.match('(a+)+$', 'a' * 40 + 'b')\n`],
  [
    'a loop inside a built-in function',
    'from collections import deque\nfrom itertools import count\ndeque(count(), maxlen=0)\n',
  ],
  [
    'a loop that catches everything',
    'while True:\n    try:\n        while True: pass\n    except BaseException: pass\n',
  ],
]

for (const [name, program] of endless) {
  test(`${name} is stopped without its help, and the next Run works`, async ({ bench }) => {
    // The sleep lets the line out to the page before the program goes deaf.
    await bench.start(`import time\nprint('begun')\ntime.sleep(0.1)\n${program}`)
    await expect(bench.page.getByRole('region', { name: 'Output' })).toHaveText('begun')
    await pressStop(bench)
    expect((await bench.end()).result).toMatch(/^stopped, exit status 130/)
    await nextRunWorks(bench)
  })
}

test('a program that never answers is told of, and given up after ten seconds', async ({
  bench,
}) => {
  await bench.start(
    'from collections import deque\nfrom itertools import count\ndeque(count(), maxlen=0)',
  )
  await expect(bench.page.getByRole('status', { name: 'Result' })).toContainText('from answering')
  const { result } = await bench.end()
  expect(result).toMatch(/^crashed/)
  expect(result).toContain('has not answered for 10 seconds')
  await nextRunWorks(bench)
})

test('os._exit ends the program, and the next Run works', async ({ bench }) => {
  const { result } = await bench.run('import os\nos._exit(3)')
  expect(result).toMatch(/^exit, exit status 3/)
  await nextRunWorks(bench)
})

test('runaway recursion through C does not take the page with it', async ({ bench }) => {
  const { result } = await bench.run('def f(x):\n    return sorted([1], key=f)\nf(1)')
  expect(result).toMatch(/^(crashed|exception)/)
  await nextRunWorks(bench)
})

test('a worker that ends itself in the middle of a run is noticed', async ({ bench }) => {
  const { result } = await bench.run('import js, time\njs.close()\ntime.sleep(1000)')
  expect(result).toMatch(/^crashed/)
  await nextRunWorks(bench)
})

test('a worker that ends itself as its program ends is replaced before the next Run', async ({
  bench,
}) => {
  const { result } = await bench.run('import js\njs.close()')
  expect(result).toMatch(/^(finished|crashed)/)
  await nextRunWorks(bench)
})

test('a script error in the worker ends the run, and the next Run works', async ({ bench }) => {
  const { result } = await bench.run(
    script(
      'setTimeout(() => { throw new Error("thrown at nobody") }); await new Promise(() => {})',
    ),
  )
  expect(result).toMatch(/^crashed/)
  expect(result).toContain('thrown at nobody')
  await nextRunWorks(bench)
})

test('a program of more than a million letters is refused in words, and the next Run works', async ({
  bench,
}) => {
  await bench.start(`text = "${'x'.repeat(1_100_000)}"`)
  const told = bench.page.getByText('more than a million characters')
  await expect(told.first()).toBeVisible()
  await nextRunWorks(bench)
})

test('a program that goes on from errors of JavaScript keeps its interpreter', async ({
  bench,
}) => {
  const { result, output } = await bench.run(`import js, sys
sys.setswitchinterval(1e-5)
for n in range(3000):
    try: js.JSON.parse("{")
    except BaseException: pass
print("end")`)
  expect(output).toBe('end\n')
  expect(result).toMatch(/^finished, exit status 0/)
})

returning('Stop works while Python still boots', async ({ bench }) => {
  await bench.page.getByLabel('Program').fill('print("never")')
  await bench.page.evaluate(() => document.querySelector<HTMLButtonElement>('#run')!.click())
  await pressStop(bench)
  const { result, output } = await bench.end()
  expect(result).toMatch(/^stopped/)
  expect(output).toBe('')
  await nextRunWorks(bench)
})
