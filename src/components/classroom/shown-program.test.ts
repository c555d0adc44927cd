import { expect, test } from 'vitest'
import { lineNumbers, stretches } from './shown-program.ts'

test('lines are put together between those that are marked', () => {
  expect(stretches('a\nb\nc\nd\ne\n\n', [2, 3, 5, 9])).toEqual([
    { text: 'a\n', isMarked: false },
    { text: 'b\nc\n', isMarked: true },
    { text: 'd\n', isMarked: false },
    { text: 'e\n', isMarked: true },
  ])
  expect(stretches('', [])).toEqual([{ text: '\n', isMarked: false }])
  expect(stretches('a', [1])).toEqual([{ text: 'a\n', isMarked: true }])
  expect(lineNumbers('a\nb\n\nc\n')).toBe('1\n2\n3\n4')
})

test('49,000 lines are as many pieces as three', () => {
  const program = `${'\n'.repeat(49_000)}x`
  const shown = stretches(program, [49_001, 7])
  expect(shown).toHaveLength(4)
  expect(shown.map(({ text }) => text).join('')).toBe(`${program}\n`)
  expect(lineNumbers(program).split('\n')).toHaveLength(49_001)
})

test('characters that turn or hide text are seen, and newlines of Windows are newlines', () => {
  expect(stretches('# \u202E\u2066\u200Bx\r\ny\rz', [])).toEqual([
    { text: '# \\u202e\\u2066\\u200bx\ny\nz\n', isMarked: false },
  ])
})
