/** What crosses the border of a realm: plain functions of strings, numbers and bytes. Types only. */

/** What the realm is given. Whoever holds these may ask for no more than they say. */
export interface Outside {
  /** Milliseconds, as `performance.now()` gives them. */
  now(): number
  /** Random bytes, in base64. */
  random(count: number): string
  /** The text of bytes in an encoding. @throws RangeError, TypeError */
  decode(bytes: Uint8Array, encoding: string, isFatal: boolean): string
  /** Calls the realm's tick with this number after so many milliseconds; -1: as soon as the event loop has had its turn. */
  later(number: number, milliseconds: number): void
  cancel(number: number): void
  /** A file of pyodide, or the snapshot; null: there is none. */
  supply(name: string): Uint8Array | null
  /** What lies at `path` below a mounted folder: JSON of a `Seen`. */
  look(folder: number, path: string): string
  /** The bytes of a file there; null: it cannot be read. */
  read(folder: number, path: string): Uint8Array | null
  /** Takes a snapshot that others can start from. */
  keep(snapshot: Uint8Array): void
  tell(news: News, number: number, text: string): void
}

/** A file, a folder (`names`) or a link (`to`); null where there is nothing that can be seen. */
export type Seen = {
  mode: number
  size: number
  time: number
  names?: string[]
  to?: string
} | null

/** What the realm says of its own accord; `number` is that of a question, or of a port. */
export type News = 'answer' | 'error' | 'feed' | 'wantInput' | 'letter' | 'closed'

/** What is got of the realm when its kernel has booted. */
export interface Inside {
  /** Asks the kernel: its method, and the arguments as JSON. The answer is told. */
  ask(number: number, method: string, args: string): void
  /** A letter has come for the port of that number. */
  letter(port: number, text: string): void
  /** Answers at once: a number, or a text. */
  memory(): number
  /** Why the interpreter is lost; the empty text: it is not. */
  lost(): string
  /** Runs Python, for tools, in which `realm` is JavaScript's global object. JSON of `{ value }`, a text, or `{ error }`. */
  python(code: string): string
  mount(folder: number, place: string): void
}

/** What the script of a realm evaluates to. Tells through `opened` or `failed`; returns the tick, for timers. */
export type Open = (
  outside: Outside,
  pythonFiles: string,
  lock: string,
  opened: (inside: Inside) => void,
  failed: (reason: string) => void,
) => (number: number) => void
