import { expect, test } from 'vitest'
import { largestPortion } from '../panel/portions.ts'
import { blocks, stretches } from './shown-program.ts'

const shown = (program: string, marked: readonly number[]) =>
  stretches(program, marked).map(({ text, isMarked }) => ({ text, isMarked }))

test('lines are put together between those that are marked', () => {
  expect(shown('a\nb\nc\nd\ne\n\n', [2, 3, 5, 9])).toEqual([
    { text: 'a\n', isMarked: false },
    { text: 'b\nc\n', isMarked: true },
    { text: 'd\n', isMarked: false },
    { text: 'e\n', isMarked: true },
  ])
  expect(shown('', [])).toEqual([{ text: '\n', isMarked: false }])
  expect(shown('a', [1])).toEqual([{ text: 'a\n', isMarked: true }])
})

test('each line has its number', () => {
  expect(stretches('a\nb\n\nc\n', [2]).map(({ numbers }) => numbers)).toEqual(['1', '2', '3\n4'])
})

test('49,000 lines are a piece for each portion, and one for each change of the mark', () => {
  const program = `${'\n'.repeat(48_999)}x`
  const all = stretches(program, [49_000, 7])
  expect(all).toHaveLength(49_000 / largestPortion + 3)
  expect(all.map(({ text }) => text).join('')).toBe(`${program}\n`)
  expect(all.flatMap(({ numbers }) => numbers.split('\n')).map(Number)).toEqual(
    Array.from({ length: 49_000 }, (_, index) => index + 1),
  )
  expect(Math.max(...all.map(({ lines }) => lines))).toBe(largestPortion)
})

test('characters that turn or hide text are seen, and newlines of Windows are newlines', () => {
  expect(shown('# \u202E\u2066\u200Bx\r\ny\rz', [])).toEqual([
    { text: '# \\u202e\\u2066\\u200bx\ny\nz\n', isMarked: false },
  ])
})

test('parts of 1,200 lines are three blocks, cut at the ends of lines, with what is shared as it was', () => {
  const parts = [
    { text: 'x = 1', isShared: true },
    { text: `  # note${'\n'.repeat(700)}`, isShared: false },
    { text: `y = 2${'\n'.repeat(499)}z`, isShared: true },
  ]
  const made = blocks(parts)
  expect(made.map(({ lines }) => lines)).toEqual([largestPortion, largestPortion, 200])
  expect(made.flatMap((block) => block.parts.map(({ text }) => text)).join('')).toBe(
    parts.map(({ text }) => text).join(''),
  )
  expect(made[0]?.parts).toEqual([
    { text: 'x = 1', isShared: true },
    { text: `  # note${'\n'.repeat(largestPortion)}`, isShared: false },
  ])
  expect(made[1]?.parts.map(({ isShared }) => isShared)).toEqual([false, true])
  expect(blocks([])).toEqual([{ parts: [], lines: 1 }])
})
