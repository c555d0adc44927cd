import { afterEach, expect, test } from 'vitest'
import { wrapKernel } from './wire.ts'

const channels: MessageChannel[] = []
afterEach(() => {
  for (const { port1, port2 } of channels.splice(0)) [port1, port2].map((port) => port.close())
})

/** A kernel that answers each question with what `answer` makes of its id. */
function kernelThat(answer: (id: string) => object, transfer: MessagePort[] = []) {
  const channel = new MessageChannel()
  channels.push(channel)
  channel.port2.addEventListener('message', ({ data }) => {
    channel.port2.postMessage(answer((data as { id: string }).id), transfer)
  })
  channel.port2.start()
  return wrapKernel(channel.port1)
}

test('a plain answer comes through', async () => {
  const kernel = kernelThat((id) => ({ id, type: 'RAW', value: { status: 'finished' } }))
  expect(await kernel.run({ run: 1, program: '' })).toEqual({ status: 'finished' })
})

test('an error comes through as its words only', async () => {
  const value = { isError: true, value: { message: 'it broke', name: 'X', extra: 'y' } }
  const kernel = kernelThat((id) => ({ id, type: 'HANDLER', name: 'throw', value }))
  const error = await kernel.ping().catch((thrown: unknown) => thrown)
  expect(error).toBeInstanceOf(Error)
  expect((error as Error).message).toBe('it broke')
  expect(Object.keys(error as Error)).toEqual([])
})

test('an error whose words are no text, or far too many, is an error all the same', async () => {
  for (const value of [null, 7, { value: { message: {} } }, { value: 'bare' }]) {
    const kernel = kernelThat((id) => ({ id, type: 'HANDLER', name: 'throw', value }))
    // oxlint-disable-next-line no-await-in-loop
    await expect(kernel.ping()).rejects.toThrow('an error without a message')
  }
  const value = { isError: true, value: { message: 'x'.repeat(1e6) } }
  const kernel = kernelThat((id) => ({ id, type: 'HANDLER', name: 'throw', value }))
  const error = (await kernel.ping().catch((thrown: unknown) => thrown)) as Error
  expect(error.message).toHaveLength(2000)
})

test('an answer that would be a live object of the other side is refused', async () => {
  const theirs = new MessageChannel()
  channels.push(theirs)
  const value = theirs.port1
  const kernel = kernelThat((id) => ({ id, type: 'HANDLER', name: 'proxy', value }), [value])
  await expect(kernel.ping()).rejects.toThrow(TypeError)
})

test('an answer of an unknown kind is refused', async () => {
  const kernel = kernelThat((id) => ({ id, type: 'HANDLER', name: 'constructor', value: {} }))
  await expect(kernel.ping()).rejects.toThrow(TypeError)
})
