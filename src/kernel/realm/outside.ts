/** What crosses the border of a realm: plain functions of strings, numbers and bytes. Types only. */

/** What the realm is given. Code that has these can do no more than what is described here. */
export interface Outside {
  /** Milliseconds, as `performance.now()` gives them. */
  now(): number
  /** Random bytes, in base64. */
  random(count: number): string
  /** The text of bytes in an encoding. @throws RangeError, TypeError */
  decode(bytes: Uint8Array, encoding: string, isFatal: boolean): string
  /** Calls the realm's tick with this number after that many milliseconds; -1: as soon as the event loop has had a turn. */
  later(number: number, milliseconds: number): void
  cancel(number: number): void
  /** A file of pyodide, or the snapshot; null: there is none. */
  supply(name: string): Uint8Array | null
  /** What is at `path` below a mounted folder: JSON of a `Seen`. */
  look(folder: number, path: string): string
  /** The bytes of a file there; null: it cannot be read. */
  read(folder: number, path: string): Uint8Array | null
  /** Receives a snapshot that others can start from. */
  keep(snapshot: Uint8Array): void
  tell(news: News, number: number, text: string): void
}

/** A file, a folder (`names`) or a link (`to`); null if there is nothing visible. */
export type Seen = {
  mode: number
  size: number
  time: number
  names?: string[]
  to?: string
} | null

/** What the realm sends without being called; `number` is that of a question, or of a port. */
export type News = 'answer' | 'error' | 'feed' | 'wantInput' | 'letter' | 'closed'

/** What the realm returns when its kernel has booted. */
export interface Inside {
  /** Asks the kernel: its method, and the arguments as JSON. The answer arrives as a message. */
  ask(number: number, method: string, args: string): void
  /** A letter has arrived for the port of that number. */
  letter(port: number, text: string): void
  /** Answers at once: a number, or a text. */
  memory(): number
  /** Why the interpreter is lost; the empty text: it is not. */
  lost(): string
  /** Runs Python, for tools, in which `realm` is JavaScript's global object. JSON of `{ value }`, a text, or `{ error }`. */
  python(code: string): string
  mount(folder: number, place: string): void
}

/** What the script of a realm evaluates to. Reports through `opened` or `failed`; returns the tick, for timers. */
export type Open = (
  outside: Outside,
  pythonFiles: string,
  lock: string,
  opened: (inside: Inside) => void,
  failed: (reason: string) => void,
) => (number: number) => void
