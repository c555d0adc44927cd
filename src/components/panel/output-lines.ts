/**
 * Output events → lines to show, as a terminal would put them together.
 *
 * Threads write parts of lines, and get in between each other's: a line is made of segments, each
 * with the thread that wrote it. Lines come in chunks: a full chunk never changes again and keeps
 * its identity, so that showing a flood costs what the last chunk costs.
 */
import type { ThreadLabel } from './threads.ts'

export interface Segment {
  thread: ThreadLabel
  /** `input` is what the learner answered; `gap` says what was left out. */
  kind: 'stdout' | 'stderr' | 'input' | 'gap'
  text: string
}

export interface Line {
  /** Counted from 0. */
  index: number
  /** The event of the trace with which it was begun, counted from 0. */
  step: number
  segments: readonly Segment[]
}

export type Chunk = readonly Line[]

/** The index in a chunk of the first line that was begun after a step; its length if none was. */
export function firstAfter(lines: Chunk, step: number): number {
  if ((lines.at(-1)?.step ?? 0) <= step) return lines.length
  return lines.findIndex((line) => line.step > step)
}

const chunkSize = 100

/** Control characters other than tab and line ends: shown as signs, never obeyed. */
const controls = /[^\P{Cc}\t\n\r]/gu

/** Unicode has a picture for each of the old controls; the few newer ones share one. */
function picture(control: string): string {
  const code = control.charCodeAt(0)
  if (code < 0x20) return String.fromCharCode(0x2400 + code)
  return code === 0x7f ? '\u2421' : '\uFFFD'
}

const visible = (text: string): string => text.replace(controls, picture)

export class OutputLog {
  /** Lines that were not kept, because there were more than `limit`. */
  dropped = 0
  private chunks: Chunk[] = []
  /** The lines after the full chunks; the last of them is open until its newline comes. */
  private rest: Line[] = []
  private open: Segment[] | null = null
  private openedAt = 0
  private count = 0
  private readonly limit: number
  /** Lines beyond the limit: the end of a program that printed too much. */
  private extra = 0

  /** @param limit how many lines are kept */
  constructor(limit = 10_000) {
    this.limit = limit
  }

  /** True when no more lines are kept. */
  get isFull(): boolean {
    return this.count >= this.limit
  }

  get isEmpty(): boolean {
    return this.count === 0 && this.open === null
  }

  /** The lines, in chunks. Chunks that have not changed are the same objects as before. */
  snapshot(): readonly Chunk[] {
    const last = this.open === null ? this.rest : [...this.rest, this.line(this.open)]
    return last.length === 0 ? [...this.chunks] : [...this.chunks, [...last]]
  }

  /** The finished lines from this index on. */
  since(index: number): Line[] {
    const from = Math.floor(index / chunkSize)
    const lines = [...this.chunks.slice(from).flat(), ...this.rest]
    return lines.filter((line) => line.index >= index)
  }

  /** @param step the event of the trace that this comes from */
  write(thread: ThreadLabel, kind: Segment['kind'], text: string, step = 0): void {
    if (this.open === null) this.openedAt = step
    const parts = visible(text.replaceAll('\r\n', '\n')).split('\n')
    parts.forEach((part, index) => {
      const isLast = index === parts.length - 1
      if (!isLast || part !== '') this.add(thread, kind, part)
      if (isLast) return
      this.close()
      this.openedAt = step
    })
  }

  /** Something was left out here, in words: a line of its own; what comes after it is the end. */
  gap(thread: ThreadLabel, words: string, step = 0): void {
    if (this.open !== null) this.close()
    this.extra = this.limit / 4
    this.open = [{ thread, kind: 'gap', text: words }]
    this.openedAt = step
    this.close()
  }

  private add(thread: ThreadLabel, kind: Segment['kind'], part: string): void {
    // A carriage return starts the line anew: progress bars are written so.
    const from = part.lastIndexOf('\r')
    const rewrites = from >= 0 && from < part.length - 1
    const text = rewrites ? part.slice(from + 1) : part.replaceAll('\r', '')
    if (rewrites || this.open === null) this.open = []
    const before = this.open.at(-1)
    if (before && before.thread.number === thread.number && before.kind === kind) {
      this.open[this.open.length - 1] = { ...before, text: before.text + text }
    } else this.open.push({ thread, kind, text })
  }

  private close(): void {
    const line = this.line(this.open ?? [])
    this.open = null
    if (this.count >= this.limit + this.extra) {
      this.dropped += 1
      return
    }
    this.count += 1
    this.rest.push(line)
    if (this.rest.length === chunkSize) {
      this.chunks.push(this.rest)
      this.rest = []
    }
  }

  private line(segments: readonly Segment[]): Line {
    return { index: this.count, step: this.openedAt, segments: [...segments] }
  }
}
