/** Explorations that several interpreters share: the answer is the same as that of one alone. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ExploreOptions, ExploreResult } from '../protocol/explore.ts'
import { threadsThat } from './lab.ts'
import { openCrew } from './node-crew.ts'
import { openNodeKernel } from './node.ts'
import type { NodeKernel } from './node-kernel.ts'

const kernels: NodeKernel[] = []
const ends: (() => Promise<void>)[] = []
/** Letters to the assistants. */
let sent = 0

/** A kernel with that many interpreters, itself included; the assistants have joined. */
async function open(jobs: number): Promise<NodeKernel> {
  const kernel = await openNodeKernel()
  let joined = 1
  const all = new Promise<void>((resolve) => {
    const join = async (port: MessagePort) => {
      const post = port.postMessage.bind(port)
      port.postMessage = (letter: unknown) => {
        sent++
        post(letter)
      }
      await kernel.join(port)
      if (++joined === jobs) resolve()
    }
    ends.push(openCrew({ join }, jobs))
    if (jobs === 1) resolve()
  })
  await all
  return kernel
}

beforeAll(async () => {
  for (const jobs of [1, 2, 3]) kernels.push(await open(jobs))
})

afterAll(() => Promise.all(ends.map((end) => end())))

/** What one, two and three interpreters find; only the seconds differ. */
async function explorations(options: ExploreOptions): Promise<Omit<ExploreResult, 'seconds'>[]> {
  const results = []
  for (const kernel of kernels) {
    const { seconds: _, ...result } = await kernel.explore({ seconds: 600, ...options })
    results.push(result)
  }
  return results
}

const crosswise = `
import threading
locks = [threading.Lock() for _ in range(3)]
def work(first, second):
    for _ in range(3):
        with locks[first]:
            with locks[second]:
                pass
threads = [threading.Thread(target=work, args=pair) for pair in ((0, 1), (1, 2), (2, 0))]
for t in threads: t.start()
for t in threads: t.join()
`

const shuffled = `
import random, threading
rows = []
def work(name):
    for _ in range(3):
        rows.append(name + str(random.randrange(3)))
threads = [threading.Thread(target=work, args=(name,)) for name in 'ab']
for t in threads: t.start()
for t in threads: t.join()
print(*rows)
print({str(number) for number in range(8)})
`

test.each<[string, Partial<ExploreOptions> & { program: string }]>([
  ['a program that loses updates', { program: threadsThat('counter[0] += 1', 3, 4) }],
  ['one that deadlocks', { program: crosswise }],
  ['one of which all schedules are seen', { program: threadsThat('counter[0] += 1', 2, 2) }],
  [
    'the same, by the search alone',
    { program: threadsThat('counter[0] += 1', 2, 4), strategy: 'dfs' },
  ],
  ['one that uses random, and sets of texts', { program: shuffled }],
  ['turns as the GIL gives them', { program: crosswise, granularity: 'gil' }],
  ['one that ends at the first failure', { program: crosswise, untilFailure: true }],
  [
    'sleeps that are over too early',
    { program: threadsThat('counter[0] += 1', 2, 4), granularity: 'slow' },
  ],
  ['a syntax error', { program: 'def:' }],
])('%s: however many interpreters share the work, the answer is the same', async (_, options) => {
  const [one, two, three] = await explorations({
    watch: ['counter[0]'],
    schedules: 250,
    seed: 3,
    ...options,
  })
  expect(two).toEqual(one)
  expect(three).toEqual(one)
})

test('the schedules are shared', async () => {
  const [, two] = kernels
  sent = 0
  await two!.explore({
    program: threadsThat('counter[0] += 1', 3, 4),
    schedules: 200,
    seconds: 600,
  })
  expect(sent).toBeGreaterThan(2) // the program, and schedules of it
})
