import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { untilAgain } from './again.ts'

const page = new EventTarget()

beforeEach(() => {
  vi.useFakeTimers()
  vi.stubGlobal('addEventListener', page.addEventListener.bind(page))
  vi.stubGlobal('removeEventListener', page.removeEventListener.bind(page))
})

afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

async function isOver(promise: Promise<void>): Promise<boolean> {
  let over = false
  void promise.then(() => (over = true))
  await vi.advanceTimersByTimeAsync(0)
  return over
}

test.each([
  [1, 2_000],
  [2, 4_000],
  [3, 8_000],
  [40, 300_000],
])('after %i failures in a row it waits %i ms', async (failures, milliseconds) => {
  const wait = untilAgain(failures)
  await vi.advanceTimersByTimeAsync(milliseconds - 1)
  expect(await isOver(wait)).toBe(false)
  await vi.advanceTimersByTimeAsync(1)
  expect(await isOver(wait)).toBe(true)
})

test('a network that is said to be there again ends the wait', async () => {
  const wait = untilAgain(5)
  page.dispatchEvent(new Event('online'))
  expect(await isOver(wait)).toBe(true)
  expect(vi.getTimerCount()).toBe(0)
})
