import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Cell } from './cell.ts'
import { Pool } from './pool.ts'

const opened: { discarded: boolean; boot(): void }[] = []

vi.mock(import('./runtime.ts'), () => ({ loadRuntime: () => new Promise<never>(() => {}) }))
vi.mock(import('./cell.ts'), () => ({
  openCell() {
    const { promise: ready, resolve: boot } = Promise.withResolvers<void>()
    const cell = { discarded: false, boot, ready, usable: true, discard }
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

const open = (spare = true) => new Pool({ base: '/', onBoot: () => {}, spare })

/** A pool whose current cell and spare have both booted. */
async function stocked() {
  const pool = open()
  const first = pool.take()
  pool.provide()
  opened[0]!.boot()
  await vi.advanceTimersByTimeAsync(5000)
  return { pool, first }
}

test('the same cell is used again and again', () => {
  const pool = open()
  expect(pool.take()).toBe(pool.take())
  expect(opened).toHaveLength(1)
})

test('the spare boots only after the cell that is wanted now', async () => {
  const pool = open()
  pool.take()
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
  expect(dropped.pool.take()).toBe(opened[1])
  opened.length = 0
  const lost = await stocked()
  lost.first.discard()
  expect(lost.pool.take()).toBe(opened[1])
})

test('there is one spare at most', async () => {
  const { pool } = await stocked()
  for (let i = 0; i < 5; i++) pool.provide()
  await vi.advanceTimersByTimeAsync(5000)
  expect(opened).toHaveLength(2)
})

test('a small device gets no spare', async () => {
  const pool = open(false)
  pool.take()
  opened[0]!.boot()
  pool.provide()
  await vi.advanceTimersByTimeAsync(5000)
  expect(opened).toHaveLength(1)
})

test('closing discards the cell and the spare, and boots nothing more', async () => {
  const { pool } = await stocked()
  pool.provide()
  pool.close()
  await vi.advanceTimersByTimeAsync(5000)
  expect(opened.map(({ discarded }) => discarded)).toEqual([true, true])
})
