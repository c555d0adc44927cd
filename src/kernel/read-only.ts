/** Folders of this machine inside a Node kernel, for reading only. */
import type { PyodideAPI } from 'pyodide'

/** Emscripten's errno for "read-only file system". */
const EROFS = 69
/** open(2)'s access mode bits: anything but 0 writes. */
const ACCESS_MODE = 3

interface NodeFs {
  node_ops: Record<string, unknown>
  stream_ops: Record<string, unknown> & { open(stream: { flags: number }): void }
}

interface Fs {
  filesystems: { NODEFS: NodeFs }
  ErrnoError: new (errno: number) => Error
}

const CHANGES = ['mknod', 'rename', 'unlink', 'rmdir', 'symlink', 'setattr']

const mounted = new WeakMap<PyodideAPI, number>()

/**
 * Mounts `folder` into the interpreter's file system.
 *
 * @param at - where; by default a place of its own.
 * @returns where it lies there. Writing below it raises OSError (EROFS).
 */
export function mountReadOnly(pyodide: PyodideAPI, folder: string, at?: string): string {
  const count = mounted.get(pyodide) ?? 0
  if (count === 0) refuseChanges(pyodide.FS as unknown as Fs)
  mounted.set(pyodide, count + 1)
  const place = at ?? `/mnt/${count}`
  pyodide.FS.mkdirTree(place)
  pyodide.mountNodeFS(place, folder)
  return place
}

/** NODEFS cannot be mounted read-only, so its operations that change something are replaced. */
function refuseChanges(fs: Fs) {
  const { node_ops, stream_ops } = fs.filesystems.NODEFS
  const refuse = () => {
    throw new fs.ErrnoError(EROFS)
  }
  for (const name of CHANGES) node_ops[name] = refuse
  stream_ops['write'] = refuse
  const open = stream_ops.open
  stream_ops.open = (stream) => ((stream.flags & ACCESS_MODE) === 0 ? open(stream) : refuse())
}
