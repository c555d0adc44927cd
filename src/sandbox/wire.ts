/**
 * The page's end of comlink, made safe against whoever holds the other end.
 *
 * The page wraps and never exposes. What is left is what comlink does with *answers*: it would turn
 * one of the type "proxy" into an object of the page that asks the sandbox for each property, and
 * copy whatever an "error" contains onto an Error. The kernel needs neither, so a proxy is
 * not understood here, and only the message of an error is read. Comlink's table of handlers is shared: this holds for the whole page.
 */
import { transferHandlers, wrap, type Remote } from 'comlink'
import type { KernelApi } from '../protocol/kernel.ts'

const longest = 2000

function textOf(thrown: unknown): string {
  const { message } = ((thrown as { value?: unknown } | null)?.value ?? {}) as { message?: unknown }
  return typeof message === 'string' ? message.slice(0, longest) : 'an error without a message'
}

transferHandlers.delete('proxy')
transferHandlers.set('throw', {
  canHandle: (_value): _value is never => false,
  serialize: () => [null, []],
  deserialize: (thrown) => {
    throw new Error(textOf(thrown))
  },
})

/** The kernel at the other end of `port`. Its answers may still be anything: parse them. */
export function wrapKernel(port: MessagePort): Remote<KernelApi> {
  return wrap<KernelApi>(port)
}
