/**
 * Memory snapshots: an interpreter with the kernel's Python half imported, as bytes that others start from.
 *
 * A plain boot spends nearly all of its time in Python's own start and in imports; a restored one copies
 * 30 MiB instead. The options are private to pyodide and depend on its exact build, and kept bytes may be
 * truncated or from another build, so any failure with a snapshot ends in a plain boot.
 */
import type { PyodideAPI } from 'pyodide'
import type { KernelHost } from './host.ts'
import { internalsOf } from './internals.ts'

/** The heap that an interpreter begins with. It does not grow for a larger snapshot (pyodide issue 6254). */
const FIRST_HEAP = 30 * 1024 * 1024

/** Where the Python half is in the interpreter's file system; not on `sys.path` afterwards. */
const FOLDER = '/turns'

/**
 * The hash seed, which decides the order of a set of strings, is the same everywhere: interpreters that share an
 * exploration, or a teacher's that checks a student's program again, must do the same. Programs do not see it.
 */
const SEEDED = { PYTHONHASHSEED: '1' }

/** Bytes of the header: magic number, offset of the heap, length of the text in between, build. */
const HEAD = 16

/**
 * An interpreter with the Python half imported: restored from `host.snapshot` if that is possible, otherwise
 * booted plainly; `host.onSnapshot` then receives a new snapshot of it.
 *
 * @throws what `host.load` throws, and PythonError when the Python half cannot be imported.
 */
export async function loadPrepared(host: KernelHost): Promise<PyodideAPI> {
  const restored = host.snapshot ? await restore(host, host.snapshot) : null
  if (restored) return restored
  const { onSnapshot } = host
  const pyodide = await host.load({ _makeSnapshot: onSnapshot !== undefined, env: SEEDED })
  importPythonHalf(pyodide, host.pythonFiles)
  if (onSnapshot) {
    pyodide.runPython('import _turns.boot; _turns.boot.warm(); del _turns')
    const snapshot = make(pyodide)
    if (snapshot) onSnapshot(snapshot)
  }
  return pyodide
}

async function restore(host: KernelHost, snapshot: Uint8Array): Promise<PyodideAPI | null> {
  if (!isWhole(snapshot)) return null
  try {
    const pyodide = await host.load({ _loadSnapshot: snapshot })
    return pyodide.runPython(`import sys; '_turns.boot' in sys.modules`) ? pyodide : null
  } catch {
    return null
  }
}

/** Whether nothing is missing at the end: pyodide would restore a truncated one without an error. */
export function isWhole(snapshot: Uint8Array): boolean {
  if (snapshot.byteLength < HEAD || snapshot.byteOffset % 4 !== 0) return false
  const [, heap] = new Uint32Array(snapshot.buffer, snapshot.byteOffset, 2)
  return snapshot.byteLength === heap! + FIRST_HEAP
}

function importPythonHalf(pyodide: PyodideAPI, files: Record<string, string>): void {
  for (const [path, text] of Object.entries(files)) {
    const full = `${FOLDER}/${path}`
    pyodide.FS.mkdirTree(full.slice(0, full.lastIndexOf('/')))
    pyodide.FS.writeFile(full, text)
  }
  // Without its docstrings: they would take a part of the memory that a snapshot can have.
  pyodide.runPython(`
import sys
from importlib.machinery import SourceFileLoader as Loader
sys.path.insert(0, ${JSON.stringify(FOLDER)})
Loader.source_to_code = lambda self, data, path, **_: compile(data, path, "exec", dont_inherit=True, optimize=2)
import _turns.boot
del Loader.source_to_code, Loader
sys.path.remove(${JSON.stringify(FOLDER)})
del _turns`)
}

/** Null if no restorable one can be made: the next interpreter boots plainly. */
function make(pyodide: PyodideAPI): Uint8Array | null {
  if (internalsOf(pyodide).memory.buffer.byteLength !== FIRST_HEAP) return null
  const maker = pyodide as unknown as { makeMemorySnapshot(): Uint8Array }
  try {
    return maker.makeMemorySnapshot()
  } catch {
    return null
  }
}
