import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { watchForStall } from './stall.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

test('a request that nobody answers is given up after half a minute', () => {
  const { signal } = watchForStall()
  vi.advanceTimersByTime(29_000)
  expect(signal.aborted).toBe(false)
  vi.advanceTimersByTime(2_000)
  expect(signal.aborted).toBe(true)
})

test('a slow download goes on as long as something arrives, and has all of it in the end', async () => {
  let controller!: ReadableStreamDefaultController<Uint8Array>
  const body = new ReadableStream<Uint8Array>({ start: (one) => void (controller = one) })
  const watch = watchForStall()
  const read = watch.read(new Response(body))
  for (let second = 0; second < 100; second += 20) {
    controller.enqueue(Uint8Array.of(second))
    await vi.advanceTimersByTimeAsync(20_000)
    expect(watch.signal.aborted).toBe(false)
  }
  controller.close()
  expect([...new Uint8Array(await read)]).toEqual([0, 20, 40, 60, 80])
  watch.end()
  await vi.advanceTimersByTimeAsync(60_000)
  expect(watch.signal.aborted).toBe(false)
})
