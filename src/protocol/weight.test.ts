import { expect, test } from 'vitest'
import { spend } from './weight.ts'

const fits = (value: unknown, budget = { nodes: 100, chars: 1000 }) => spend({ ...budget }, value)

test('ordinary data fits', () => {
  expect(fits({ type: 'trace', batch: { events: [1, 'two', null, true] } })).toBe(true)
})

test('a long text does not fit, wherever it is', () => {
  expect(fits({ a: [{ b: 'x'.repeat(1001) }] })).toBe(false)
  expect(fits({ ['x'.repeat(1001)]: 1 })).toBe(false)
})

test('many small values do not fit', () => {
  expect(fits(Array.from({ length: 101 }, () => 0))).toBe(false)
  expect(fits(Object.fromEntries(Array.from({ length: 101 }, (_, i) => [i, i])))).toBe(false)
})

test('an array of holes is as long as it says, and refused without walking it', () => {
  // oxlint-disable-next-line unicorn/no-new-array
  expect(fits(new Array(4_000_000_000))).toBe(false)
})

test('a list may be shorter than the budget allows, and is then refused without walking it', () => {
  const budget = { nodes: 100, chars: 1000, longest: 3 }
  expect(spend(budget, [[1, 2, 3], [4]])).toBe(true)
  expect(spend(budget, { events: [1, 2, 3, 4] })).toBe(false)
})

test('a cycle is refused rather than followed for ever', () => {
  const loop: { self?: unknown } = {}
  loop.self = loop
  expect(fits(loop)).toBe(false)
})

test('depth alone is no problem, and costs no stack', () => {
  let deep: unknown = 0
  for (let i = 0; i < 50_000; i++) deep = [deep]
  expect(fits(deep, { nodes: 60_000, chars: 0 })).toBe(true)
  expect(fits(deep)).toBe(false)
})

test('binary data counts by its bytes', () => {
  expect(fits(new ArrayBuffer(1001))).toBe(false)
  expect(fits(new Uint8Array(10))).toBe(true)
})

test('maps and sets, which the kernel never sends, do not fit', () => {
  expect(fits({ a: new Map() })).toBe(false)
  expect(fits(new Set([1]))).toBe(false)
})

test('messages share one budget', () => {
  const budget = { nodes: 100, chars: 10 }
  expect(spend(budget, 'sixsix')).toBe(true)
  expect(spend(budget, 'sixsix')).toBe(false)
})
