import { expect, test } from 'vitest'
import { doingWords, doneShare, isBooting, type Doing } from './doing.ts'

const status = { state: 'busy', boot: 1, answering: true } as const
const running: Doing = {
  phase: 'running',
  status,
  progress: null,
  isLookingCloser: false,
  output: { visitedAt: 8000 },
}
const progress = { schedules: 50, of: 200 }

test('what is done is said in words, and nothing where nothing is done', () => {
  const words = (parts: Partial<Doing>) => doingWords({ ...running, ...parts }, 'Checking')
  expect(words({ phase: 'ready' })).toBe('')
  expect(words({})).toBe('Running')
  expect(words({ status: { ...status, state: 'booting' } })).toBe('Starting Python …')
  expect(words({ status: { ...status, answering: false } })).toContain('keeps Python')
  expect(words({ phase: 'checking', progress })).toBe('Checking: 50 of 200 schedules')
  expect(words({ phase: 'checking', progress, isLookingCloser: true })).toContain('closer')
})

test('how far it has come is counted in schedules; the closer look comes after all of them', () => {
  expect(doneShare(running)).toBeNull()
  expect(doneShare({ ...running, progress })).toBe(0.25)
  expect(doneShare({ ...running, progress, isLookingCloser: true })).toBe(1)
  expect(isBooting({ ...running, phase: 'ready', status: { ...status, state: 'booting' } })).toBe(
    false,
  )
})

test('a program that only waits for a visit says where', () => {
  expect(doingWords({ ...running, phase: 'visitable' }, 'Exploring')).toBe(
    'Waits for a visit at localhost:8000',
  )
})
