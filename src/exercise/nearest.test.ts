import { expect, test } from 'vitest'
import { didYouMean, nearest } from './nearest.ts'

test('the nearest come first, swapped letters count once, and what is far is not proposed', () => {
  const known = ['schedules', 'seconds', 'checks', 'hints', 'explanation']
  expect(nearest('shcedules', known, 1)).toEqual(['schedules'])
  expect(nearest('chekcs', known)).toEqual(['checks'])
  expect(nearest('zzzzzzzz', known)).toEqual([])
  expect(didYouMean('hint', ['hints', 'mint', 'lint', 'zebra'])).toBe(
    'Did you mean "hints", "mint" or "lint"?',
  )
})
