import { expect, test } from 'vitest'
import { also } from './also.ts'

test('where else the checks hold is a sentence of its own, which grows to a list', () => {
  const once = also('Passed. It holds.', 'in 55 schedules on a slow machine')
  expect(once).toBe('Passed. It holds. The checks also hold in 55 schedules on a slow machine.')
  expect(also(once, 'with other data')).toBe(
    'Passed. It holds. The checks also hold in 55 schedules on a slow machine, and with other data.',
  )
})
