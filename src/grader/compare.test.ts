/** What stands beside what, where output is not as it was asked for. */
import { expect, test } from 'vitest'
import { compareLines } from './compare.ts'

test('a line that is missing, or too many, moves none of those after it', () => {
  expect(compareLines(['a', 'b', 'c'], ['a', 'c', 'd']).rows).toEqual([
    { expected: 'a', got: 'a' },
    { expected: 'b', got: null },
    { expected: 'c', got: 'c' },
    { expected: null, got: 'd' },
  ])
})

test('a wrong line stands beside the one that belongs there', () => {
  expect(compareLines(['Total: 9'], ['Total: 7']).rows).toEqual([
    { expected: 'Total: 9', got: 'Total: 7' },
  ])
})

test('where the order is free, lines are paired wherever they are', () => {
  expect(compareLines(['a', 'b', 'c'], ['c', 'x', 'a'], true).rows).toEqual([
    { expected: 'c', got: 'c' },
    { expected: 'a', got: 'a' },
    { expected: 'b', got: 'x' },
  ])
})

test('of a long output the part with the first difference is shown', () => {
  const lines = Array.from({ length: 100 }, (_, index) => `line ${index}`)
  const got = lines.with(60, 'oops')
  const { rows, more } = compareLines(lines, got)
  expect(rows).toHaveLength(12)
  expect(rows[3]).toEqual({ expected: 'line 60', got: 'oops' })
  expect(more).toBe(88)
})
