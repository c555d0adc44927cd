import { expect, test } from 'vitest'
import { didYouMean, meantOrAll, nearest } from './nearest.ts'

test('the nearest come first, swapped letters count once, and what is far is not proposed', () => {
  const known = ['schedules', 'seconds', 'checks', 'hints', 'explanation']
  expect(nearest('shcedules', known, 1)).toEqual(['schedules'])
  expect(nearest('chekcs', known)).toEqual(['checks'])
  expect(nearest('zzzzzzzz', known)).toEqual([])
  expect(didYouMean('hint', ['hints', 'mint', 'lint', 'zebra'])).toBe(
    'Did you mean "hints", "mint" or "lint"?',
  )
})

test('where nothing is near, all that there is is named', () => {
  expect(meantOrAll('zzzzzzzz', ['hints', 'checks'])).toBe('There are: hints, checks.')
  expect(meantOrAll('hint', ['hints', 'checks'])).toBe('Did you mean "hints"?')
})
