/** CPython's WebAssembly, compiled once: pyodide compiles it again at each load, and accepts no module. */

/**
 * Calls `load`, which loads pyodide. While it works, any code that instantiates bytes of CPython's length gets an
 * instance of `module`.
 */
export async function withCompiled<Result>(
  module: WebAssembly.Module,
  length: number,
  load: () => Promise<Result>,
): Promise<Result> {
  const { instantiate } = WebAssembly
  const shared = async (source: BufferSource, imports?: WebAssembly.Imports) => {
    if (source.byteLength !== length) return instantiate(source, imports)
    return { module, instance: await instantiate(module, imports) }
  }
  WebAssembly.instantiate = shared as typeof instantiate
  try {
    return await load()
  } finally {
    WebAssembly.instantiate = instantiate
  }
}
