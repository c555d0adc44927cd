import { afterEach, expect, test, vi } from 'vitest'
import { ask } from './ask.ts'

afterEach(() => void vi.useRealTimers())

const half = { kept: 50, all: 100 }

test('what the worker answers is what the page hears', async () => {
  const worker = {
    postMessage: (_: unknown, ports: unknown) =>
      (ports as MessagePort[])[0]!.postMessage({ kept: 70, all: 100, trouble: null }),
  }
  expect(await ask(worker, { kind: 'fill' }, half)).toEqual({ kept: 70, all: 100, trouble: null })
})

test('a worker that was ended is no reason to wait for ever', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  const answer = ask({ postMessage: () => {} }, { kind: 'fill' }, half)
  vi.advanceTimersByTime(31_000)
  expect(await answer).toEqual({ ...half, trouble: 'network' })
})
