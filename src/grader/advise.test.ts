/** Which mistake in the text is told with a finding, and which is not. */
import { describe, expect, test } from 'vitest'
import type { Check } from '../exercise/check.ts'
import { advise } from './advise.ts'
import { parsePython } from './source/parse-python.ts'
import type { Finding, Verdict } from './verdict.ts'

function advised(
  program: string,
  type: Check['type'],
  hint = 'own',
  checks: readonly Check[] = [],
): Verdict {
  const finding: Finding = {
    ...{ check: 'it', type, message: '', story: '', reach: '', lookAt: 'Look.', hint, threads: [] },
    ...{ lines: [], count: 1, schedule: '', granularity: 'bytecode', about: {} },
  }
  const verdict: Verdict = {
    ...{ status: 'failed', summary: '', schedules: 1, different: 1, complete: true },
    findings: [finding],
  }
  advise(verdict, parsePython(program), checks)
  return verdict
}

const loop = 'for n in range(3):\n    t = Thread(target=work)\n    t.start()\n    t.join()\n'
const submits = 'for p in pages:\n    print(pool.submit(load, p).result())\n'
const anew = 'def work():\n    lock = threading.Lock()\n    with lock:\n        count[0] += 1\n'
const once = 'def get():\n    with ready:\n        if not items:\n            ready.wait()\n'

describe('a finding is told with', () => {
  test.each([
    [loop, 'concurrency', 'waits-in-the-loop', 4],
    [submits, 'virtual-time', 'waits-in-the-loop', 2],
    [anew, 'final-value', 'made-anew', 2],
    ['def work():\n    with Lock():\n        count[0] += 1\n', 'race-free', 'made-anew', 2],
    [once, 'no-exception', 'if-for-while', 4],
    ['if lock.acquire(blocking=False):\n    n += 1\n', 'final-value', 'does-not-wait', 1],
    ['for t in ts:\n    t.start()\nt.join()\n', 'output-order', 'joins-the-last', 3],
    ['t = Thread(target=work)\nt.start()\nprint(n)\n', 'output-order', 'never-waits', 2],
    ['t = Thread(target=work, daemon=True)\nt.start()\n', 'output-line', 'daemon-cut-off', 1],
    ['t = Thread(target=work)\nt.run()\n', 'freedom', 'run-for-start', 2],
    ['for t in threads:\n    t.join\n', 'output-order', 'not-called', 2],
  ] as const)('%j, on %s: %s', (program, type, hint, line) => {
    const [finding] = advised(program, type).findings
    expect(finding).toMatchObject({ hint, lines: [line] })
    expect(finding?.lookAt).toContain(`line ${line}`)
  })
})

test.each([
  ['for t in threads:\n    t.start()\nfor t in threads:\n    t.join()\n', 'concurrency'],
  // It explains nothing of this kind.
  [loop, 'final-value'],
  ['lock = threading.Lock()\ndef work():\n    with lock:\n        pass\n', 'final-value'],
  ['for t in ts:\n    t.start()\n[t.join() for t in ts]\n', 'output-order'],
  ['for t in ts: t.start()\nfor t in ts: t.join()\n', 'output-order'],
  // It is handed to others.
  ['def main():\n    lock = Lock()\n    with lock:\n        start(lock)\n', 'final-value'],
  ['def main():\n    lock = Lock()\n    def work():\n        with lock: pass\n', 'final-value'],
  [once.replace('if', 'while'), 'no-exception'],
  ['while not lock.acquire(blocking=False): pass\n', 'final-value'],
  ['class Own(Thread):\n    def run(self):\n        super().run()\n', 'freedom'],
] as const)('%j keeps what is said of %s', (program, type) => {
  expect(advised(program, type).findings[0]).toMatchObject({ hint: 'own', lookAt: 'Look.' })
})

test('what an exception itself says better stays', () => {
  const [finding] = advised('t.join\nt.join()\n', 'no-exception', 'join-before-start').findings
  expect(finding?.hint).toBe('join-before-start')
})

test('of several slips the first goes to the finding, the others stand by themselves', () => {
  const verdict = advised('t.start\nt.join\n', 'freedom')
  expect(verdict.findings[0]?.lookAt).toContain('`t.start`')
  expect(verdict.slips).toEqual([expect.stringContaining('`t.join`')])
})

test('a check that is sure of its advice is not overruled by a habit, and is by a slip', () => {
  const sure: Check[] = [{ type: 'output-line', name: 'it', text: 'Hello', sure: true }]
  const unheard = 't = Thread(target=greet)\nt.start()\ngreet()\n'
  expect(advised(unheard, 'output-line').findings[0]).toMatchObject({ hint: 'never-waits' })
  expect(advised(unheard, 'output-line', 'own', sure).findings[0]).toMatchObject({ hint: 'own' })
  const called = unheard.replace('greet)', 'greet())')
  expect(advised(called, 'output-line', 'own', sure).findings[0]).toMatchObject({
    hint: 'called-at-once',
  })
})
