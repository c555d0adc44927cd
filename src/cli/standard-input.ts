/** This process's standard input, line by line, as a program asks for it. */
import { createInterface, type Interface } from 'node:readline'

export class StandardInput {
  private reader: Interface | null = null
  private readonly lines: string[] = []
  private waiting: ((line: string | null) => void) | null = null
  private ended = false

  /** The next line without its newline; null at the end of the input. Opens stdin on first use. */
  line(): Promise<string | null> {
    this.open()
    const line = this.lines.shift()
    if (line !== undefined) return Promise.resolve(line)
    if (this.ended) return Promise.resolve(null)
    return new Promise((resolve) => (this.waiting = resolve))
  }

  /** Lets the process end although more input may arrive. */
  close() {
    this.reader?.close()
    if (this.reader) process.stdin.unref?.()
  }

  private open() {
    if (this.reader) return
    this.reader = createInterface({ input: process.stdin, terminal: false })
    this.reader.on('line', (line) => this.give(line))
    this.reader.on('close', () => {
      this.ended = true
      this.give(null)
    })
  }

  private give(line: string | null) {
    const waiting = this.waiting
    this.waiting = null
    if (waiting) waiting(line)
    else if (line !== null) this.lines.push(line)
  }
}
