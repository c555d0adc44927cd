/**
 * The library can be read but not written, as by every Linux user except root: code there counts as the
 * library's (python/_turns/cpython/frames.py), and the next import must find what Python came with.
 */
import type { PyodideAPI } from 'pyodide'

/** A node of emscripten's in-memory file system; `contents` of a folder: name → node. */
interface Node {
  mode: number
  contents: Record<string, Node> | Uint8Array | null
  node_ops: { rename(node: Node, ...to: unknown[]): void; setattr: unknown }
}

interface FileSystem {
  lookupPath(path: string): { node: Node }
  mkdirTree(path: string): void
  isDir(mode: number): boolean
  ErrnoError: new (number: number) => Error
}

/** Where the library and the kernel come from; an interpreter restored from a snapshot has no kernel files. */
const SEALED = ['/lib', '/turns']

/** EPERM, by WASI's numbers. */
const NOT_PERMITTED = 63
const ALL_WRITE = 0o222

/** The folders, with everything in them, cannot be written, made writable, or removed. */
export function sealLibrary(pyodide: PyodideAPI): void {
  const files = pyodide.FS as unknown as FileSystem
  const sealed = new Set<Node>()
  const refuse = (): never => {
    throw new files.ErrnoError(NOT_PERMITTED)
  }
  const seal = (node: Node): void => {
    sealed.add(node)
    node.mode &= ~ALL_WRITE
    node.node_ops = { ...node.node_ops, setattr: refuse }
    if (files.isDir(node.mode)) Object.values(node.contents as Record<string, Node>).forEach(seal)
  }
  files.mkdirTree('/turns/_turns')
  for (const path of SEALED) seal(files.lookupPath(path).node)
  // `/` itself can be written: folders of the machine are mounted there.
  const { node: root } = files.lookupPath('/')
  const { rename } = root.node_ops
  root.node_ops = {
    ...root.node_ops,
    rename: (node, ...to) => (sealed.has(node) ? refuse() : rename(node, ...to)),
  }
}
