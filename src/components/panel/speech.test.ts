import { expect, test } from 'vitest'
import { digest } from './speech.ts'
import type { Line } from './output-lines.ts'

const line = (text: string, index = 0): Line => ({
  index,
  step: 0,
  segments: [{ thread: { number: 1, name: 'Thread-1 (f)' }, kind: 'stdout', text }],
})

test('a few lines are read out with the thread that wrote them', () => {
  expect(digest([line('hello'), line('bye')])).toBe('Thread-1: hello. Thread-1: bye')
})

test('a flood is summed up in a few words', () => {
  const flood = Array.from({ length: 5000 }, (_, index) => line('1', index))
  expect(digest(flood)).toBe('Thread-1: 1. Thread-1: 1. and 4998 more lines')
})

test('silence is silent', () => {
  expect(digest([])).toBe('')
  expect(digest([line('  ')])).toBe('')
})

test('a very long line is cut', () => {
  expect(digest([line('x'.repeat(5000))]).length).toBeLessThan(150)
})
