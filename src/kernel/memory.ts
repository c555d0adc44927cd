/** A limit on the interpreter's memory: beyond it Python raises MemoryError instead of growing further. */
import type { PyodideAPI } from 'pyodide'
import { internalsOf } from './internals.ts'

/** Bytes. Uncapped, the interpreter grows to 4 GB before MemoryError, which a page may not survive. */
export const MEMORY_LIMIT = 512 * 1024 * 1024

/** Makes the interpreter's memory refuse to grow beyond `limit` bytes. */
export function capMemory(pyodide: PyodideAPI, limit = MEMORY_LIMIT) {
  const { memory } = internalsOf(pyodide)
  const grow = memory.grow.bind(memory)
  memory.grow = (pages) => {
    if (memory.buffer.byteLength + pages * 65536 > limit) {
      throw new RangeError('the interpreter has reached its memory limit')
    }
    return grow(pages)
  }
}
