/**
 * Lines of output → elements, by hand.
 *
 * A program can print 10,000 lines in a second. Cloning a row and setting its texts takes a few
 * microseconds, a component per line takes hundreds. Everything printed is set as text.
 */
import type { Chunk, Line, Segment } from './output-lines.ts'
import { badge, look, shortName, type ThreadLabel } from './threads.ts'
import { isOfLibrary, parts } from './traceback.ts'

function element(tag: string, className: string, text = ''): HTMLElement {
  const made = document.createElement(tag)
  made.className = className
  made.textContent = text
  return made
}

const patterns = new Map<string, HTMLElement>()

/** A thread's mark: badge and name; `again` leaves the name to screen readers. */
function mark(thread: ThreadLabel, again: boolean): HTMLElement {
  const key = `${thread.number} ${again} ${thread.name}`
  let pattern = patterns.get(key)
  if (pattern === undefined) {
    if (patterns.size > 500) patterns.clear()
    pattern = element('span', 'mark')
    pattern.dataset['thread'] = String(look(thread.number))
    pattern.title = thread.name
    const { text, size } = badge(thread.number)
    const sign = element('span', `thread-badge ${size}`, text)
    sign.ariaHidden = 'true'
    const name = element('span', again ? 'name unseen' : 'name', shortName(thread.name))
    pattern.append(sign, name, element('span', 'unseen', ': '))
    patterns.set(key, pattern)
  }
  return pattern.cloneNode(true) as HTMLElement
}

function content({ kind, text }: Segment, filename: string): (Node | string)[] {
  if (kind === 'input') return [element('span', 'typed', text)]
  if (!text.includes('File "')) return [text]
  return parts(text, filename).map((part) => {
    if (part.line === undefined) return part.text
    const link = element('button', 'to-line', part.text) as HTMLButtonElement
    link.type = 'button'
    link.title = 'Go to this line in the editor'
    link.dataset['line'] = String(part.line)
    return link
  })
}

/** @param again the line before was begun by the same thread: its name need not be seen twice */
function row({ segments }: Line, again: boolean, filename: string): HTMLElement {
  if (segments[0]?.kind === 'gap') {
    const gap = element('div', 'line gap')
    gap.append(element('span', 'who'), element('span', 'text', segments[0].text))
    return gap
  }
  const isError = segments.some(({ kind }) => kind === 'stderr')
  const made = element('div', isError ? 'line error' : 'line')
  const who = element('span', 'who')
  const text = element('span', 'text')
  segments.forEach((segment, index) => {
    if (index === 0) who.append(mark(segment.thread, again))
    else if (segment.thread.number !== segments[index - 1]?.thread.number) {
      text.append(mark(segment.thread, true))
    }
    text.append(...content(segment, filename))
  })
  made.append(who, text)
  return made
}

/** What a line says on stderr; empty where it says something else, too. */
const errorText = ({ segments }: Line): string =>
  segments.every(({ kind }) => kind === 'stderr') ? segments.map(({ text }) => text).join('') : ''

/** Frames of the library, folded: they are rarely what went wrong. */
function fold(): HTMLDetailsElement {
  const made = element('details', 'fold') as HTMLDetailsElement
  made.append(element('summary', 'fold-words'))
  return made
}

function tellFolded(folded: HTMLElement): void {
  const frames = [...folded.children].filter((one) => one.textContent.includes('  File "')).length
  const words = frames === 1 ? 'One call' : `${frames} calls`
  folded.firstElementChild!.textContent = `${words} inside Python’s library`
}

const beginner = (line: Line | undefined): string | undefined => line?.segments[0]?.thread.name

/** Makes an element show a chunk of lines; lines that it shows already are left alone. */
export class Rows {
  private readonly parent: HTMLElement
  private readonly filename: string
  private shown: Chunk = []
  private rows: HTMLElement[] = []
  /** For each of the lines: whether it is of a frame of the library. */
  private folded: boolean[] = []
  private later = Infinity

  /** @param filename what tracebacks call the program: its lines become buttons with `data-line` */
  constructor(parent: HTMLElement, filename: string) {
    this.parent = parent
    this.filename = filename
  }

  show(lines: Chunk): void {
    const same = lines.findIndex((line, index) => this.shown[index] !== line)
    this.cutTo(same === -1 ? lines.length : same)
    for (const line of lines.slice(this.rows.length)) {
      const before = lines[this.rows.length - 1]
      const again = before !== undefined && beginner(line) === beginner(before)
      this.add(row(line, again, this.filename), errorText(line))
    }
    this.shown = lines
  }

  private add(made: HTMLElement, error: string): void {
    const before = this.folded.at(-1) ?? false
    const isFolded = isOfLibrary(error, before)
    if (isFolded) {
      if (!before) this.parent.append(fold())
      const into = this.parent.lastElementChild as HTMLElement
      into.append(made)
      tellFolded(into)
    } else this.parent.append(made)
    this.rows.push(made)
    this.folded.push(isFolded)
  }

  /** Takes away the rows from that index on, and folds in which nothing is left. */
  private cutTo(length: number): void {
    for (const gone of this.rows.splice(length)) {
      const around = gone.parentElement!
      gone.remove()
      if (around === this.parent) continue
      if (around.children.length === 1) around.remove()
      else tellFolded(around)
    }
    this.folded.length = length
  }

  /** Makes the lines from this index on look as what comes later. */
  stepBack(from: number): void {
    const first = Math.min(from, this.later)
    for (const [index, one] of this.rows.entries()) {
      if (index >= first) one.classList.toggle('later', index >= from)
    }
    this.later = from
  }
}
