/** What pyodide and the kernel expect from a JavaScript host, and a bare realm lacks: timers, a clock, codecs. */
import type { Outside } from './outside.ts'

const scope = globalThis as unknown as Record<string, unknown>

/** While pyodide checks its host, this is a JavaScript shell: the only kind that needs no part of a page or of Node. */
const shell = ['read', 'load', 'readbuffer']
for (const name of shell) scope[name] = () => ''

type Task = () => void

/** Adds what the realm lacks. @returns calls the task of a timer that is due */
export function furnish(outside: Outside): (number: number) => void {
  const tasks = new Map<number, Task>()
  let last = 0
  const later = (task: Task, milliseconds: number) => {
    const number = ++last
    tasks.set(number, task)
    outside.later(number, milliseconds)
    return number
  }
  const cancel = (number: number) => {
    if (tasks.delete(number)) outside.cancel(number)
  }
  const give: Record<string, unknown> = {
    setTimeout: (task: Task, milliseconds = 0) => later(task, Math.max(0, Number(milliseconds))),
    clearTimeout: cancel,
    setImmediate: (task: Task) => later(task, -1),
    clearImmediate: cancel,
    performance: { now: outside.now },
    console: Object.fromEntries(
      ['log', 'info', 'warn', 'error', 'debug', 'trace'].map((name) => [name, () => {}]),
    ),
    TextDecoder: decoder(outside),
    TextEncoder: Encoder,
    // In a shell, pyodide gets random bytes from a command, whenever Python asks for some.
    os: {
      system: (_: string, [, command]: string[]) => {
        const count = Number(/-c(\d+)/.exec(command!)![1])
        return outside.random(count)
      },
    },
  }
  Object.assign(scope, give)
  return (number) => {
    const task = tasks.get(number)
    tasks.delete(number)
    task?.()
  }
}

/** Takes away what pyodide needed to load, and what leads out of the realm. */
export function close(): void {
  for (const name of shell) delete scope[name]
  // Node answers these two, with errors of its own.
  for (const name of ['compileStreaming', 'instantiateStreaming']) {
    delete (WebAssembly as unknown as Record<string, unknown>)[name]
  }
  // Without a limit there is no trace, and nothing is called to format it.
  for (const name of ['prepareStackTrace', 'stackTraceLimit']) {
    // Pyodide sets the limit when it turns Python exceptions into errors: this has no effect, but must not fail.
    Object.defineProperty(Error, name, { get: () => {}, set: () => {}, configurable: false })
  }
}

function decoder(outside: Outside) {
  return class TextDecoder {
    readonly encoding: string
    readonly fatal: boolean
    constructor(encoding = 'utf-8', { fatal = false } = {}) {
      this.encoding = encoding
      this.fatal = fatal
    }
    decode(bytes: ArrayBuffer | Uint8Array = new Uint8Array()): string {
      const view = ArrayBuffer.isView(bytes) ? bytes : new Uint8Array(bytes)
      return outside.decode(view, this.encoding, this.fatal)
    }
  }
}

/** UTF-8, with only what the language itself has. */
class Encoder {
  readonly encoding = 'utf-8'
  encode(text = ''): Uint8Array {
    const escaped = encodeURIComponent(String(text).toWellFormed())
    const bytes = new Uint8Array(escaped.length)
    let length = 0
    for (let at = 0; at < escaped.length; at += 1, length += 1) {
      const isEscaped = escaped[at] === '%'
      bytes[length] = isEscaped
        ? Number.parseInt(escaped.slice(at + 1, at + 3), 16)
        : escaped.charCodeAt(at)
      if (isEscaped) at += 2
    }
    return bytes.slice(0, length)
  }
  encodeInto(text: string, into: Uint8Array): { read: number; written: number } {
    const bytes = this.encode(text)
    if (bytes.length > into.length) throw new RangeError('the text is too long')
    into.set(bytes)
    return { read: text.length, written: bytes.length }
  }
}
