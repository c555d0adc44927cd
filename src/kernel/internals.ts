/**
 * Which of pyodide's internals the kernel uses: they are private, so this depends on the exact pinned version.
 */
import type { PyodideAPI } from 'pyodide'

export interface Internals {
  /** Emscripten's views of the memory; replaced when the memory grows. */
  HEAP32: Int32Array
  HEAPF64: Float64Array
  memory: WebAssembly.Memory
  /** Address of the counter of eval-breaker checks until the interrupt buffer is read again. */
  __Py_emscripten_signal_clock: number
  /** Enters Python on a stack that can be suspended. */
  promisingApply(...args: unknown[]): unknown
  /** How JavaScript calls back into Python: on a stack of its own if possible, or like any function. */
  callPyObjectMaybePromising(callable: number, args: unknown[]): Promise<unknown>
  callPyObject(callable: number, args: unknown[]): unknown
  /** Called by each JavaScript function that C called and that threw: turns the error into one of Python's. */
  handle_js_error(error: unknown): void
  stackSave(): number
  stackRestore(top: number): void
  _malloc(size: number): number
  _free(address: number): void
  /** Puts a function into the table through which C calls, and returns its index. */
  addFunction(code: (...args: number[]) => number, signature: string): number
  _PyObject_Vectorcall(callable: number, args: number, count: number, names: number): number
  _PyThreadState_Get(): number
  _PyUnstable_ThreadState_SetStackProtection(state: number, start: number, size: number): number
  _PyUnstable_ThreadState_ResetStackProtection(state: number): void
}

/** The Emscripten module behind `pyodide`. */
export function internalsOf(pyodide: PyodideAPI): Internals {
  return (pyodide as unknown as { _module: Internals })._module
}
