/** What is another outcome, and what is the same one; what is endless, and what only long. */
import { expect, test } from 'vitest'
import { pace } from '../../../../../.ci/pace.ts'
import type { ExploreOptions } from '../../../../protocol/explore.ts'
import { useLab } from '../../../lab.ts'

const lab = useLab()

const explore = (program: string, options: Partial<ExploreOptions> = {}) =>
  lab.kernel.explore({ program, seconds: 60 * pace(), retry: false, ...options })

test('what is logged and written to stderr makes outcomes, apart from what is printed', async () => {
  const program = `
import logging, sys, threading
logging.basicConfig(level=logging.INFO, format="%(message)s")
value = 0
def work():
    global value
    copy = value
    value = copy + 1
threads = [threading.Thread(target=work) for _ in range(2)]
for t in threads: t.start()
for t in threads: t.join()
logging.info("value %d", value)
print("to stderr", file=sys.stderr)
print("to stdout")
`
  const { outcomes } = await explore(program)
  const texts = outcomes.map(({ errors }) => errors.map(({ text }) => text).join('/'))
  expect(texts.toSorted()).toEqual(['value 1/to stderr', 'value 2/to stderr'])
  for (const { output } of outcomes) expect(output.map(({ text }) => text)).toEqual(['to stdout'])
})

test('the traceback of an uncaught exception is no line of its own; what a hook writes is', async () => {
  const program = `
import sys, threading
HOOK
def work(): raise ValueError(1)
threading.Thread(target=work).start()
raise KeyError(2)
`
  const told = async (hook: string) => {
    const { outcomes } = await explore(program.replace('HOOK', hook))
    return new Set(outcomes.flatMap(({ errors }) => errors.map(({ text }) => text)))
  }
  expect(await told('')).toEqual(new Set())
  const hook = 'threading.excepthook = lambda args: print("mine", file=sys.stderr)'
  expect(await told(hook)).toEqual(new Set(['mine']))
})

test('a deadlock is one outcome, in whatever order was printed before it', async () => {
  const program = `
import threading, time
forks = [threading.Lock() for _ in range(3)]
def eat(i):
    with forks[i]:
        print(i, "has one fork")
        time.sleep(0.1)
        with forks[(i + 1) % 3]:
            print(i, "eats")
for i in range(3):
    threading.Thread(target=eat, args=(i,)).start()
`
  const { outcomes } = await explore(program)
  const stuck = outcomes.filter(({ status }) => status === 'deadlock')
  expect(stuck).toHaveLength(1)
  expect(stuck[0]!.output).toHaveLength(3)
})

test('a long program is told as too long, and accused of nothing', async () => {
  const program = `
import threading
counter = 0
lock = threading.Lock()
def work():
    global counter
    for _ in range(ROUNDS):
        with lock:
            counter += 1
threads = [threading.Thread(target=work) for _ in range(2)]
for t in threads: t.start()
for t in threads: t.join()
`
  const { outcomes } = await explore(program.replace('ROUNDS', '5000'), { steps: 2000 })
  expect(outcomes.map(({ status }) => status)).toEqual(['cut'])
  expect(outcomes[0]!.detail).toContain('2,000 steps')
})

test('a program that does not end by itself either has no end', async () => {
  const program = `
import threading
done = False
def work():
    while not done: pass
threading.Thread(target=work).start()
`
  const { outcomes } = await explore(program, { steps: 500 })
  expect(outcomes.map(({ status }) => status)).toEqual(['limit'])
  expect(outcomes[0]!.detail).toContain('by itself')
})

test('one that sleeps for ever is given up as well, though no time passes by itself', async () => {
  const program = `
import time
while True: time.sleep(1)
`
  const { outcomes } = await explore(program, { steps: 500 })
  expect(outcomes.map(({ status }) => status)).toEqual(['limit'])
})

test.each([
  ['sleep', 'time.sleep(1); seen.append(1)', /500 steps \(\d+ s by its own clock\), nor by itself/],
  ['wake each other', 'other.set(); mine.wait(); mine.clear()', /500 steps, nor by itself/],
])('so are two threads that only %s, whose turns are all short', async (_, round, how) => {
  const program = `
import threading, time
seen = []
def work(mine, other):
    while True: ${round}
one, another = threading.Event(), threading.Event()
for mine, other in (one, another), (another, one):
    threading.Thread(target=work, args=(mine, other)).start()
`
  const { outcomes } = await explore(program, { steps: 500 })
  expect(outcomes.map(({ status }) => status)).toEqual(['limit'])
  expect(outcomes[0]!.detail).toMatch(how)
})
