import { expect, test } from 'vitest'
import { paragraphs } from './prose.ts'

test('empty lines separate paragraphs', () => {
  expect(paragraphs('One.\n\nTwo.\n')).toHaveLength(2)
})

test('code stands between backticks', () => {
  expect(paragraphs('Call `join()` now.')).toEqual([
    [
      { text: 'Call ', isCode: false },
      { text: 'join()', isCode: true },
      { text: ' now.', isCode: false },
    ],
  ])
})

test('a lone backtick and angle brackets are text', () => {
  expect(paragraphs('a ` b <b>')).toEqual([[{ text: 'a ` b <b>', isCode: false }]])
})
