import { expect, test } from 'vitest'
import { hex, isDark } from './colour.ts'

test('a computed colour becomes hexadecimal', () => {
  expect(hex('rgb(28, 32, 39)')).toBe('#1c2027')
})

test('transparency is kept', () => {
  expect(hex('rgba(0, 0, 0, 0.5)')).toBe('#00000080')
  expect(hex('rgb(0 0 0 / 0.5)')).toBe('#00000080')
})

test('a mixed colour, which browsers write as color(srgb …), is understood', () => {
  expect(hex('color(srgb 1 0.5 0)')).toBe('#ff8000')
})

test('what is no colour of these is refused, not guessed', () => {
  expect(hex('var(--ink)')).toBeNull()
  expect(hex('oklch(0.5 0.1 200)')).toBeNull()
})

test('paper is light and night is dark', () => {
  expect(isDark('#faf9f5')).toBe(false)
  expect(isDark('#14171c')).toBe(true)
})
