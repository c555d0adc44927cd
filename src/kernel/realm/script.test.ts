import { afterEach, beforeAll, expect, test, vi } from 'vitest'
import { openNodeKernel } from '../node.ts'

/** The script, as a process that has just begun finds it. */
async function found() {
  vi.resetModules()
  const { realmScript, isCompiled } = await import('./script.ts')
  return { script: await realmScript(), isCompiled: await isCompiled() }
}

beforeAll(async () => (await openNodeKernel()).close())
afterEach(() => vi.doUnmock('../kept.ts'))

test('what V8 has compiled for one process is taken by the next', async () => {
  const { script, isCompiled } = await found()
  expect(script.cachedDataRejected).toBe(false)
  expect(isCompiled).toBe(true)
})

test.each([
  [
    'another byte in it',
    (bytes: Uint8Array) => bytes.with(bytes.length >> 1, 1 ^ bytes[bytes.length >> 1]!),
  ],
  ['its end missing', (bytes: Uint8Array) => bytes.slice(0, -1)],
  ['its beginning only', (bytes: Uint8Array) => bytes.slice(0, 8)],
])('with %s, what V8 has compiled is not used, and made again', async (_, damaged) => {
  vi.doMock('../kept.ts', async (load) => {
    const real = await load<typeof import('../kept.ts')>()
    const kept = (name: string) => {
      const bytes = real.kept(name)
      return bytes && name.startsWith('compiled-') ? damaged(bytes) : bytes
    }
    return { ...real, kept }
  })
  const { script, isCompiled } = await found()
  expect(script.cachedDataRejected).toBeUndefined()
  expect(isCompiled).toBe(false)
})
