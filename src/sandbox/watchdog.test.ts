import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { watch } from './watchdog.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

function start(ping: () => Promise<unknown>) {
  const told: (boolean | string)[] = []
  const end = watch({
    ping,
    onAnswering: (answering) => told.push(answering),
    onDead: (seconds) => told.push(`dead after ${seconds}`),
  })
  return { told, end }
}

test('a worker that answers is left alone', async () => {
  const ping = vi.fn<() => Promise<void>>(async () => {})
  const { told } = start(ping)
  await vi.advanceTimersByTimeAsync(60_000)
  expect(told).toEqual([])
  expect(ping.mock.calls.length).toBeGreaterThan(50)
})

test('a worker that never answers is told after seconds and given up after ten', async () => {
  const { told } = start(() => new Promise(() => {}))
  await vi.advanceTimersByTimeAsync(3000)
  expect(told).toEqual([false])
  await vi.advanceTimersByTimeAsync(60_000)
  expect(told).toEqual([false, 'dead after 10'])
})

test('a worker that answers late is told to answer again', async () => {
  let answer = () => {}
  const { told } = start(() => new Promise<void>((resolve) => (answer = resolve)))
  await vi.advanceTimersByTimeAsync(4000)
  answer()
  await vi.advanceTimersByTimeAsync(10)
  expect(told).toEqual([false, true])
  await vi.advanceTimersByTimeAsync(6000)
  expect(told).toEqual([false, true, false])
})

test('only one ping is on its way at a time', async () => {
  const ping = vi.fn<() => Promise<void>>(() => new Promise(() => {}))
  start(ping)
  await vi.advanceTimersByTimeAsync(9000)
  expect(ping).toHaveBeenCalledTimes(1)
})

test('an answer that is an error is an answer', async () => {
  const { told } = start(() => Promise.reject(new Error('no')))
  await vi.advanceTimersByTimeAsync(60_000)
  expect(told).toEqual([])
})

test('after the end nothing is told', async () => {
  const { told, end } = start(() => new Promise(() => {}))
  end()
  await vi.advanceTimersByTimeAsync(60_000)
  expect(told).toEqual([])
})
