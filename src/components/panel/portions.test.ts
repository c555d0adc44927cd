import { expect, test } from 'vitest'
import { largestPortion, portions } from './portions.ts'

test('the portions of a text are the text, and none has too many lines', () => {
  const text = Array.from({ length: 2 * largestPortion + 3 }, (_, index) => `x${index}`).join('\n')
  const made = portions(text)
  expect(made.map(({ text: part }) => part).join('')).toBe(text)
  expect(made.map(({ lines }) => lines)).toEqual([largestPortion, largestPortion, 3])
  expect(made[0]?.text.endsWith(`x${largestPortion - 1}\n`)).toBe(true)
})

test('a short text is one portion, and so is none', () => {
  expect(portions('a\nb')).toEqual([{ text: 'a\nb', lines: 2 }])
  expect(portions('')).toEqual([{ text: '', lines: 1 }])
})
