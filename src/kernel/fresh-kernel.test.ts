import { setImmediate } from 'node:timers/promises'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { beforeEach, expect, test } from 'vitest'
import { patient } from '../../.ci/pace.ts'
import { FreshKernel } from './fresh-kernel.ts'
import type { NodeKernel } from './node-kernel.ts'
import { openNodeKernel } from './node.ts'

/** A program of some operations, so that what explores it is optimised. */
const guarded = `
import threading
counter = [0]
lock = threading.Lock()
def work():
    for _ in range(3):
        if not lock.locked():
            lock.acquire(blocking=False)
            counter[0] += 1
            if lock.locked(): lock.release()
threads = [threading.Thread(target=work) for _ in range(3)]
for t in threads: t.start()
for t in threads: t.join()
`

let opened = 0
let out = ''
const fresh = new FreshKernel(() => {
  opened += 1
  return openNodeKernel((message) => {
    if (message.type !== 'trace') return
    for (const event of message.batch.events) if (event.kind === 'output') out += event.text
  })
})

beforeEach(() => {
  opened = 0
  out = ''
})

test('a run finds nothing of the run before, not even what no cleaning could take away', async () => {
  const hook =
    'import sys\ndef hook(event, args):\n    if event == "import": raise ImportError(event)\n'
  await fresh.run({ run: 1, program: `${hook}sys.addaudithook(hook)` })
  await fresh.run({ run: 2, program: 'import threading, wave\nprint("whole")' })
  expect(out).toBe('whole\n')
  expect(opened).toBe(2)
})

test('the closer looks at a program use the interpreter in which it was explored', async () => {
  const program = 'x = 1\n'
  const { outcomes } = await fresh.explore({ program, schedules: 2 })
  await fresh.examine({ program, schedule: outcomes[0]!.schedule })
  await fresh.choose({ program })
  expect(opened).toBe(1)
  await fresh.explore({ program: 'x = 2\n', schedules: 2 })
  expect(opened).toBe(2)
})

test('a program that is only compiled runs nothing, and leaves its interpreter to the next', async () => {
  const compile = async (program: string) =>
    (await fresh.explore({ program, compileOnly: true, watch: ['x'] })).outcomes
  expect(await compile('x = (')).toMatchObject([
    { status: 'exception', detail: expect.stringMatching(/^SyntaxError/), uncaught: { line: 1 } },
  ])
  expect(await compile('print(1)\nx = 1')).toMatchObject([
    { status: 'finished', output: [], watched: { x: null } },
  ])
  const { outcomes } = await fresh.explore({ program: 'x = 2', schedules: 2, watch: ['x'] })
  expect(outcomes).toMatchObject([{ status: 'finished', watched: { x: '2' } }])
  expect(opened).toBe(1)
  // What has run could have changed what compiles: the next program gets another one.
  await compile('x = (')
  expect(opened).toBe(2)
})

test('an interpreter that a program has broken is replaced', async () => {
  const program =
    'def f(x):\n    return sorted([1], key=f)\nimport sys\nsys.setrecursionlimit(10**6)\nf(1)'
  await fresh.explore({ program, schedules: 2 }).catch(() => {})
  await fresh.explore({ program, schedules: 2 }).catch(() => {})
  await fresh.run({ run: 3, program: 'print("next")' })
  expect(out).toBe('next\n')
})

test('an interpreter in which threads have run is collected once another one has taken its place', async () => {
  setFlagsFromString('--expose-gc')
  const collect = runInNewContext('gc') as () => void
  const all: WeakRef<NodeKernel>[] = []
  const one = new FreshKernel(async () => {
    const kernel = await openNodeKernel()
    all.push(new WeakRef(kernel))
    return kernel
  })
  const program =
    'import threading\nts = [threading.Thread(target=print) for _ in "ab"]\nfor t in ts: t.start()\nfor t in ts: t.join()'
  for (const run of [1, 2, 3]) await one.run({ run, program, clock: 'virtual' })
  expect(all).toHaveLength(3)
  await expect
    .poll(
      async () => {
        await setImmediate()
        collect()
        return all[0]!.deref() === undefined
      },
      { timeout: patient(10) },
    )
    .toBe(true)
})

test('a process that opens one interpreter after another does not grow with each of them', async () => {
  const one = new FreshKernel(() => openNodeKernel())
  const check = async (number: number) => {
    const program = `${guarded}# ${number}\nlimit = ${number}\n`
    await one.explore({ program, schedules: 20 })
  }
  for (let number = 0; number < 3; number += 1) await check(number)
  const before = process.memoryUsage().arrayBuffers
  for (let number = 3; number < 9; number += 1) await check(number)
  // Six of them would keep 250 MB; one that is still to be collected is none too many.
  expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(100_000_000)
})
