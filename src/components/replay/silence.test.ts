import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { SandboxStatus } from '../../sandbox/sandbox.ts'
import { FIRST_PATIENCE, PATIENCE, watchSilence } from './silence.ts'

/** A sandbox of which only the state is told. */
function sandbox() {
  let listener: (status: SandboxStatus) => void = () => {}
  const own = {
    state: 'ready' as SandboxStatus['state'],
    stop: vi.fn<() => Promise<void>>(async () => {}),
    subscribe(heard: typeof listener) {
      listener = heard
      heard({ state: own.state, boot: 1, answering: true })
      return () => (listener = () => {})
    },
    become(state: SandboxStatus['state']) {
      own.state = state
      listener({ state, boot: 1, answering: true })
    },
  }
  return own
}

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

test('the boot of an interpreter is no silence, however long it takes', () => {
  const one = sandbox()
  watchSilence(one)
  one.become('booting')
  vi.advanceTimersByTime(100 * FIRST_PATIENCE)
  one.become('busy')
  vi.advanceTimersByTime(FIRST_PATIENCE - 1)
  expect(one.stop).not.toHaveBeenCalled()
  vi.advanceTimersByTime(1)
  expect(one.stop).toHaveBeenCalledOnce()
})

test('a run goes on for as long as something comes, and is stopped when nothing does', () => {
  const one = sandbox()
  const silence = watchSilence(one)
  one.become('busy')
  for (let event = 0; event < 100; event++) {
    silence.broken()
    vi.advanceTimersByTime(PATIENCE - 1)
  }
  expect(one.stop).not.toHaveBeenCalled()
  vi.advanceTimersByTime(1)
  expect(one.stop).toHaveBeenCalledOnce()
})

test('a run that has ended is not stopped, and neither is the next one', () => {
  const one = sandbox()
  const silence = watchSilence(one)
  one.become('busy')
  silence.end()
  one.become('ready')
  one.become('busy')
  vi.advanceTimersByTime(FIRST_PATIENCE)
  expect(one.stop).not.toHaveBeenCalled()
})
