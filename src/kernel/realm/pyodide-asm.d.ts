/** The interpreter's JavaScript half, for which pyodide declares no types: it is passed to `loadPyodide` as it is. */
declare module 'pyodide/pyodide.asm.mjs' {
  const createPyodideModule: unknown
  export default createPyodideModule
}
