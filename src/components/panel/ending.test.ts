import { expect, test } from 'vitest'
import type { RunResult } from '../../protocol/run.ts'
import { duration, ending } from './ending.ts'

const finished: RunResult = {
  run: 1,
  status: 'finished',
  exitCode: 0,
  detail: '',
  deadlock: [],
  diverged: '',
  seconds: 8.41,
  switches: 12,
  outputDropped: 0,
  eventsDropped: 0,
}
const calm = { realSeconds: null, failed: [], broken: false }

test('a finished run tells its time and its switches', () => {
  expect(ending(finished, calm).detail).toBe('8.4 s, 12 switches between threads.')
})

test('a run on another clock tells both times', () => {
  expect(ending(finished, { ...calm, realSeconds: 0.8 }).detail).toContain('0.8 s on yours')
})

test('one switch is one switch', () => {
  expect(ending({ ...finished, switches: 1 }, calm).detail).toContain('1 switch between')
})

test('a finished run in which a thread failed is not called good', () => {
  const { tone, title, detail } = ending(finished, { ...calm, failed: ['Thread-1 (f)'] })
  expect(tone).toBe('bad')
  expect(title).toBe('Finished, but Thread-1 (f) failed')
  expect(detail).toContain('It ended with an exception.')
  const exited: RunResult = { ...finished, status: 'exit' }
  const both = ending(exited, { ...calm, failed: ['a', 'b'] })
  expect(both).toMatchObject({ tone: 'bad', title: 'Exited with code 0, but a and b failed' })
  const many = ending(finished, { ...calm, failed: ['a', 'b', 'c', 'd'] })
  expect(many.title).toBe('Finished, but 4 threads failed')
})

test('an exit code other than 0 is bad', () => {
  expect(ending({ ...finished, status: 'exit', exitCode: 3 }, calm).tone).toBe('bad')
  expect(ending({ ...finished, status: 'exit' }, calm).tone).toBe('calm')
})

test('an interpreter that is lost is told apart from one that never came', () => {
  const crashed: RunResult = { ...finished, status: 'crashed', detail: 'It did not answer.' }
  expect(ending(crashed, calm).title).toContain('lost')
  expect(ending(crashed, { ...calm, broken: true }).title).toContain('could not be started')
})

test('an exception is told by its message first, and of a long one only the beginning', () => {
  const failed = (detail: string) => ending({ ...finished, status: 'exception', detail }, calm)
  expect(failed("NameError: name 'x' is not defined")).toEqual({
    tone: 'bad',
    title: "NameError: name 'x' is not defined",
    detail: 'Ended by an exception.',
  })
  expect(failed(`ValueError: ${'9'.repeat(500)}`).title).toMatch(/^ValueError: 9{188}…$/)
  expect(failed('')).toMatchObject({ title: 'Ended by an exception', detail: '' })
})

test('durations are as exact as people need them', () => {
  expect(duration(0.004)).toBe('4 ms')
  expect(duration(0.25)).toBe('0.3 s')
  expect(duration(59.9)).toBe('59.9 s')
  expect(duration(125)).toBe('2 min 5 s')
  expect(duration(59.97)).toBe('1 min 0 s')
})
