/** Somebody chooses each step. */
import { expect, test } from 'vitest'
import { useLab } from '../../../lab.ts'

const lab = useLab()

const program = `
import threading
counter = [0]
def work():
    counter[0] += 1
    print("done")
threads = [threading.Thread(target=work, name=name) for name in "AB"]
for thread in threads: thread.start()
for thread in threads: thread.join()
`
const watch = ['counter[0]']

/** Chooses by `pick` until the program ends. */
async function play(pick: (threads: number[], last: number | undefined) => number) {
  const choices: number[] = []
  for (;;) {
    // One step needs the one before.
    // oxlint-disable-next-line no-await-in-loop
    const result = await lab.kernel.choose({ program, watch, choices })
    expect(result.interrupted).toBe('')
    if (result.outcome) return { ...result, choices }
    choices.push(
      pick(
        result.options.map(({ thread }) => thread),
        choices.at(-1),
      ),
    )
  }
}

test('whoever chooses sees which threads can go on, on which line, and what each does next', async () => {
  const inWork = { operation: 'read', variable: 'counter[0]', line: 5 }
  const choices: number[] = []
  let options = (await lab.kernel.choose({ program, choices })).options
  while (!options.some(({ thread }) => thread === 2)) {
    choices.push(0)
    // oxlint-disable-next-line no-await-in-loop
    options = (await lab.kernel.choose({ program, choices })).options
  }
  expect(options.find(({ thread }) => thread === 1)).toMatchObject({ ...inWork, name: 'A' })
  expect(options.find(({ thread }) => thread === 2)).toMatchObject({ ...inWork, name: 'B' })
})

/** The main thread while it can, then each thread in turn. */
const inTurn = (threads: number[], last: number | undefined) =>
  threads.find((thread) => thread === 0) ?? threads.find((thread) => thread !== last)!

test('choosing turn and turn about loses an update, one after the other does not', async () => {
  const alternating = await play(inTurn)
  expect(alternating.outcome!.watched).toEqual({ 'counter[0]': '1' })
  const orderly = await play((threads) => threads[0]!)
  expect(orderly.outcome!.watched).toEqual({ 'counter[0]': '2' })
  expect(orderly.variables).toEqual([
    { name: 'counter[0]', value: '2' },
    { name: 'counter', value: '[2]' },
  ])
  expect(orderly.output.map(({ text }) => text)).toEqual(['done', 'done'])
})

test('what was chosen can be replayed', async () => {
  const { schedule, outcome } = await play(inTurn)
  const again = await lab.kernel.examine({ program, watch, schedule, minimise: false })
  expect(again.outcome.watched).toEqual(outcome!.watched)
})

test('a choice that cannot be made is refused with its number', async () => {
  const { interrupted } = await lab.kernel.choose({ program, choices: [0, 9] })
  expect(interrupted).toBe('at choice 2 thread 9 cannot go on')
})

const locked = `
import threading
one, other = threading.Lock(), threading.Lock()
total = 0
def work(first, second):
    with first:
        with second:
            pass
threads = [
    threading.Thread(target=work, args=pair, name=name)
    for name, pair in zip("AB", [(one, other), (other, one)])
]
for thread in threads: thread.start()
for thread in threads: thread.join()
`

/** The main thread until both others are there, then these. */
async function from(choices: number[], more: object = {}, text = locked) {
  const begun: number[] = []
  for (;;) {
    // oxlint-disable-next-line no-await-in-loop
    const { threads } = await lab.kernel.choose({ program: text, choices: begun })
    if (threads.length === 3) break
    begun.push(0)
  }
  return lab.kernel.choose({ program: text, choices: [...begun, ...choices], ...more })
}

test('a pause tells where every thread is, its line and its next instruction', async () => {
  const { threads, last, options } = await from([1])
  expect(threads.map(({ name, state }) => [name, state])).toEqual([
    ['MainThread', 'can go on'],
    ['A', 'can go on'],
    ['B', 'can go on'],
  ])
  expect(threads[1]).toMatchObject({ line: 7, source: 'with second:', instruction: 'CALL' })
  expect(threads[2]).toMatchObject({ line: 6, source: 'with first:' })
  expect(last).toBe(1)
  expect(options.find(({ thread }) => thread === 1)).toMatchObject({ operation: 'acquire' })
})

test('a thread that waits says for which lock, and who holds it', async () => {
  const { threads, variables } = await from([1, 2], { onward: 'wait' })
  expect(variables).toContainEqual({ name: 'one', value: 'held by A' })
  expect(variables).toContainEqual({ name: 'total', value: '0' })
  expect(variables.map(({ name }) => name)).not.toContain('threads')
  const stuck = threads.find(({ name }) => name === 'B')
  expect(stuck).toMatchObject({ state: 'waits', line: 7 })
  expect(stuck?.waits).toMatchObject({ what: 'lock', holder: 1, for: 'one (a Lock)' })
})

test('a deadlock made by hand is told as one', async () => {
  const { outcome, threads, made, variables } = await from([1, 2], { onward: 'usual' })
  expect(outcome?.status).toBe('deadlock')
  expect(variables).toContainEqual({ name: 'other', value: 'held by B' })
  expect(threads.map(({ state }) => state)).toEqual(['waits', 'waits', 'waits'])
  expect(made.at(-1)?.operation).toBeDefined()
})

test('a sleeping thread says when it wakes', async () => {
  const sleepy = `
import threading, time
def work():
    counter.append(1)
    time.sleep(3)
counter = []
for _ in range(2): threading.Thread(target=work).start()
counter.append(2)
`
  const { threads } = await from([1], {}, sleepy)
  expect(threads[1]).toMatchObject({ state: 'sleeps', wakes: 3, line: 5 })
})

test('one thread goes on by itself to the end of its line', async () => {
  let { options, made } = await lab.kernel.choose({ program, choices: [1], onward: 'line' })
  expect(made.map(({ thread, operation }) => [thread, operation])).toEqual([
    [1, 'read'],
    [1, 'write'],
  ])
  expect(options.find(({ thread }) => thread === 1)?.line).toBe(6)
  ;({ options, made } = await lab.kernel.choose({ program, choices: [1], onward: 'wait' }))
  expect(made.every(({ thread }) => thread === 1)).toBe(true)
  expect(options.every(({ thread }) => thread !== 1)).toBe(true)
})

test('the computer goes on to the end, as usual or by chance, and says what it chose', async () => {
  const usual = await lab.kernel.choose({ program, watch, choices: [1], onward: 'usual' })
  expect(usual.outcome?.watched).toEqual({ 'counter[0]': '2' })
  expect(usual.made[0]?.thread).toBe(1)
  const chance = (seed: number) =>
    lab.kernel.choose({ program, watch, onward: 'random', chance: seed })
  const first = await chance(1)
  expect((await chance(1)).made).toEqual(first.made)
  expect((await chance(2)).made).not.toEqual(first.made)
})

test('a schedule is followed to its end, and every choice of it is told', async () => {
  const lost = await play(inTurn)
  const again = await lab.kernel.choose({ program, watch, schedule: lost.schedule })
  expect(again.outcome?.watched).toEqual({ 'counter[0]': '1' })
  expect(again.made.map(({ thread }) => thread)).toEqual(lost.choices)
  expect(again.schedule).toBe(lost.schedule)
})

test('a schedule that is too long for the program is refused', async () => {
  const { interrupted } = await lab.kernel.choose({ program, schedule: 'b1~zz.1' })
  expect(interrupted).toMatch(/^the program makes \d+ choices, not 1296$/)
})

test('a watched expression that would wait gives up', async () => {
  const waits = `
import threading
lock = threading.Lock()
def ask():
    with lock: return 1
def work():
    with lock:
        total.append(1)
total = []
threading.Thread(target=work).start()
total.append(2)
`
  const { variables } = await lab.kernel.choose({
    program: waits,
    watch: ['ask()', 'len(total)'],
    choices: [1],
  })
  expect(variables).toContainEqual({ name: 'len(total)', value: '0' })
  expect(variables.map(({ name }) => name)).not.toContain('ask()')
})

test('a program that cannot be compiled ends with its error, and without a choice', async () => {
  const { outcome, options, made } = await lab.kernel.choose({ program: 'x = (' })
  expect(outcome).toMatchObject({
    status: 'exception',
    detail: expect.stringMatching(/^SyntaxError/),
  })
  expect([options, made]).toEqual([[], []])
})

test('how each thread ended is told: by itself, by an exception, or cut off with the program', async () => {
  const { outcome, threads } = await lab.kernel.choose({
    program: `
import threading
def fails():
    1 / 0
threading.Thread(target=fails).start()
threading.Thread(target=threading.Event().wait, daemon=True).start()
`,
    onward: 'usual',
    schedule: 'b1',
  })
  expect(outcome?.status).toBe('exception')
  expect(threads.map(({ state }) => state)).toEqual(['ended', 'failed', 'cut off'])
})

test('events, semaphores, conditions and barriers say how they stand', async () => {
  const tools = `
import threading
stop, room = threading.Event(), threading.Semaphore(2)
shelf, gate = threading.Condition(), threading.Barrier(3)
class Broken(threading.Event):
    def __init__(self): pass
broken = Broken()
def work():
    room.acquire()
    stop.set()
    with shelf: gate.wait()
threading.Thread(target=work).start()
`
  const { variables } = await lab.kernel.choose({ program: tools, schedule: 'b1' })
  expect(variables).toEqual([
    { name: 'stop', value: 'set' },
    { name: 'room', value: '1 free' },
    { name: 'shelf', value: 'held by Thread-1 (work)' },
    { name: 'gate', value: '1 of 3 have come' },
  ])
})

test('at a `with` over a condition a thread goes on, and then acquires its lock', async () => {
  const tools = `
import threading
shelf = threading.Condition()
def work():
    with shelf:
        pass
threading.Thread(target=work).start()
with shelf:
    pass
`
  const operationOf = async (choices: number[]) => {
    const { options } = await lab.kernel.choose({ program: tools, choices })
    return options.find(({ thread }) => thread === 0)?.operation
  }
  expect(await operationOf([])).toBe('go on')
  expect(await operationOf([0])).toBe('acquire')
})

test('after an exception the variables are those of that moment, not of the end', async () => {
  const failing = `
import threading
order = []
def take(): order.append("soup")
def cook(): print(order[0])
waiter, helper = threading.Thread(target=take), threading.Thread(target=cook)
waiter.start()
helper.start()
`
  const { outcome, variables } = await lab.kernel.choose({ program: failing, schedule: 'b1~1.2' })
  expect(outcome?.status).toBe('exception')
  expect(variables).toContainEqual({ name: 'order', value: '[]' })
})
