/** Preparing an interpreter changes nothing in what its first program does. */
import { expect, test } from 'vitest'
import type { FeedMessage } from '../protocol/kernel.ts'
import { threadsThat } from './lab.ts'
import { openNodeKernel } from './node.ts'

async function open() {
  const feed: FeedMessage[] = []
  const kernel = await openNodeKernel((message) => feed.push(message))
  return { kernel, feed }
}

const program = `
import gc, os, random, sys, threading, time
print(sorted(sys.modules), random.random(), os.listdir('.'), sys.argv, gc.get_count()[1:])
print(threading.current_thread(), threading.active_count(), time.monotonic())
def work():
    print(threading.current_thread().name, threading.get_ident())
threads = [threading.Thread(target=work) for _ in range(3)]
for t in threads: t.start()
for t in threads: t.join()
`

test('a prepared interpreter runs a program as another does', async () => {
  const [plain, prepared] = [await open(), await open()]
  await prepared.kernel.prepare()
  const ask = { run: 7, program, schedule: 'b1', lines: true, values: true }
  const results = [await plain.kernel.run(ask), await prepared.kernel.run(ask)]
  expect(results[1]).toEqual(results[0])
  // How much goes into one batch depends on timing.
  const events = ({ feed }: typeof plain) =>
    feed.flatMap((message) => (message.type === 'trace' ? message.batch.events : []))
  expect(events(prepared)).toEqual(events(plain))
  expect(JSON.stringify(prepared.feed)).toContain('MainThread')
})

test('and explores it as another does', async () => {
  const [plain, prepared] = [await open(), await open()]
  await prepared.kernel.prepare()
  const ask = { program: threadsThat('counter[0] += 1', 2, 3), schedules: 60 }
  const { seconds: _, ...first } = await plain.kernel.explore(ask)
  const { seconds: __, ...second } = await prepared.kernel.explore(ask)
  expect(second).toEqual(first)
})

test('nobody hears of it, and nothing is done where a program has run', async () => {
  const { kernel, feed } = await open()
  await kernel.prepare()
  expect(feed).toEqual([])
  await kernel.run({ run: 1, program: 'print(1)' })
  const heard = feed.length
  await kernel.prepare()
  expect(feed).toHaveLength(heard)
})

test('a program that is run meanwhile is run after it, and Stop ends that program', async () => {
  const { kernel, feed } = await open()
  const prepared = kernel.prepare()
  const running = kernel.run({ run: 1, program: 'while True: pass' })
  await kernel.stop()
  await prepared
  expect((await running).status).toBe('stopped')
  expect((await kernel.run({ run: 2, program: 'print("there")' })).status).toBe('finished')
  expect(JSON.stringify(feed)).toContain('there')
})
