/** What a kernel needs from where it runs: a worker, or Node. */
import type { PyodideAPI } from 'pyodide'
import type { FeedMessage } from '../protocol/kernel.ts'

/** Options for `loadPyodide` besides its usual ones; those with an underscore are private to pyodide. */
export interface SnapshotOptions {
  _loadSnapshot?: Uint8Array
  _makeSnapshot?: boolean
  /** The environment of an interpreter that boots plainly. */
  env?: Record<string, string>
}

export interface KernelHost {
  /** Loads pyodide with these options; called again when the snapshot turns out to be unusable. */
  load(options: SnapshotOptions): Promise<PyodideAPI>
  /** An earlier kernel's snapshot, to start from. */
  snapshot?: Uint8Array | null
  /** Receives a snapshot for later kernels, if this one could not start from one. */
  onSnapshot?(snapshot: Uint8Array): void
  /** Removes from an interpreter what programs must not find, once a snapshot has been made of it. */
  onLoaded?(pyodide: PyodideAPI): void
  /** The files of src/kernel/python, path below it → text, and what lies beside them in the interpreter: the lab's hosts. */
  pythonFiles: Record<string, string>
  /** Receives what is streamed while a program runs. */
  post(message: FeedMessage): void
  /** Called when a program asks for a line of input; `kernel.input` answers. */
  wantInput?(): void
}
