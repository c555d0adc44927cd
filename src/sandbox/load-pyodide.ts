/** Loads pyodide in a place without a network: every file comes from the blobs at hand. */
import type { KernelHost } from '../kernel/host.ts'
import type { RuntimeFiles } from './manifest.ts'

/** Pyodide asks for its files below this address; it is never reached. */
const nowhere = 'https://runtime.invalid/'

/**
 * A function that loads pyodide from `files`; it starts at once to load their scripts and to compile the interpreter.
 *
 * While it loads, three globals are replaced. `fetch` hands out the files, `instantiateStreaming` the compiled
 * module. `importScripts` is removed for good, because pyodide refuses a worker that has it: it does not know that
 * classic workers can `import()`, too.
 */
export function loaderOf(files: RuntimeFiles): KernelHost['load'] {
  const scope = globalThis as Record<string, unknown>
  const { fetch, importScripts } = globalThis
  // Pyodide tries it while its scripts are evaluated, too, with an address that the frame's policy refuses.
  scope['importScripts'] = undefined
  const scripts = Promise.all([importBlob(files.asmModule), importBlob(files.pyodide)])
  scripts.catch(() => {})
  const compiled = WebAssembly.compileStreaming(wasmResponse(files))
  compiled.catch(() => {})
  return async (options) => {
    const [{ default: createPyodideModule }, { loadPyodide }] = await scripts
    scope['fetch'] = (address: string | URL) => Promise.resolve(answer(files, address))
    scope['importScripts'] = undefined
    const { instantiateStreaming } = WebAssembly
    WebAssembly.instantiateStreaming = async (_, imports) => {
      const module = await compiled
      return { module, instance: await WebAssembly.instantiate(module, imports) }
    }
    try {
      return await loadPyodide({
        ...options,
        createPyodideModule,
        indexURL: nowhere,
        lockFileContents: await files.lock.text(),
        packageBaseUrl: nowhere,
      })
    } finally {
      Object.assign(scope, { fetch, importScripts })
      Object.assign(WebAssembly, { instantiateStreaming })
    }
  }
}

async function importBlob(blob: Blob) {
  const address = URL.createObjectURL(new Blob([blob], { type: 'text/javascript' }))
  try {
    return await import(address)
  } finally {
    URL.revokeObjectURL(address)
  }
}

function answer(files: RuntimeFiles, address: string | URL): Response {
  const name = String(address).slice(nowhere.length)
  if (name === 'pyodide.asm.wasm') return wasmResponse(files)
  if (name === 'python_stdlib.zip') return new Response(files.stdlib)
  return new Response(null, { status: 404 })
}

/** Of the type that lets the browser compile while it reads. */
function wasmResponse({ asmWasm }: RuntimeFiles): Response {
  return new Response(asmWasm, { headers: { 'content-type': 'application/wasm' } })
}
