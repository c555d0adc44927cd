/** What a replay shows of a program's variables, in real CPython. */
import { beforeAll, expect, test } from 'vitest'
import type { RunOptions } from '../../../../protocol/run.ts'
import type { TraceEvent } from '../../../../protocol/trace.ts'
import type { NodeKernel } from '../../../node-kernel.ts'
import { openNodeKernel } from '../../../node.ts'

let kernel: NodeKernel
let heard: TraceEvent[] = []

beforeAll(async () => {
  kernel = await openNodeKernel((message) => {
    if (message.type === 'trace') heard.push(...message.batch.events)
  })
})

const program = `import threading

class Box:
    def __init__(self):
        self.total = 0

    def __repr__(self):
        raise SystemExit("nobody may call this")

counter = [0]
box = Box()

def work(times):
    for _ in range(times):
        seen = counter[0]
        counter[0] = seen + 1
        box.total += 1

threads = [threading.Thread(target=work, args=(2,)) for _ in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
`

async function replay(options: Partial<RunOptions> = {}) {
  heard = []
  const result = await kernel.run({ run: 1, program, schedule: 'b1', lines: true, ...options })
  expect(result.status).toBe('finished')
  return heard
}

type Values = Extract<TraceEvent, { kind: 'values' }>
const values = (events: TraceEvent[]) =>
  events.filter((event): event is Values => event.kind === 'values')

test('each change of a global is told, objects of the program by their attributes', async () => {
  const told = values(await replay({ values: true }))
  const history = (name: string) => told.flatMap(({ globals }) => globals[name] ?? [])
  expect(history('counter')).toEqual(['[0]', '[1]', '[2]', '[3]', '[4]'])
  expect(history('box.total')).toEqual(['0', '1', '2', '3', '4'])
})

test('a thread has its own locals, which are gone when its function has ended', async () => {
  const told = values(await replay({ values: true })).filter(({ thread }) => thread === 1)
  const last: Record<string, string | null> = {}
  const seen = told.flatMap(({ locals }) => {
    Object.assign(last, locals)
    return locals['seen'] ?? []
  })
  expect(seen).toEqual(['0', '1'])
  expect(last).toMatchObject({ seen: null, times: null })
})

test('watching the variables changes nothing else, ten times of ten', async () => {
  const { outcomes } = await kernel.explore({ program, schedules: 40, watch: ['counter[0]'] })
  const schedule = outcomes.find(({ watched }) => watched['counter[0]'] !== '4')!.schedule
  const without = await replay({ schedule })
  for (let time = 0; time < 10; time++) {
    const events = await replay({ schedule, values: true })
    const own = events.filter(({ kind }) => kind !== 'values' && kind !== 'access')
    expect(own).toEqual(without)
  }
})

test('a run that is not asked for values tells none', async () => {
  expect(values(await replay())).toEqual([])
})

test('each read and write of what threads share is told, with its value', async () => {
  const { outcomes } = await kernel.explore({ program, schedules: 40, watch: ['counter[0]'] })
  const { schedule } = outcomes.find(({ watched }) => watched['counter[0]'] !== '4')!
  const told = (await replay({ schedule, values: true })).flatMap((event) =>
    event.kind === 'access' && event.variable === 'counter[0]' ? [event] : [],
  )
  const last = outcomes.find((one) => one.schedule === schedule)!.watched['counter[0]']
  expect(told.filter(({ writes }) => !writes).map(({ line }) => line)).toEqual([15, 15, 15, 15])
  expect(told.filter(({ writes }) => writes).map(({ line }) => line)).toEqual([16, 16, 16, 16])
  expect(told.at(-1)).toMatchObject({ writes: true, value: last })
  expect(new Set(told.map(({ place }) => place)).size).toBe(1)
  for (const [index, { thread, writes, value }] of told.entries()) {
    if (!writes) continue
    const read = told.slice(0, index).findLast((one) => one.thread === thread && !one.writes)!
    expect(Number(value)).toBe(Number(read.value) + 1)
  }
})
