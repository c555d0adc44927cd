import { expect, test } from 'vitest'
import { pieces } from './pieces.ts'

test('the pieces of a line make up the line', () => {
  const tokens = [
    { offset: 0, type: 'keyword.python' },
    { offset: 6, type: 'white.python' },
    { offset: 7, type: 'identifier.python' },
  ]
  expect(pieces('import threading', tokens)).toEqual([
    { text: 'import', kind: 'keyword' },
    { text: ' ', kind: 'plain' },
    { text: 'threading', kind: 'plain' },
  ])
})

test('an empty line has no pieces', () => {
  expect(pieces('', [])).toEqual([])
})
