/**
 * What runs in the realm: pyodide and the kernel, and around them the letters through which outside code asks it.
 * script.ts bundles all this into one script, because a realm has no modules.
 */
// First, because pyodide checks its surroundings as soon as it is loaded.
import { close, furnish } from './web.ts'
import createPyodideModule from 'pyodide/pyodide.asm.mjs'
import { loadPyodide, type PyodideAPI } from 'pyodide'
import type { ChildOptions } from '../../protocol/child.ts'
import { bootKernel } from '../boot.ts'
import { behindBorder } from './border.ts'
import type { Kernel } from '../kernel.ts'
import type { Inside, Open, Outside } from './outside.ts'
import { mountFolder } from './folder.ts'
import { withCompiled } from '../wasm.ts'

/** The calls that anybody may make: everything in the kernel that takes JSON and returns JSON. */
const asked = [
  'run',
  'explore',
  'examine',
  'choose',
  'prepare',
  'close',
  'stop',
  'input',
  'interrupt',
  'setSpeed',
  'visit',
  'part',
  'bereave',
] as const

export const open: Open = (given, pythonFiles, lock, opened, failed) => {
  const outside = behindBorder(given)
  const tick = furnish(outside)
  let booted: Kernel | null = null
  boot(outside, JSON.parse(pythonFiles), lock).then(
    (kernel) => {
      booted = kernel
      close()
      opened(doorOf(kernel, outside))
    },
    (error: unknown) => failed(textOf(error)),
  )
  return (number) => {
    try {
      tick(number)
    } catch (error) {
      booted?.lose(error)
    }
  }
}

async function boot(
  outside: Outside,
  pythonFiles: Record<string, string>,
  lock: string,
): Promise<Kernel> {
  const wasm = outside.supply('pyodide.asm.wasm')! as Uint8Array<ArrayBuffer>
  // The engine recognises bytes that another realm of this process has already compiled.
  const module = await WebAssembly.compile(wasm)
  const scope = globalThis as unknown as Record<string, unknown>
  scope['readbuffer'] = (name: string) =>
    name.endsWith('.wasm') ? wasm.buffer : outside.supply(name)!.buffer
  return bootKernel({
    load: async (options) => {
      const loading = { createPyodideModule, indexURL: '/', packageBaseUrl: '/' }
      return withCompiled(module, wasm.byteLength, () =>
        loadPyodide({ ...options, ...loading, lockFileContents: lock } as object),
      )
    },
    onLoaded: hideJavaScript,
    snapshot: outside.supply('snapshot'),
    onSnapshot: outside.keep,
    pythonFiles,
    post: (message) => outside.tell('feed', 0, JSON.stringify(message)),
    wantInput: () => outside.tell('wantInput', 0, ''),
  })
}

/** As in CPython, no module leads to JavaScript. (Programs find other ways, but then they only find the realm.) */
function hideJavaScript(pyodide: PyodideAPI): void {
  for (const name of ['js', 'pyodide_js']) pyodide.unregisterJsModule(name)
  pyodide.runPython(`
import sys
for name in list(sys.modules):
    if name.split(".")[0] in ("js", "pyodide_js"): del sys.modules[name]
del name`)
}

/** The kernel, for callers outside. */
function doorOf(kernel: Kernel, outside: Outside): Inside {
  const ports = new Map<number, MessagePort>()
  const portOf = (number: number): MessagePort => {
    const port = {
      onmessage: null,
      postMessage: (text: string) => outside.tell('letter', number, text),
      close: () => outside.tell('closed', number, ''),
    } as unknown as MessagePort
    ports.set(number, port)
    return port
  }
  const answer = async (method: string, args: unknown[]): Promise<unknown> => {
    if (method === 'join' || method === 'assist') return kernel[method](portOf(args[0] as number))
    if (method === 'adopt') return kernel.adopt(args[0] as number, portOf(args[1] as number))
    if (method === 'child') return kernel.child(args[0] as ChildOptions, portOf(args[1] as number))
    const name = asked.find((one) => one === method)
    if (name === undefined) throw new TypeError(`a kernel cannot ${method}`)
    return (kernel[name] as (...values: unknown[]) => Promise<unknown>)(...args)
  }
  return {
    ask(number, method, args) {
      answer(method, JSON.parse(args)).then(
        (result) => outside.tell('answer', number, JSON.stringify(result ?? null)),
        (error: unknown) => outside.tell('error', number, textOf(error)),
      )
    },
    letter: (number, data) => ports.get(number)?.onmessage?.({ data } as MessageEvent),
    memory: () => kernel.memory,
    lost: () => kernel.whyLost ?? '',
    python(code) {
      try {
        kernel.pyodide.globals.set('realm', globalThis)
        return JSON.stringify({ value: String(kernel.pyodide.runPython(code)) })
      } catch (error) {
        return JSON.stringify({ error: textOf(error) })
      }
    },
    mount: (folder, place) => mountFolder(kernel.pyodide, outside, folder, place),
  }
}

function textOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
