import { assert, asyncProperty, string } from 'fast-check'
import { expect, test } from 'vitest'
import { pack, unpack } from './pack.ts'

test('any text comes back as it was, from letters that every link may have', async () => {
  await assert(
    asyncProperty(string({ unit: 'grapheme' }), async (text) => {
      const packed = await pack(text)
      expect(packed).toMatch(/^[\w-]+$/)
      expect(await unpack(packed, 1000)).toBe(text)
    }),
    { seed: 1 },
  )
})

test('what was cut off, or is no packed text at all, is refused', async () => {
  const packed = await pack('import threading\n'.repeat(20))
  await expect(unpack(packed.slice(0, -6), 1000)).rejects.toThrow('cut off')
  await expect(unpack('not packed', 1000)).rejects.toThrow('cut off')
})

test('a small link that unpacks to far too much is not unpacked further than allowed', async () => {
  const bomb = await pack('a'.repeat(20_000_000))
  expect(bomb.length).toBeLessThan(30_000)
  await expect(unpack(bomb, 1000)).rejects.toThrow('more than the 1000 characters allowed')
})
