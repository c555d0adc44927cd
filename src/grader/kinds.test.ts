/** Each kind of check that needs more than output, with the real kernel: right and wrong programs. */
import { beforeAll, expect, test } from 'vitest'
import { openNodeKernel } from '../kernel/node.ts'
import { checkProgram } from './check.ts'
import { exercise } from './example.ts'
import type { Verdict } from './verdict.ts'

let kernel: Awaited<ReturnType<typeof openNodeKernel>>

beforeAll(async () => {
  kernel = await openNodeKernel()
})

const ask = 'urllib.request.urlopen(f"http://news.example/{pages[number]}").read()'

const threads = (body: string, count = 3): string => `import threading, time, urllib.request
pages = ["start", "news", "sport"]
lock = threading.Lock()
gate = threading.Semaphore(2)
total = [0]
def download(number):
${body.replaceAll(/^/gm, '    ')}
threads = [threading.Thread(target=download, args=(n,)) for n in range(${count})]
for thread in threads: thread.start()
for thread in threads: thread.join()
`

async function check(asked: Record<string, unknown>, program: string): Promise<Verdict> {
  return checkProgram(kernel, exercise([asked], { schedules: 80 }), program)
}

test.each([
  [{ type: 'race-free' }, 'with lock: total[0] += number'],
  [{ type: 'race-free', variable: 'total' }, 'with lock: total[0] += number'],
  [{ type: 'virtual-time', min: 5, max: 5 }, 'time.sleep(5)'],
  [{ type: 'concurrency', region: 'download', min: 3 }, 'time.sleep(1)'],
  [{ type: 'concurrency', region: 'download', max: 3 }, 'time.sleep(1)'],
  [{ type: 'output-exact', output: '0\n1\n2', anyOrder: true }, 'print(number)'],
  [{ type: 'final-value', expression: 'total[0]', oneOf: [0, 1, 2] }, 'total[0] = number'],
  [{ type: 'source', keep: 'download(number)', require: 'with lock' }, 'with lock: pass'],
  [
    { type: 'requests', host: 'news.example', times: 3, once: true, atOnce: 2 },
    `with gate: ${ask}`,
  ],
  [{ type: 'requests', paths: ['/start', '/news'], all: true, max: 2 }, ask],
  [
    { type: 'requests', exact: true, notAfter: { text: 'Stop' } },
    `if number == 0: time.sleep(5); print("Stop")\nelse: ${ask}`,
  ],
])('%j holds for %j', async (asked, body) => {
  const verdict = await check(asked, threads(body))
  expect(verdict.findings).toEqual([])
  expect(verdict.status, verdict.summary).toBe('passed')
})

test.each([
  [
    { type: 'race-free', variable: 'total' },
    'total[0] += number',
    /writes `total\[0\]` on line 7 and .* a data race/,
  ],
  [
    { type: 'virtual-time', max: 5 },
    'with lock: time.sleep(5)',
    /took 15 seconds of its own clock/,
  ],
  [
    { type: 'concurrency', region: 'download', max: 1 },
    'time.sleep(1)',
    /hree threads were inside `download` at once/,
  ],
  [
    { type: 'concurrency', region: 'fetch', min: 1 },
    'time.sleep(1)',
    /No thread was ever inside `fetch`/,
  ],
  [{ type: 'output-exact', output: '0\n1\n2' }, 'print(number)', /came where “\d” should be/],
  [
    { type: 'final-value', expression: 'total[0]', oneOf: [0, 1] },
    'total[0] = number',
    /ended as 2 instead of 0 or 1/,
  ],
  [{ type: 'source', forbid: 'call time.sleep' }, 'time.sleep(1)', /is called on line 7/],
  [
    { type: 'requests', once: true },
    ask.replace('number', 'number % 2'),
    /`http:\/\/news\.example\/start` was asked for twice in all \d+ schedules\. Each page/,
  ],
  [
    { type: 'requests', host: 'news.example', paths: ['/start', '/about'], all: true },
    ask,
    /Nobody asked for `http:\/\/news\.example\/about` in all/,
  ],
  [
    { type: 'requests', host: 'news.example', times: 4 },
    ask,
    /Three requests to `news\.example` were made in all \d+ schedules\. It should be four\./,
  ],
  [
    { type: 'requests', atOnce: 2 },
    ask,
    /Three requests were under way at `news\.example` at once in .*Two at most may be\./,
  ],
  [
    { type: 'requests', notAfter: { text: 'Stop' } },
    `if number == 0: print("Stop")\nelse: ${ask}`,
    /was asked for after “Stop” had been printed in \d+ of/,
  ],
])('%j is broken by %j', async (asked, body, words) => {
  const { status, findings } = await check(asked, threads(body))
  expect(status).toBe('failed')
  expect(findings.map(({ message }) => message)).toEqual([expect.stringMatching(words)])
})

test('a region is a function by its qualified name, and a lock keeps the threads apart', async () => {
  const program = threads('fetch()').replace(
    'total =',
    'class Page:\n    def load(self):\n        time.sleep(1)\ndef fetch():\n    with lock: Page().load()\ntotal =',
  )
  const alone = { type: 'concurrency', region: 'Page.load', max: 1 }
  expect((await check(alone, program)).status).toBe('passed')
  const together = { type: 'concurrency', region: 'Page.load', min: 2 }
  const { findings } = await check(together, program)
  expect(findings[0]?.message).toContain('Never more than one thread was inside `Page.load`')
})
