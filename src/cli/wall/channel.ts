/**
 * Letters over a socket: lines of JSON, none longer than a limit. Node's own channel between processes reads a message
 * whatever its length, and a process that a program controls can write gigabytes.
 */
import { Socket } from 'node:net'

/** Where the socket is in the process behind the wall. */
export const DESCRIPTOR = 3

/** Bytes of a letter: an exploration's answer is some kilobytes, in the worst honest case some megabytes. */
export const LONGEST = 32_000_000

export interface Reader {
  onLetter(letter: unknown): void
  /** A line is too long, or is not JSON: nothing more is read. */
  onNonsense(why: string): void
  onEnd?(): void
}

/** Sends letters, and passes on those that arrive, one after the other. */
export class Channel {
  private readonly socket: Socket
  private readonly reader: Reader
  private parts: Buffer[] = []
  private length = 0

  constructor(socket: Socket, reader: Reader) {
    this.socket = socket
    this.reader = reader
    socket.on('data', (bytes) => this.take(bytes as Buffer))
    // Here an error only means the end.
    socket.on('error', () => {})
    socket.on('close', () => reader.onEnd?.())
  }

  send(letter: unknown): void {
    if (!this.socket.destroyed) this.socket.write(`${JSON.stringify(letter)}\n`)
  }

  private take(bytes: Buffer): void {
    let rest = bytes
    for (let end = rest.indexOf('\n'); end >= 0; end = rest.indexOf('\n')) {
      if (!this.keep(rest.subarray(0, end))) return
      const line = Buffer.concat(this.parts).toString()
      this.parts = []
      this.length = 0
      rest = rest.subarray(end + 1)
      if (!this.read(line)) return
    }
    this.keep(rest)
  }

  private keep(part: Buffer): boolean {
    this.length += part.length
    if (this.length > LONGEST) return this.refuse('its answer is longer than an answer may be')
    this.parts.push(part)
    return true
  }

  private read(line: string): boolean {
    let letter: unknown
    try {
      letter = JSON.parse(line)
    } catch {
      return this.refuse('what it wrote makes no sense')
    }
    this.reader.onLetter(letter)
    return true
  }

  private refuse(why: string): false {
    this.socket.destroy()
    this.reader.onNonsense(why)
    return false
  }
}

/** The channel as the process behind the wall sees it. */
export function openOwnEnd(reader: Reader): Channel {
  return new Channel(new Socket({ fd: DESCRIPTOR, readable: true, writable: true }), reader)
}
