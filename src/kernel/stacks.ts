/**
 * A region of the interpreter's memory for each wasm stack.
 *
 * By default pyodide lets all JSPI stacks share one region and copies a suspended stack away when
 * another needs its place. But CPython follows links through suspended stacks: `frame.f_back` of
 * another thread, `sys.settrace`, and every run of the garbage collector (`mark_stacks` in
 * Python/gc.c) walk from frame to frame through entry frames that lie on the C stack. Copied-away
 * stacks turn that into a memory fault. With a region each they stay where they are, and a switch has
 * nothing to copy.
 */
import type { PyodideAPI } from 'pyodide'
import { internalsOf, type Internals } from './internals.ts'

/** Bytes. CPython raises RecursionError before a stack that is protected below overflows. */
export const MAIN_STACK = 1024 * 1024
export const THREAD_STACK = 256 * 1024

/** Compiled code relies on the stack pointer's being a multiple of 16, which malloc does not promise. */
const ALIGNMENT = 16

export interface Region {
  /** What malloc returned. */
  address: number
  base: number
  size: number
}

export class Stacks {
  private readonly internals: Internals
  private next: Region | null = null
  /** The interpreter's own stack, for calls that JavaScript makes between turns. */
  private readonly home: number

  constructor(pyodide: PyodideAPI) {
    const internals = (this.internals = internalsOf(pyodide))
    this.home = internals.stackSave()
    // pyodide copies what lies between `stackSave()` and `stackStop`: nothing, from now on.
    Object.defineProperty(internals, 'stackStop', {
      get: () => internals.stackSave(),
      set: () => {},
    })
    const enter = internals.promisingApply
    internals.promisingApply = (...args) => {
      if (this.next) internals.stackRestore(this.next.base + this.next.size)
      return enter(...args)
    }
    // A callback of a promise or a timer has none of these regions, and must not be suspended in one that is in use.
    internals.callPyObjectMaybePromising = async (...call) => internals.callPyObject(...call)
  }

  /** A new region, or null when the memory is used up. */
  allocate(size: number): Region | null {
    const address = this.internals._malloc(size + ALIGNMENT) >>> 0
    const base = Math.ceil(address / ALIGNMENT) * ALIGNMENT
    return address === 0 ? null : { address, base, size }
  }

  /** Gives back the region of a stack that has ended; the stack pointer must not stay in it. */
  free(region: Region) {
    this.internals.stackRestore(this.home)
    this.internals._free(region.address)
  }

  /** The next stack that is entered is in `region`. */
  enterNext(region: Region) {
    this.next = region
  }

  /** Tells CPython where the stack that is running now ends; called from that stack. */
  protect(region: Region) {
    const state = this.internals._PyThreadState_Get()
    this.internals._PyUnstable_ThreadState_SetStackProtection(state, region.base, region.size)
  }

  /** Undoes that before the stack ends: CPython's thread state may serve another one next. */
  unprotect() {
    const state = this.internals._PyThreadState_Get()
    this.internals._PyUnstable_ThreadState_ResetStackProtection(state)
  }
}
