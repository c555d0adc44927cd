/** Loads pyodide in a place without a network: every file comes from the blobs at hand. */
import type { KernelHost } from '../kernel/host.ts'
import type { RuntimeFiles } from './manifest.ts'

/** Pyodide asks for its files below this address; it is never reached. */
const nowhere = 'https://runtime.invalid/'

/**
 * A function that loads pyodide from `files`; their scripts are on their way at once.
 *
 * While it loads, two globals are replaced. `fetch` hands out the files. `importScripts` is gone,
 * because pyodide refuses a worker that has it, not knowing that classic workers can `import()` too.
 */
export function loaderOf(files: RuntimeFiles): KernelHost['load'] {
  const scripts = Promise.all([importBlob(files.asmModule), importBlob(files.pyodide)])
  scripts.catch(() => {})
  return async (options) => {
    const [{ default: createPyodideModule }, { loadPyodide }] = await scripts
    const scope = globalThis as Record<string, unknown>
    const { fetch, importScripts } = globalThis
    scope['fetch'] = (address: string | URL) => Promise.resolve(answer(files, address))
    scope['importScripts'] = undefined
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
  if (name === 'pyodide.asm.wasm') {
    // The type is what lets the browser compile while it reads.
    return new Response(files.asmWasm, { headers: { 'content-type': 'application/wasm' } })
  }
  if (name === 'python_stdlib.zip') return new Response(files.stdlib)
  return new Response(null, { status: 404 })
}
