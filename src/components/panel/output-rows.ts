/**
 * Lines of output → elements, by hand.
 *
 * A program can print 10,000 lines in a second. Cloning a row and setting its texts takes a few
 * microseconds, a component per line takes hundreds. Everything printed is set as text.
 */
import type { Chunk, Line, Segment } from './output-lines.ts'
import { badge, look, shortName, type ThreadLabel } from './threads.ts'
import { parts } from './traceback.ts'

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

const beginner = (line: Line | undefined): string | undefined => line?.segments[0]?.thread.name

/** Makes an element show a chunk of lines; lines that it shows already are left alone. */
export class Rows {
  private readonly parent: HTMLElement
  private readonly filename: string
  private shown: Chunk = []
  private later = Infinity

  /** @param filename what tracebacks call the program: its lines become buttons with `data-line` */
  constructor(parent: HTMLElement, filename: string) {
    this.parent = parent
    this.filename = filename
  }

  show(lines: Chunk): void {
    lines.forEach((line, index) => {
      if (this.shown[index] === line) return
      const again = index > 0 && beginner(line) === beginner(lines[index - 1])
      const made = row(line, again, this.filename)
      const old = this.parent.children[index]
      if (old) old.replaceWith(made)
      else this.parent.append(made)
    })
    while (this.parent.children.length > lines.length) this.parent.lastElementChild?.remove()
    this.shown = lines
  }

  /** Makes the lines from this index on look as what comes later. */
  stepBack(from: number): void {
    const { children } = this.parent
    const first = Math.min(from, this.later)
    for (let index = first; index < children.length; index += 1) {
      children[index]!.classList.toggle('later', index >= from)
    }
    this.later = from
  }
}
