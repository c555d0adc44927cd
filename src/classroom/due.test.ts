import { expect, test } from 'vitest'
import { dueWords, endOfDay } from './due.ts'

const at = (hours: number) => new Date(2026, 11, 24, hours).getTime()

test('a day ends at its midnight, where the reader is', () => {
  expect(endOfDay('2026-12-24')).toBe(at(24))
})

test('a due date says how long there is, and that it is over', () => {
  expect(dueWords('2026-12-24', at(9))).toBe('Due on Thursday, 24 December 2026, today.')
  expect(dueWords('2026-12-25', at(9))).toContain('tomorrow')
  expect(dueWords('2026-12-27', at(9))).toContain('(in 3 days)')
  expect(dueWords('2026-12-23', at(9))).toContain('That day is over')
})
