/** Who wrote a variable, and who called a function: what is right at the end may be somebody else's work. */
import { expect, test } from 'vitest'
import { useLab } from '../../../lab.ts'

const lab = useLab()

const program = (body: string, end = '') => `
import threading
counter = [0]
total = 0
lock = threading.Lock()
names = []
class Shop: pass
shop = Shop()
shop.stock = 0
shop.names = []
counter[0] = 0
def step():
    ${body}
def work():
    global total
    for _ in range(3):
        with lock:
            step()
            total = total + 1
threads = [threading.Thread(target=work) for _ in range(2)]
for t in threads: t.start()
for t in threads: t.join()
${end}
`

async function asked(text: string, variable: string) {
  const found = await lab.kernel.explore({
    program: text,
    written: [variable],
    called: ['step'],
    retry: false,
    schedules: 20,
  })
  return found.outcomes.map(({ written, called }) => ({ ...written, ...called }))
}

const threads = { main: 0, others: [3, 3] }

test.each([
  ['counter[0]', 'counter[0] += 1'],
  ['shop.stock', 'shop.stock += 1'],
  ['names', 'names.append(1)'],
  ['names', 'global names; names += [1]'],
  ['shop.names', 'shop.names.append(1)'],
  ['shop.names', 'shop.names += [1]'],
  ['total', 'pass'],
])('%s is written by both threads', async (variable, body) => {
  expect(await asked(program(body), variable)).toEqual([{ [variable]: threads, step: threads }])
})

test.each([
  ['counter[0]', 'counter[0] = 6'],
  ['shop.stock', 'shop.stock = 6'],
  ['names', 'names.sort()'],
  ['shop.names', 'shop.names.sort()'],
  ['total', 'total = 6'],
])('%s, and by the main thread in the end', async (variable, end) => {
  expect(await asked(program('pass', end), variable)).toMatchObject([
    { [variable]: { main: 1 }, step: threads },
  ])
})

test('a list that is changed and then changed in place counts both changes', async () => {
  const text = program('global names; names.append(1); names += [2]; names[:] = names')
  const nine = { main: 0, others: [9, 9] }
  expect(await asked(text, 'names')).toEqual([{ names: nine, step: threads }])
})

test('another item of the same list is another variable, and what is no variable nobody writes', async () => {
  const text = program('counter[0] += 1', 'counter.append(1)\ncounter[1] = 2')
  expect(await asked(text, 'counter[1]')).toMatchObject([{ 'counter[1]': { others: [] } }])
  expect(await asked(text, 'missing.part')).toMatchObject([
    { 'missing.part': { main: 0, others: [] } },
  ])
})

test('the main thread’s calls are told apart from those of threads', async () => {
  expect(await asked(program('pass', 'step()'), 'total')).toMatchObject([
    { step: { main: 1, others: [3, 3] } },
  ])
})

test.each([
  'import atexit; atexit.register(counter.__setitem__, 0, 7)',
  'import operator; list(map(operator.setitem, [counter], [0], [7]))',
  'import functools, operator; sorted([7], key=functools.partial(operator.setitem, counter, 0))',
  'import weakref; weakref.finalize(threads[0], counter.__setitem__, 0, 7)',
  'threading._register_atexit(counter.__setitem__, 0, 7)',
])('what a function of C writes without the program is the main thread’s: %s', async (end) => {
  expect(await asked(program('counter[0] += 1', end), 'counter[0]')).toEqual([
    { 'counter[0]': { main: 1, others: [3, 3] }, step: threads },
  ])
})

test('a thread that writes through a function of C has written', async () => {
  const body = 'list(map(counter.__setitem__, [0], [counter[0] + 1]))'
  expect(await asked(program(body), 'counter[0]')).toEqual([
    { 'counter[0]': threads, step: threads },
  ])
})

test('of an object’s attribute and a global list, too', async () => {
  const end =
    'import atexit; atexit.register(vars(shop).update, stock=6); atexit.register(names.append, 6)'
  for (const variable of ['shop.stock', 'names']) {
    expect(await asked(program('pass', end), variable)).toEqual([
      { [variable]: { main: 1, others: [] }, step: threads },
    ])
  }
})
