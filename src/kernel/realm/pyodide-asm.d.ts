/** The interpreter's JavaScript half, of which pyodide declares no types: it is handed to `loadPyodide` as it is. */
declare module 'pyodide/pyodide.asm.mjs' {
  const createPyodideModule: unknown
  export default createPyodideModule
}
