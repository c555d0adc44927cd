import { expect, test } from 'vitest'
import { allowance, parts, type Part } from './allowance.ts'

const all = Object.keys(parts) as Part[]

test('a part has what is left but what is kept for those after it', () => {
  expect(allowance('static', 60, all)).toBe(11)
  expect(allowance('browser', 40, all)).toBe(35)
  expect(allowance('firefox', 7, all)).toBe(7)
})

test('a part that is run alone has all the time', () => {
  expect(allowance('unit', 52, ['unit'])).toBe(52)
})

test('if every part takes all that it may, the last still ends in time', () => {
  let left = 52
  for (const part of all) left -= allowance(part, left, all)
  expect(left).toBe(0)
})

test('a part without time left has a minute to say so', () => {
  expect(allowance('build', 3, all)).toBe(1)
})
