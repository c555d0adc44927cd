import { expect, test } from 'vitest'
import { rowsInView } from './rows.ts'

test('what is in view is drawn, and a screen above and below it', () => {
  expect(rowsInView(2000, 400, 40, 200)).toEqual({ first: 40, end: 70 })
})

test('nothing before the first lane or after the last is drawn', () => {
  expect(rowsInView(0, 400, 40, 5)).toEqual({ first: 0, end: 5 })
  expect(rowsInView(7600, 400, 40, 200)).toEqual({ first: 180, end: 200 })
})

test('a lane that is in view in part is drawn', () => {
  expect(rowsInView(0, 100, 42, 200)).toEqual({ first: 0, end: 5 })
})
