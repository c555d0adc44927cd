import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Purpose } from '../kernel/purpose.ts'
import type { Cell } from './cell.ts'
import { Pool } from './pool.ts'

const opened: { discarded: boolean; prepared: boolean; boot(): void }[] = []

vi.mock(import('./runtime.ts'), () => ({ loadRuntime: () => new Promise<never>(() => {}) }))
vi.mock(import('./cell.ts'), () => ({
  openCell() {
    const { promise: ready, resolve: boot } = Promise.withResolvers<void>()
    const api = { prepare: async () => void (cell.prepared = true) }
    const cell = { discarded: false, prepared: false, api, boot, ready, usable: true, discard }
    function discard() {
      cell.discarded = true
      cell.usable = false
    }
    opened.push(cell)
    return cell as unknown as Cell
  },
}))

beforeEach(() => void vi.useFakeTimers())
afterEach(() => {
  vi.useRealTimers()
  opened.length = 0
})

const run: Purpose = { run: true }

const open = (spare = true) => new Pool({ base: '/', onBoot: () => {}, spare })

/** A pool whose current cell and spare have both booted. */
async function stocked() {
  const pool = open()
  const first = pool.take(run)
  pool.provide()
  opened[0]!.boot()
  await vi.advanceTimersByTimeAsync(5000)
  return { pool, first }
}

test('a cell that was taken and not used is there for whoever asks next', () => {
  const pool = open()
  expect(pool.take(run)).toBe(pool.take({ program: 'a' }))
  expect(opened).toHaveLength(1)
})

test.each<[Purpose, Purpose]>([
  [run, run],
  [run, { program: 'a' }],
  [{ program: 'a' }, run],
  [{ program: 'a' }, { program: 'b' }],
])('after %j a cell does not serve %j', (before, next) => {
  const pool = open()
  const first = pool.take(before)
  pool.use(before)
  expect(pool.take(next)).not.toBe(first)
  expect(opened.map(({ discarded }) => discarded)).toEqual([true, false])
})

test('a cell serves the closer looks at the program that was explored in it', () => {
  const pool = open()
  const first = pool.take({ program: 'a' })
  pool.use({ program: 'a' })
  expect(pool.take({ program: 'a' })).toBe(first)
})

test('renewing replaces a cell in which a program has run, and no other', () => {
  const pool = open()
  const first = pool.take(run)
  pool.renew()
  expect(pool.ready()).toBe(first)
  pool.use(run)
  pool.renew()
  expect(pool.ready()).not.toBe(first)
})

test('the spare boots only after the cell that is wanted now', async () => {
  const pool = open()
  pool.take(run)
  pool.provide()
  await vi.advanceTimersByTimeAsync(60_000)
  expect(opened).toHaveLength(1)
  opened[0]!.boot()
  await vi.advanceTimersByTimeAsync(5000)
  expect(opened).toHaveLength(2)
})

test('a cell that is dropped, or no longer usable, is replaced by the spare', async () => {
  const dropped = await stocked()
  dropped.pool.drop()
  expect(opened[0]!.discarded).toBe(true)
  expect(dropped.pool.take(run)).toBe(opened[1])
  opened.length = 0
  const lost = await stocked()
  lost.first.discard()
  expect(lost.pool.take(run)).toBe(opened[1])
})

test('there is one spare at most', async () => {
  const { pool } = await stocked()
  for (let i = 0; i < 5; i++) pool.provide()
  await vi.advanceTimersByTimeAsync(5000)
  expect(opened).toHaveLength(2)
})

test('a small device gets no spare', async () => {
  const pool = open(false)
  pool.take(run)
  opened[0]!.boot()
  pool.provide()
  await vi.advanceTimersByTimeAsync(5000)
  expect(opened).toHaveLength(1)
})

test('a small device has one interpreter at a time, and each program still gets its own', () => {
  const pool = open(false)
  for (let count = 1; count <= 3; count++) {
    pool.take(run)
    pool.use(run)
    expect(opened.filter(({ discarded }) => !discarded)).toHaveLength(1)
    pool.renew()
    pool.ready()
  }
  expect(opened).toHaveLength(4)
})

test('closing discards the cell and the spare, and boots nothing more', async () => {
  const { pool } = await stocked()
  pool.provide()
  pool.close()
  await vi.advanceTimersByTimeAsync(5000)
  expect(opened.map(({ discarded }) => discarded)).toEqual([true, true])
})

test('who waits for a program is prepared for it; where one has begun, nothing else runs', async () => {
  await stocked()
  opened[1]!.boot()
  await vi.advanceTimersByTimeAsync(5000)
  expect(opened.map(({ prepared }) => prepared)).toEqual([true, true])

  opened.length = 0
  const pool = open()
  pool.take(run)
  pool.use(run)
  opened[0]!.boot()
  await vi.advanceTimersByTimeAsync(5000)
  expect(opened[0]!.prepared).toBe(false)
})

test('an interpreter that helps another is not kept waiting', async () => {
  const pool = open()
  pool.another()
  opened[0]!.boot()
  await vi.advanceTimersByTimeAsync(5000)
  expect(opened[0]!.prepared).toBe(false)
})
