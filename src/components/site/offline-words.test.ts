import { expect, test } from 'vitest'
import { statusWords } from './offline-words.ts'

const half = { kept: 50, all: 100, trouble: null }

test('what is complete is said to work without a network, with Save-Data, too', () => {
  const words = 'Works without a network: all of the course is in this browser.'
  expect(statusWords({ ...half, kept: 100 }, false)).toBe(words)
  expect(statusWords({ ...half, kept: 100 }, true)).toBe(words)
})

test('a download says how far it is, and never 100 % before its end', () => {
  expect(statusWords(half, false)).toContain('Downloading')
  expect(statusWords({ ...half, kept: 99_999, all: 100_000 }, false)).toContain('99 %')
})

test('what ended a download is told apart', () => {
  expect(statusWords({ ...half, trouble: 'network' }, false)).toContain('The rest will follow when')
  expect(statusWords({ ...half, trouble: 'room' }, false)).toContain('has no room')
  expect(statusWords(half, true)).toContain('saves data')
})
