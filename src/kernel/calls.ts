/**
 * Calls to a type that is written in C, answered by a Python function.
 *
 * A call to a type goes through its `tp_vectorcall`, if that is set (Include/cpython/object.h); it takes the type,
 * the arguments, their number and the names of the last ones. A WebAssembly function, made here, passes all this on to
 * the Python function.
 */
import type { Internals } from './internals.ts'

/** In words from a type's start. */
const VECTORCALL = 50

/**
 * The module
 *
 *     (import "e" "f" (func (param i32 i32 i32 i32) (result i32)))   PyObject_Vectorcall
 *     (import "e" "g" (global i32))                                  the Python function
 *     (func (export "c") (param i32 i32 i32 i32) (result i32)
 *       (call 0 (global.get 0) (local.get 1) (local.get 2) (local.get 3)))
 */
// prettier-ignore
const HANDS_ON = new Uint8Array([
  0, 0x61, 0x73, 0x6d, 1, 0, 0, 0,
  1, 9, 1, 0x60, 4, 0x7f, 0x7f, 0x7f, 0x7f, 1, 0x7f,
  2, 14, 2, 1, 0x65, 1, 0x66, 0, 0, 1, 0x65, 1, 0x67, 3, 0x7f, 0,
  3, 2, 1, 0,
  7, 5, 1, 1, 0x63, 0, 1,
  10, 14, 1, 12, 0, 0x23, 0, 0x20, 1, 0x20, 2, 0x20, 3, 0x10, 0, 0x0b,
])

/**
 * Makes a Python function answer the calls to a type.
 *
 * @param type - its address; nothing else may answer its calls yet
 * @param instead - the address of the Python function, which must stay
 * @throws Error when something does: then the type has another layout.
 */
export function answerCalls(internals: Internals, type: number, instead: number): void {
  const at = (type >>> 2) + VECTORCALL
  if (internals.HEAP32[at] !== 0) throw new Error('calls of this type are answered already')
  const module = new WebAssembly.Module(HANDS_ON)
  const e = { f: internals._PyObject_Vectorcall, g: instead }
  const { c } = new WebAssembly.Instance(module, { e }).exports
  internals.HEAP32[at] = internals.addFunction(c as (...args: number[]) => number, 'iiiii')
}
