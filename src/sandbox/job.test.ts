import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Cell, CellUser } from './cell.ts'
import { startJob, type JobOptions } from './job.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const never = () => new Promise<never>(() => {})

/** A fake cell: the test decides what its kernel does. */
function paperCell(api: { ping?: () => Promise<void>; stop?: () => Promise<void> } = {}) {
  const paper = {
    api: { ping: async () => {}, stop: async () => {}, ...api } as unknown as Cell['api'],
    ready: Promise.resolve(),
    usable: true,
    user: null as CellUser | null,
    discarded: false,
    use(user: CellUser | null) {
      paper.user = user
    },
    discard() {
      paper.discarded = true
      paper.usable = false
    },
  }
  return paper
}

function start(cells: Cell[], ask: () => Promise<unknown>, more: Partial<JobOptions<string>> = {}) {
  let next = 0
  const told: boolean[] = []
  const job = startJob<string>({
    take: () => cells[next++]!,
    feedBudget: { nodes: 100, chars: 100 },
    resultBudget: { nodes: 100, chars: 100 },
    ask,
    parse: (answer) => (typeof answer === 'string' ? answer : null),
    ended: (how, detail) => `${how}: ${detail}`,
    broken: (result) => result === 'broken',
    onFeed: () => {},
    onAnswering: (answering) => told.push(answering),
    ...more,
  })
  return { job, told }
}

test('the answer of the kernel is the result, and the cell is kept', async () => {
  const cell = paperCell()
  const { job } = start([cell], async () => 'done')
  expect(await job.result).toBe('done')
  expect(cell.discarded).toBe(false)
  expect(cell.user).toBeNull()
})

test('a kernel that obeys keeps its cell', async () => {
  let end = (_result: string) => {}
  const cell = paperCell({ stop: async () => end('stopped by itself') })
  const { job } = start([cell], () => new Promise((resolve) => (end = resolve)))
  await vi.advanceTimersByTimeAsync(1)
  await job.stop()
  expect(await job.result).toBe('stopped by itself')
  expect(cell.discarded).toBe(false)
})

test('a kernel that does not obey within 150 ms loses its cell', async () => {
  const cell = paperCell({ stop: never })
  const { job } = start([cell], never)
  await vi.advanceTimersByTimeAsync(1)
  void job.stop()
  await vi.advanceTimersByTimeAsync(149)
  expect(cell.discarded).toBe(false)
  await vi.advanceTimersByTimeAsync(1)
  expect(await job.result).toBe('stopped: ')
  expect(cell.discarded).toBe(true)
})

test('a kernel that obeys, and has no answer then, has stopped, and not failed', async () => {
  let fail = (_reason: Error) => {}
  const cell = paperCell({ stop: async () => fail(new Error('no outcome')) })
  const { job } = start([cell], () => new Promise((_, reject) => (fail = reject)))
  await vi.advanceTimersByTimeAsync(1)
  await job.stop()
  expect(await job.result).toBe('stopped: ')
})

test('a job with something to tell has as long as it asks for', async () => {
  const cell = paperCell({ stop: never })
  const { job } = start([cell], never, { patience: 1000 })
  await vi.advanceTimersByTimeAsync(1)
  void job.stop()
  await vi.advanceTimersByTimeAsync(999)
  expect(cell.discarded).toBe(false)
  await vi.advanceTimersByTimeAsync(1)
  expect(await job.result).toBe('stopped: ')
})

test('a job that is stopped before its cell has booted never asks, and spares the cell', async () => {
  const ask = vi.fn<() => Promise<unknown>>(never)
  const cell = { ...paperCell(), ready: never() }
  const { job } = start([cell], ask)
  await job.stop()
  expect(await job.result).toBe('stopped: ')
  expect(ask).not.toHaveBeenCalled()
})

test('a cell that cannot boot is a crash with its words', async () => {
  const ready = Promise.reject(new Error('no network'))
  const { job } = start([{ ...paperCell(), ready }], never)
  expect(await job.result).toBe('crashed: no network')
})

test('a cell that has died since its last use is replaced before the program starts', async () => {
  const dead = paperCell({ ping: never })
  const fresh = paperCell()
  const { job } = start([dead, fresh], async () => 'done')
  await vi.advanceTimersByTimeAsync(1000)
  expect(await job.result).toBe('done')
  expect([dead.discarded, fresh.discarded]).toEqual([true, false])
})

test('an answer that does not parse, or is too big to look at, costs the cell', async () => {
  for (const answer of [{ forged: true }, 'x'.repeat(101)]) {
    const cell = paperCell()
    const { job } = start([cell], async () => answer)
    // oxlint-disable-next-line no-await-in-loop
    expect(await job.result).toContain('makes no sense')
    expect(cell.discarded).toBe(true)
  }
})

test('a kernel that throws, or says that it is broken, costs the cell', async () => {
  const thrown = paperCell()
  const first = start([thrown], () => Promise.reject(new Error('no more')))
  expect(await first.job.result).toBe('crashed: The interpreter failed: no more')
  const broken = paperCell()
  expect(await start([broken], async () => 'broken').job.result).toBe('broken')
  expect([thrown.discarded, broken.discarded]).toEqual([true, true])
})

test('a cell that sent nonsense is not used again, though its answer counts', async () => {
  const cell = paperCell()
  const { job } = start([cell], async () => {
    cell.usable = false
    return 'done'
  })
  expect(await job.result).toBe('done')
  expect(cell.discarded).toBe(true)
})

test('a cell that is lost ends the job at once', async () => {
  const cell = paperCell()
  const { job } = start([cell], never)
  await vi.advanceTimersByTimeAsync(1)
  cell.user!.onLost('flooded')
  expect(await job.result).toBe('crashed: flooded')
})

test('a kernel that never answers is told of, and given up', async () => {
  let pings = 0
  const cell = paperCell({ ping: () => (pings++ === 0 ? Promise.resolve() : never()) })
  const { job, told } = start([cell], never)
  await vi.advanceTimersByTimeAsync(15_000)
  expect(await job.result).toContain('not answered for 10 seconds')
  expect(told).toEqual([false])
})
