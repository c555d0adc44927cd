/** What a kernel needs from where it runs: a worker, or Node. */
import type { PyodideAPI } from 'pyodide'
import type { FeedMessage } from '../protocol/kernel.ts'

/** What `loadPyodide` is asked for besides its usual options; those with an underscore are private to pyodide. */
export interface SnapshotOptions {
  _loadSnapshot?: Uint8Array
  _makeSnapshot?: boolean
  /** The environment of an interpreter that boots plainly. */
  env?: Record<string, string>
}

export interface KernelHost {
  /** Loads pyodide with these options; called again when the snapshot turns out to be no use. */
  load(options: SnapshotOptions): Promise<PyodideAPI>
  /** An earlier kernel's snapshot, to start from. */
  snapshot?: Uint8Array | null
  /** Takes a snapshot for later kernels, where this one could not start from one. */
  onSnapshot?(snapshot: Uint8Array): void
  /** Takes from an interpreter what programs are not to find, when a snapshot has been made of it. */
  onLoaded?(pyodide: PyodideAPI): void
  /** The files of src/kernel/python, path below it → text, and what lies beside them in the interpreter: the lab's hosts. */
  pythonFiles: Record<string, string>
  /** Takes what is streamed while a program runs. */
  post(message: FeedMessage): void
  /** Called when a program asks for a line of input; `kernel.input` answers. */
  wantInput?(): void
}
