import { expect, test } from 'vitest'
import { Due, dueAt, dueMoment, dueParts, dueWords, isLate } from './due.ts'

const at = (hours: number) => new Date(2026, 11, 24, hours).getTime()

test('a day ends at its midnight, where the reader is', () => {
  expect(dueAt('2026-12-24')).toBe(at(24))
})

test('a due date says how long there is, and that it is over', () => {
  expect(dueWords('2026-12-24', at(9))).toBe('Due on Thursday, 24 December 2026, today.')
  expect(dueWords('2026-12-25', at(9))).toContain('tomorrow')
  expect(dueWords('2026-12-27', at(9))).toContain('(in 3 days)')
  expect(dueWords('2026-12-23', at(9))).toContain('That day is over')
})

test('a moment is the same one everywhere, in summer and in winter', () => {
  const winter = dueMoment('2026-12-24', '18:00', 'Europe/Berlin')
  expect(winter).toBe('2026-12-24T18:00:00+01:00[Europe/Berlin]')
  expect(dueAt(winter)).toBe(Date.UTC(2026, 11, 24, 17))
  expect(dueMoment('2026-07-01', '08:30', 'Europe/Berlin')).toContain('+02:00')
  expect(dueMoment('2026-07-01', '08:30', 'UTC')).toContain('+00:00[UTC]')
  // An hour after the clocks were put forward, and an hour before they are put back.
  expect(dueMoment('2026-03-29', '03:30', 'Europe/Berlin')).toContain('+02:00')
  expect(dueMoment('2026-10-25', '01:30', 'Europe/Berlin')).toContain('+02:00')
  expect(dueMoment('2026-03-08', '23:00', 'America/New_York')).toContain('-04:00')
  expect(Due.parse(winter)).toBe(winter)
  expect(dueParts(winter)).toEqual({ day: '2026-12-24', time: '18:00', zone: 'Europe/Berlin' })
  expect(Due.safeParse('2026-12-24T18:00:00[Europe/Berlin]').success).toBe(false)
  expect(Due.safeParse('2026-13-24T18:00:00+01:00[Europe/Berlin]').success).toBe(false)
})

test('a moment is told by the reader’s clock, and by the teacher’s where that is another one', () => {
  const due = dueMoment('2026-12-24', '18:00', 'Europe/Berlin')
  const before = Date.UTC(2026, 11, 20)
  expect(dueWords(due, before, 'Europe/Paris')).toBe('Due on Thursday, 24 December 2026, at 18:00.')
  expect(dueWords(due, before, 'Asia/Tokyo')).toBe(
    'Due on Friday, 25 December 2026, at 02:00 (18:00 in Europe/Berlin).',
  )
  expect(dueWords(due, Date.UTC(2026, 11, 25), 'Europe/Paris')).toContain('That time is over')
})

test('a hand-in is late when its own clock says so', () => {
  const due = dueMoment('2026-12-24', '18:00', 'Europe/Berlin')
  const made = (hour: number) => ({ made: Date.UTC(2026, 11, 24, hour), assignment: { due } })
  expect([16, 17].map((hour) => isLate(made(hour)))).toEqual([false, true])
  expect(isLate({ made: 9e15, assignment: { due: null } })).toBe(false)
})
