import { expect, test } from 'vitest'
import { support, type Environment } from './support.ts'

const modern: Environment = {
  location: { protocol: 'https:' },
  WebAssembly: { Suspending: class {} },
  Worker: class {},
  MessageChannel: class {},
}

function reason(environment: Environment): string {
  const answer = support(environment)
  return answer.ok ? '' : answer.reason
}

test('a browser with JSPI and workers can run programs', () => {
  expect(support(modern)).toEqual({ ok: true })
})

test('a browser without JSPI is told which browsers have it', () => {
  const words = reason({ ...modern, WebAssembly: {} })
  expect(words).toContain('JSPI')
  expect(words).toMatch(/Chrome or Edge 137, Firefox 153, Safari 27/)
})

test('a browser with WebAssembly switched off is told so, not that it is old', () => {
  expect(reason({ ...modern, WebAssembly: undefined })).toContain('strictest security setting')
})

test('a browser without workers is told so', () => {
  expect(reason({ ...modern, Worker: undefined })).toContain('web workers')
})

test('a page opened as a file says how to serve it', () => {
  expect(reason({ ...modern, location: { protocol: 'file:' } })).toContain('npm start')
})
