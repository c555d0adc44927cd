/** Loads pyodide in a place without a network: every file comes from the bytes at hand. */
import type { KernelHost, SnapshotOptions } from '../kernel/host.ts'
import type { RuntimeBytes } from './manifest.ts'

type Load = KernelHost['load']

/** Pyodide asks for its files below this address; it is never reached. */
const nowhere = 'https://runtime.invalid/'

/**
 * Loads pyodide from `bytes`.
 *
 * While it loads, two globals are replaced. `fetch` hands out the bytes. `importScripts` is gone,
 * because pyodide refuses a worker that has it, not knowing that classic workers can `import()` too.
 */
export async function loadFrom(bytes: RuntimeBytes, options: SnapshotOptions): ReturnType<Load> {
  const [{ default: createPyodideModule }, { loadPyodide }] = await Promise.all([
    importBytes(bytes.asmModule),
    importBytes(bytes.pyodide),
  ])
  const scope = globalThis as Record<string, unknown>
  const { fetch, importScripts } = globalThis
  scope['fetch'] = (address: string | URL) => Promise.resolve(answer(bytes, address))
  scope['importScripts'] = undefined
  try {
    return await loadPyodide({
      ...options,
      createPyodideModule,
      indexURL: nowhere,
      lockFileContents: new TextDecoder().decode(bytes.lock),
      packageBaseUrl: nowhere,
    })
  } finally {
    Object.assign(scope, { fetch, importScripts })
  }
}

async function importBytes(bytes: ArrayBuffer) {
  const address = URL.createObjectURL(new Blob([bytes], { type: 'text/javascript' }))
  try {
    return await import(address)
  } finally {
    URL.revokeObjectURL(address)
  }
}

function answer(bytes: RuntimeBytes, address: string | URL): Response {
  const name = String(address).slice(nowhere.length)
  if (name === 'pyodide.asm.wasm') {
    // The type is what lets the browser compile while it reads.
    return new Response(bytes.asmWasm, { headers: { 'content-type': 'application/wasm' } })
  }
  if (name === 'python_stdlib.zip') return new Response(bytes.stdlib)
  return new Response(null, { status: 404 })
}
