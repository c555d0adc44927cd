import { expect, test, vi } from 'vitest'
import { ensureNodeKernel, openNodeKernel } from '../node.ts'

test('what V8 has compiled for one process is taken by the next', async () => {
  await ensureNodeKernel()
  await (await openNodeKernel()).close()
  vi.resetModules()
  const { realmScript } = await import('./script.ts')
  const script = await realmScript()
  expect(script.cachedDataRejected).toBe(false)
})
