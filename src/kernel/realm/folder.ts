/** A folder of the machine as a file system of the interpreter, for reading only. */
import type { PyodideAPI } from 'pyodide'
import type { Outside, Seen } from './outside.ts'

/** Emscripten's numbers of errors. */
const [ENOENT, EINVAL, EIO, EROFS] = [44, 28, 29, 69]
/** open(2)'s access mode bits: anything but 0 writes. */
const ACCESS_MODE = 3

interface Node {
  id: number
  name: string
  parent: Node
  mode: number
  node_ops: unknown
  stream_ops: unknown
}

interface Stream {
  node: Node
  flags: number
  position: number
  bytes?: Uint8Array
}

/** The part of Emscripten's file system that is used here. */
interface Fs {
  ErrnoError: new (errno: number) => Error
  createNode(parent: Node | null, name: string, mode: number): Node
  mount(type: unknown, options: object, place: string): void
  mkdirTree(place: string): void
}

/** Mounts the folder of that number; writing below `place` raises OSError (EROFS). */
export function mountFolder(
  pyodide: PyodideAPI,
  outside: Outside,
  folder: number,
  place: string,
): void {
  const fs = pyodide.FS as unknown as Fs
  const fail = (errno: number): never => {
    throw new fs.ErrnoError(errno)
  }
  const refuse = () => fail(EROFS)
  const pathOf = (node: Node): string =>
    node.parent === node ? '' : `${pathOf(node.parent)}/${node.name}`
  const at = (path: string): NonNullable<Seen> =>
    (JSON.parse(outside.look(folder, path)) as Seen) ?? fail(ENOENT)
  const nodeOf = (parent: Node | null, name: string, { mode }: { mode: number }): Node =>
    Object.assign(fs.createNode(parent, name, mode), { node_ops, stream_ops })
  const bytesOf = (stream: Stream): Uint8Array => {
    stream.bytes ??= outside.read(folder, pathOf(stream.node)) ?? fail(EIO)
    return stream.bytes
  }
  const node_ops = {
    getattr(node: Node) {
      const { mode, size, time } = at(pathOf(node))
      const date = new Date(time)
      const [atime, mtime, ctime] = [date, date, date]
      const blocks = Math.ceil(size / 512)
      const same = { dev: 1, nlink: 1, uid: 0, gid: 0, rdev: 0, blksize: 4096 }
      return { ...same, ino: node.id, mode, size, atime, mtime, ctime, blocks }
    },
    lookup: (parent: Node, name: string) => nodeOf(parent, name, at(`${pathOf(parent)}/${name}`)),
    readdir: (node: Node) => ['.', '..', ...(at(pathOf(node)).names ?? fail(EINVAL))],
    readlink: (node: Node) => at(pathOf(node)).to ?? fail(EINVAL),
    ...Object.fromEntries(
      ['setattr', 'mknod', 'rename', 'unlink', 'rmdir', 'symlink'].map((name) => [name, refuse]),
    ),
  }
  const stream_ops = {
    open: ({ flags }: Stream) => void ((flags & ACCESS_MODE) === 0 || refuse()),
    close: (stream: Stream) => void delete stream.bytes,
    read(stream: Stream, buffer: Uint8Array, offset: number, length: number, position: number) {
      const part = bytesOf(stream).subarray(position, position + length)
      buffer.set(part, offset)
      return part.length
    },
    write: refuse,
    llseek(stream: Stream, offset: number, whence: number) {
      const from = [0, stream.position, whence === 2 ? bytesOf(stream).length : 0][whence] ?? 0
      return from + offset < 0 ? fail(EINVAL) : from + offset
    },
  }
  fs.mkdirTree(place)
  fs.mount({ mount: () => nodeOf(null, '/', at('')) }, {}, place)
}
