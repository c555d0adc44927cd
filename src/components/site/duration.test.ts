import { expect, test } from 'vitest'
import { duration, hours } from './duration.ts'

test.each([
  [25, '25 min'],
  [60, '1 h'],
  [98, '1 h 40 min'],
  [118, '2 h'],
  [239, '4 h'],
  [240, '4 h'],
  [560, '9½ h'],
  [620, '10½ h'],
])('%d minutes are %s', (minutes, words) => {
  expect(duration(minutes)).toBe(words)
})

test('in running text, hours are written out', () => {
  expect(hours(560)).toBe('9½ hours')
  expect(hours(610)).toBe('10 hours')
  expect(hours(50)).toBe('50 minutes')
  expect(hours(70)).toBe('1 hour')
  expect(hours(80)).toBe('1½ hours')
})
