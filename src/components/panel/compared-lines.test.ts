import { expect, test } from 'vitest'
import { comparedLines, isAkin } from './compared-lines.ts'

const signs = { both: ' ', own: '-', solution: '+' }
const drawn = (own: string, solution: string) =>
  comparedLines(own, solution).map(({ kind, text }) => signs[kind] + text)

test('what differs is there twice, one’s own lines first', () => {
  expect(drawn('a = 1\nb = 2\nprint(a)\n', 'a = 1\nwith lock:\n    b = 2\nprint(a)')).toEqual([
    ' a = 1',
    '-b = 2',
    '+with lock:',
    '+    b = 2',
    ' print(a)',
  ])
})

test('empty lines are lines; how a program ends is nothing', () => {
  expect(drawn('a\n\nb\n\n\n', 'a\n\nb')).toEqual([' a', ' ', ' b'])
  expect(drawn('', 'a')).toEqual(['-', '+a'])
})

test('a program that was written quite otherwise is not akin', () => {
  expect(isAkin(comparedLines('a\nb\nc', 'a\nb\nd'))).toBe(true)
  expect(isAkin(comparedLines('x\n\ny\n\nz', 'a\n\nb\n\nc\nd'))).toBe(false)
})
