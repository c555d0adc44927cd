/**
 * A realm in which nothing of Node is defined, and the kernel in it.
 *
 * A program can reach JavaScript from Python, and code that gets a single object of Node has all of Node. So kernels
 * live in a context of their own (`node:vm`), with pyodide inside it. Only plain functions, wrapped by the realm itself
 * (border.ts), numbers, texts and copied bytes cross the border. Node's documentation says that `node:vm` "is not a
 * security mechanism": the ways out of a context are Node's own answers to `import()`, to WebAssembly's streaming
 * functions, to stack traces and to compiling text, so none of these exist here.
 */
import { randomBytes } from 'node:crypto'
import { lstatSync, readdirSync, readFileSync, readlinkSync } from 'node:fs'
import { basename, join } from 'node:path'
import { constants, createContext } from 'node:vm'
import { place } from '../pyodide-package.ts'
import type { Inside, News, Open, Outside, Seen } from './outside.ts'
import { realmScript } from './script.ts'

const supplies = new Map<string, Uint8Array>()

/** A file of pyodide's, read once. */
function supply(name: string): Uint8Array {
  const path = join(place, name)
  const bytes = supplies.get(name) ?? new Uint8Array(readFileSync(path))
  supplies.set(name, bytes)
  return bytes
}

/** What the realm is opened with. */
export interface Terms {
  pythonFiles: Record<string, string>
  snapshot: Uint8Array | null
  onSnapshot(snapshot: Uint8Array): void
  /** Folders that were mounted, by number. */
  folders: readonly string[]
  tell(news: News, number: number, text: string): void
}

/** A kernel that has booted in a new realm. @throws Error when it could not, with the reason. */
export async function openRealm(terms: Terms): Promise<Inside> {
  const script = await realmScript()
  dropTheirRejections()
  const context = createContext(constants.DONT_CONTEXTIFY, {
    codeGeneration: { strings: false, wasm: true },
  })
  const open = script.runInContext(context as object) as Open
  return new Promise((resolve, reject) => {
    const outside = outsideOf(terms, (number) => tick(number))
    const files = JSON.stringify(terms.pythonFiles)
    const lock = Buffer.from(supply('pyodide-lock.json')).toString()
    const tick = open(outside, files, lock, resolve, (why) => reject(new Error(`${why}`)))
  })
}

function outsideOf({ snapshot, onSnapshot, folders, tell }: Terms, tick: Tick): Outside {
  const timers = new Map<number, () => void>()
  const due = (number: number) => {
    timers.delete(number)
    tick(number)
  }
  const below = (folder: number, path: string) => join(folders[folder]!, join('/', path))
  return {
    now: () => performance.now(),
    random: (count) => randomBytes(Math.min(count, 65_536)).toString('base64'),
    decode: (bytes, encoding, fatal) => new TextDecoder(encoding, { fatal }).decode(bytes),
    later(number, milliseconds) {
      if (milliseconds < 0) {
        const immediate = setImmediate(() => due(number))
        timers.set(number, () => clearImmediate(immediate))
      } else {
        const timer = setTimeout(() => due(number), milliseconds)
        timers.set(number, () => clearTimeout(timer))
      }
    },
    cancel(number) {
      timers.get(number)?.()
      timers.delete(number)
    },
    supply: (name) => (name === 'snapshot' ? snapshot : supply(basename(name))),
    keep: (bytes) => onSnapshot(new Uint8Array(bytes)),
    look: (folder, path) => JSON.stringify(seen(below(folder, path))),
    read: (folder, path) => orNull(() => readFileSync(below(folder, path))),
    tell: (news, number, text) => tell(news, number, text),
  }
}

type Tick = (number: number) => void

function seen(path: string): Seen {
  return orNull(() => {
    const stat = lstatSync(path)
    const { mode, size, mtimeMs: time } = stat
    if (stat.isDirectory()) return { mode, size, time, names: readdirSync(path) }
    if (stat.isSymbolicLink()) return { mode, size, time, to: readlinkSync(path) }
    return { mode, size, time }
  })
}

function orNull<Result>(look: () => Result): Result | null {
  try {
    return look()
  } catch {
    return null
  }
}

let isDropping = false

/**
 * An unhandled rejection inside a realm stays there: Node would otherwise end the process, after asking the
 * reason how to display it. One of our own is thrown, as Node does.
 */
function dropTheirRejections(): void {
  if (isDropping) return
  isDropping = true
  process.on('unhandledRejection', (reason) => {
    if (reason instanceof Error) throw reason
  })
}
