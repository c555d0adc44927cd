/** Time budgets follow the machine, within bounds, and are the same in every process of a run. */
import { afterEach, expect, test, vi } from 'vitest'
import { measuredPace, pace, paceOf, patient, settlePace } from './pace.ts'

afterEach(() => vi.unstubAllEnvs())

test('a usual or quicker machine has the budgets as they are written, a slow one has more', () => {
  expect([1, 100, 300].map(paceOf)).toEqual([1, 1, 1])
  expect(paceOf(750)).toBe(2.5)
})

test('no machine is so slow that a hang is waited for all day', () => {
  expect([2400, 1e6, Infinity].map(paceOf)).toEqual([8, 8, 8])
})

test('this machine is measured, and has a place between the bounds', async () => {
  const measured = await measuredPace()
  expect(measured).toBeGreaterThanOrEqual(1)
  expect(measured).toBeLessThanOrEqual(8)
})

test('what was settled stands, so that all processes of a run have one pace', async () => {
  vi.stubEnv('TURNS_TEST_PACE', '2.5')
  await settlePace()
  expect(pace()).toBe(2.5)
  expect(patient(60)).toBe(150_000)
})

test('where nothing is settled it is measured once, and later processes inherit it', async () => {
  vi.stubEnv('TURNS_TEST_PACE', undefined)
  expect(patient(1)).toBe(1000)
  await settlePace()
  const settled = process.env['TURNS_TEST_PACE']
  expect(settled).toMatch(/^[1-8]\.\d\d$/)
  await settlePace()
  expect(process.env['TURNS_TEST_PACE']).toBe(settled)
})
