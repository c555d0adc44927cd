/**
 * What Python 3.14's documentation calls atomic is atomic under every schedule here, and what it calls not atomic
 * is not: https://docs.python.org/3.14/library/threadsafety.html, which is about lists, dictionaries and sets.
 *
 * Two threads do one thing each. The results of running them one after the other are right; atomic means no other result.
 */
import { expect, test } from 'vitest'
import { useLab } from '../kernel/lab.ts'

const lab = useLab()

/** The initial state, and what each of the two threads does; `got` keeps what a thread got. */
type Case = [first: string, one: string, other: string]

const atomic: Case[] = [
  ['x = [1, 2]', 'got = x[0]', 'x[0] = 5'],
  ['x = [1, 2]', 'x[0] = 5', 'x[0] = 6'],
  ['x = [1, 2]', 'got = x + [3]', 'x.append(4)'],
  ['x = [1, 2]', 'got = 2 * x', 'x.append(4)'],
  ['x = [1, 2]', 'got = x.copy()', 'x.pop()'],
  ['x = []', 'x.append(1)', 'x.append(2)'],
  ['x = [1]', 'got = x.pop()', 'got = x.pop()'],
  ['x = [1]', 'got = x.pop()', 'x.append(2)'],
  ['x = [1, 2]', 'x.clear()', 'x.append(3)'],
  ['x = [1, 2]', 'x.clear()', 'got = len(x)'],
  ['x, y = [1], [2, 3]', 'x.extend(y)', 'y.append(4)'],
  ['x, y = [1], [2, 3]', 'x[0:1] = y', 'y.append(4)'],
  ['x = {"k": 1}', 'got = x["k"]', 'x["k"] = 2'],
  ['x = {"k": 1}', 'got = x.get("k")', 'del x["k"]'],
  ['x = {"k": 1}', 'got = "k" in x', 'x.pop("k")'],
  ['x = {"k": 1}', 'got = len(x)', 'x["l"] = 2'],
  ['x = {}', 'x["k"] = 1', 'x["k"] = 2'],
  ['x = {"k": 1}', 'del x["k"]', 'del x["k"]'],
  ['x = {"k": 1}', 'got = x.pop("k")', 'got = x.pop("k")'],
  ['x = {"k": 1}', 'got = x.pop("k", None)', 'got = x.pop("k", None)'],
  ['x = {"k": 1}', 'got = x.popitem()', 'x["l"] = 2'],
  ['x = {}', 'got = x.setdefault("k", 1)', 'got = x.setdefault("k", 2)'],
  ['x = {"k": 1}', 'got = x.copy()', 'x["l"] = 2'],
  ['x = {"k": 1}', 'got = x | {"m": 3}', 'x["l"] = 2'],
  ['x = {"k": 1}', 'x.clear()', 'x["l"] = 2'],
  ['x, y = {"k": 1}, {"l": 2, "m": 3}', 'x.update(y)', 'y.clear()'],
  ['x, y = {"k": 1}, {"l": 2, "m": 3}', 'x |= y', 'y.clear()'],
  ['x, y = {"k": 1}, {"k": 1}', 'got = x == y', 'y["k"] = 2'],
  ['x = {"k": 1}', 'got = dict.fromkeys(x)', 'x["l"] = 2'],
  ['x = {1}', 'got = 1 in x', 'x.discard(1)'],
  ['x = {1}', 'x.add(2)', 'x.add(3)'],
  ['x = {1}', 'x.remove(1)', 'x.remove(1)'],
  ['x = {1}', 'got = x.pop()', 'got = x.pop()'],
  ['x = {1, 2}', 'got = x.copy()', 'x.clear()'],
  ['x, y = {1}, {2, 3}', 'x |= y', 'y.clear()'],
  ['x, y = {1, 2}, {2, 3}', 'got = x & y', 'y.clear()'],
  ['x, y = {1}, {1, 2}', 'got = x.issubset(y)', 'y.clear()'],
]

const slow = `class Slow(int):
    def __eq__(self, other): return int(self) == int(other)
    __hash__ = int.__hash__
`
const notAtomic: Case[] = [
  ['x = [0]', 'x[0] = x[0] + 1', 'x[0] = x[0] + 1'],
  ['x = [0]', 'x[0] += 1', 'x[0] += 1'],
  ['x = [1]', 'if x: got = x.pop()', 'if x: got = x.pop()'],
  ['x = [1, 2, 3]', 'got = []\n        for one in x: got.append(one)', 'x.pop(0)'],
  ['x = [2, 1]', 'x.sort(key=lambda one: one)', 'got = len(x)'],
  [`${slow}x = [Slow(1), Slow(2), Slow(3)]`, 'x.remove(3)', 'x.insert(0, Slow(0))'],
  ['x, y = [1], [2, 3]', 'x.extend(one for one in y)', 'y.clear()'],
  ['x = {"k": 0}', 'x["k"] = x["k"] + 1', 'x["k"] = x["k"] + 1'],
  ['x = {"k": 1}', 'if "k" in x: del x["k"]', 'if "k" in x: del x["k"]'],
  ['x = {"k": 1, "l": 2}', 'got = 0\n        for one in x.values(): got += one', 'x["m"] = 3'],
  ['x, y = {}, [("k", 1), ("l", 2)]', 'x.update(one for one in y)', 'y.clear()'],
  ['x = {1}', 'if 1 in x: x.remove(1)', 'if 1 in x: x.remove(1)'],
  ['x = {1, 2}', 'got = 0\n        for one in x: got += one', 'x.add(3)'],
]

const program = ([first, one, other]: Case, start: string) => `
import threading
${first}
results = {}
def run(name, work):
    try: results[name] = work()
    except Exception as error: results[name] = type(error).__name__
def one():
    global x
    got = None
    if True:
        ${one}
    return got
def other():
    global x
    got = None
    if True:
        ${other}
    return got
a, b = (threading.Thread(target=run, args=(work.__name__, work)) for work in (one, other))
${start}
print(x, results["one"], results["other"])
`

/** What is printed if one thread runs after the other, either way; and what is printed under all schedules. */
async function both(all: Case) {
  const inTurn = []
  for (const [first, second] of ['ab', 'ba']) {
    const start = `${first}.start(); ${first}.join(); ${second}.start(); ${second}.join()`
    // One kernel: one run after the other.
    // oxlint-disable-next-line no-await-in-loop
    inTurn.push((await lab.run(program(all, start))).out.trimEnd())
  }
  const found = await lab.kernel.explore({
    program: program(all, 'a.start(); b.start(); a.join(); b.join()'),
    schedules: 2000,
  })
  const printed = found.outcomes.map(({ output }) => output.map(({ text }) => text).join('\n'))
  return { inTurn, printed, complete: found.complete }
}

const named = (all: Case[]) =>
  all.map((one) => [one.join('; ').replaceAll(/\s+/g, ' '), one] as const)

test.each(named(atomic))('atomic: %s', async (_, all) => {
  const { inTurn, printed, complete } = await both(all)
  expect(complete).toBe(true)
  expect(printed.filter((text) => !inTurn.includes(text))).toEqual([])
})

test.each(named(notAtomic))('not atomic: %s', async (_, all) => {
  const { inTurn, printed } = await both(all)
  expect(printed.filter((text) => !inTurn.includes(text))).not.toEqual([])
})
