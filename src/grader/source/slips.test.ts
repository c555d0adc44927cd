/** Slips: what is told, and what is right and must not be. */
import { expect, test } from 'vitest'
import { parsePython } from './parse-python.ts'
import { slips } from './slips.ts'

test.each([
  ['for t in ts:\n    t.join', 'On line 2 `t.join` is named, but not called'],
  ['lock.acquire\ncount += 1', 'On line 1 `lock.acquire` is named, but not called'],
  [
    't = threading.Thread(target=work, args=(3))',
    '`args=(3)` is not a tuple: a comma makes one, `args=(3,)`',
  ],
  ['while t.is_alive:\n    pass', '`t.is_alive` is named, but not called'],
  ['while not done.is_set: pass', '`done.is_set` is named, but not called'],
  ['while any(t.is_alive for t in ts): pass', '`t.is_alive` is named'],
  ['[t.start for t in ts]', '`t.start` is named'],
  ['t = Thread(target=work(3))', '`target=work(3)` calls `work` at once'],
  ['def warn(): pass\nt = Timer(3, warn())', '`warn()` calls `warn` at once'],
  ['def load(p): pass\nf = pool.submit(load(p))', '`load(p)` calls `load` at once'],
])('%j is told', (program, words) => {
  expect(slips(parsePython(program))).toMatchObject([{ text: expect.stringContaining(words) }])
})

test.each([
  't.join()',
  'wait = t.join',
  'print(t.join)',
  't.name',
  'list(filter(Thread.is_alive, ts))',
  'ask = t.is_alive',
  'while t.is_alive(): pass',
  'Thread(target=work, args=(3,))',
  'Thread(target=work, args=(1, 2))',
  'Thread(target=work, args=[3])',
  'Thread(target=partial(work, 3))',
  'Thread(target=lambda: work(3))',
  'run(args=parse(x))',
  'def warn(): pass\nTimer(3, warn)\npool.submit(warn)\npool.map(itemgetter(1), rows)',
  'def load(p): pass\npool.submit(print, load(p))',
  'def make(n):\n    def work(): print(n)\n    return work\nThread(target=make(3))',
])('%j is no slip', (program) => {
  expect(slips(parsePython(program))).toEqual([])
})
