import { Scorm12API } from 'scorm-again'
import { expect, test } from 'vitest'
import { findApi, LmsSession, timespan, type Scorm12 } from './lms.ts'

const quiet = { autocommit: false, logLevel: 5 } as const
const platform = (): Scorm12API => new Scorm12API(quiet)

test('the API is found in a frame around the page, and in the window that opened it', () => {
  const api = platform()
  const top: Record<string, unknown> = { API: api, opener: null }
  top['parent'] = top
  const middle: Record<string, unknown> = { parent: top, opener: null }
  expect(findApi({ parent: middle, opener: null })).toBe(api)
  const popup: Record<string, unknown> = { opener: middle }
  popup['parent'] = popup
  expect(findApi(popup)).toBe(api)
})

test('where there is no platform, or only frames that cannot be looked into, there is no API', () => {
  const alone: Record<string, unknown> = { opener: null }
  alone['parent'] = alone
  expect(findApi(alone)).toBeNull()
  const walled = {
    get parent(): never {
      throw new DOMException('cross-origin', 'SecurityError')
    },
    opener: null,
  }
  expect(findApi(walled)).toBeNull()
})

test('a session sets, reads and keeps values, and tells how long it took', () => {
  const api = platform()
  const times: string[] = []
  api.on('LMSSetValue.cmi.core.session_time', (_: string, time: string) => times.push(time))
  let now = 0
  const session = LmsSession.begin(api, () => now)!
  session.set({ 'cmi.core.score.raw': '50', 'cmi.core.lesson_status': 'incomplete' })
  now = 3_723_450
  session.finish({ 'cmi.core.exit': 'suspend' })
  expect(api.cmi.core.score.raw).toBe('50')
  expect(api.cmi.core.lesson_status).toBe('incomplete')
  expect(times.at(-1)).toBe('0001:02:03.45')
  expect(api.isTerminated()).toBe(true)
})

test('what was sent already is not sent again, and nothing is after the end', () => {
  const api = platform()
  const session = LmsSession.begin(api, () => 0)!
  const sent: string[] = []
  api.on('LMSSetValue', (name: string) => sent.push(name))
  session.set({ 'cmi.core.lesson_location': 'a' })
  session.set({ 'cmi.core.lesson_location': 'a' })
  session.finish({})
  session.set({ 'cmi.core.lesson_location': 'b' })
  session.finish({})
  expect(sent.filter((name) => name === 'cmi.core.lesson_location')).toHaveLength(1)
  expect(session.trouble).toBe('')
})

test('what a platform refuses is told in its own words, until it takes it', () => {
  const api = platform()
  const session = LmsSession.begin(api, () => 0)!
  session.set({ 'cmi.core.score.raw': 'much' })
  expect(session.trouble).not.toBe('')
  session.set({ 'cmi.core.score.raw': '7' })
  expect(session.trouble).toBe('')
})

test('a platform that refuses to begin gives no session', () => {
  const deaf = { LMSInitialize: () => 'false' } as unknown as Scorm12
  expect(LmsSession.begin(deaf, () => 0)).toBeNull()
})

test.each([
  [0, '0000:00:00.00'],
  [59_999, '0000:01:00.00'],
  [360_000_000, '0100:00:00.00'],
])('%d milliseconds are %s', (milliseconds, words) => {
  expect(timespan(milliseconds)).toBe(words)
})
