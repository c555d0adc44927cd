/** The threads of a run, as the panel shows them: a number, a name, and one of eight looks. */
import type { LineMark } from '../../editor/contract.ts'
import { numbersOfProcess, visitor } from '../../protocol/numbers-of-process.ts'
import type { ProcessLabel, TraceEvent } from '../../protocol/trace.ts'

/** A thread as it was called when it did something. */
export interface ThreadLabel {
  /** 0 is the main thread, the others in the order in which they were started; see numbersOfProcess. */
  number: number
  name: string
}

/** Which of the eight looks of styles/threads.css a thread has: the main thread's is its alone. */
export function look(thread: number): number {
  const { process, own } = placeOf(thread)
  return thread === 0 ? 0 : ((process + own - 1) % 7) + 1
}

/** Which process of the program a thread is in, 0 the first, and its number there. */
function placeOf(thread: number): { process: number; own: number } {
  return { process: Math.floor(thread / numbersOfProcess), own: thread % numbersOfProcess }
}

/** Nobody tells more marks apart in an editor, which takes its time for thousands. */
const mostMarks = 100

/** A thread where it is; `note`: what is said of it there. */
export interface Placed {
  thread: number
  name: string
  line: number | null
  note?: string
}

/** The lines that threads are on, to be shown in the editor; a thread without one has no mark. */
export function lineMarks(threads: readonly Placed[]): LineMark[] {
  const marks = threads.flatMap(({ thread, name, line, note = '' }) =>
    line === null ? [] : [{ line, look: look(thread), name, note }],
  )
  return marks.slice(0, mostMarks)
}

/** What the badge says; the name beside it tells threads apart where this cannot. */
export function badge(thread: number): { text: string; size: 'one' | 'two' | 'more' } {
  const { process, own } = placeOf(thread)
  if (thread === visitor) return { text: 'V', size: 'one' }
  const text = process > 0 ? `P${process}` : own === 0 ? 'M' : String(own)
  return { text, size: text.length === 1 ? 'one' : text.length === 2 ? 'two' : 'more' }
}

/** "Thread-1 (worker)" is "Thread-1" where there is little room; "MainThread" is "Main". */
export function shortName(name: string): string {
  if (name === 'MainThread') return 'Main'
  const [start = ''] = name.split(' (')
  return start === '' ? name : start
}

/** Knows what each thread is called, from the events of a trace. */
export class ThreadNames {
  private readonly names = new Map([[0, 'MainThread']])

  hear(event: TraceEvent): void {
    if (event.kind === 'thread-start' || event.kind === 'thread-name') {
      this.names.set(event.thread, event.name)
    }
  }

  /** @param process the one that the thread is in, if it is known: its threads may not be */
  label(thread: number, process?: ProcessLabel): ThreadLabel {
    const name = this.names.get(thread) ?? process?.name ?? `Thread ${thread}`
    return { number: thread, name }
  }
}
