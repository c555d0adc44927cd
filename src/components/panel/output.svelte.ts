/** What a run has shown so far: its lines, its request for input, its end. Reactive. */
import type { Advice } from '../../absent/advice.ts'
import type { RunResult } from '../../protocol/run.ts'
import type { TraceEvent } from '../../protocol/trace.ts'
import { deadlockWords, type WaiterWords } from './deadlock-words.ts'
import { ending, type Ending } from './ending.ts'
import { OutputLog, type Chunk } from './output-lines.ts'
import { digest, pause } from './speech.ts'
import { ThreadNames, type ThreadLabel } from './threads.ts'

export class Output {
  chunks = $state.raw<readonly Chunk[]>([])
  /** Why not everything is shown; empty when it is. */
  capped = $state('')
  /** Where the program has waited for a visit last. */
  visitedAt = $state(0)
  /** The thread that asks for a line of input. */
  asking = $state.raw<ThreadLabel | null>(null)
  ending = $state.raw<Ending | null>(null)
  deadlock = $state.raw<readonly WaiterWords[]>([])
  /** What this Python does not have, where a traceback comes of that. */
  advice = $state.raw<Advice | null>(null)
  /** Else what the last error means, in plain words; empty where nothing is to be said. */
  plain = $state('')
  /** Where in the program the last error came, and in which thread. */
  failedAt = $state.raw<{ thread: number; name: string; line: number } | null>(null)

  private readonly say: (words: string) => void
  private readonly filename: string
  /** The thread that wrote to stderr last. */
  private erring = { thread: 0, name: 'MainThread' }
  private log = new OutputLog()
  private names = new ThreadNames()
  private failed: string[] = []
  private cut = 0
  /** Events heard: lines know with which of them they were begun. */
  private heard = 0
  private paced = false
  private begun = 0
  private frame = 0
  private told = 0
  private toldAt = 0
  private telling: ReturnType<typeof setTimeout> | undefined

  /**
   * @param say announces words to screen readers
   * @param filename what tracebacks call the program
   */
  constructor(say: (words: string) => void, filename: string) {
    this.say = say
    this.filename = filename
  }

  /** Forgets the run before. */
  clear(): void {
    this.log = new OutputLog()
    this.names = new ThreadNames()
    this.failed = []
    this.cut = 0
    this.heard = 0
    this.paced = false
    this.told = 0
    this.toldAt = 0
    this.begun = performance.now()
    this.asking = null
    this.ending = null
    this.deadlock = []
    this.advice = null
    this.plain = ''
    this.failedAt = null
    clearTimeout(this.telling)
    this.telling = undefined
    this.show()
  }

  /** The interpreter was ready and the program began. */
  begin(): void {
    this.begun = performance.now()
  }

  /** The program's clock does not go at the pace of the learner's. */
  pace(): void {
    this.paced = true
  }

  hear(event: TraceEvent): void {
    this.names.hear(event)
    const process = event.kind === 'output' ? event.process : undefined
    const thread = this.names.label(event.thread, process)
    if (event.kind === 'output') {
      if (event.leftOut) this.log.gap(thread, gapWords(event.leftOut), this.heard)
      if (event.stream === 'stderr') this.erring = { thread: thread.number, name: thread.name }
      this.log.write(thread, event.stream, event.text, this.heard)
      this.schedule()
    } else if (event.kind === 'input') {
      this.asking = thread
      this.show()
    } else if (event.kind === 'await-visit') {
      this.visitedAt = event.port
      this.say(`The program waits for a visit at localhost:${event.port}.`)
    } else if (event.kind === 'thread-end' && event.how === 'exception' && event.thread !== 0) {
      this.failed.push(thread.name)
    }
    this.heard += 1
  }

  /** Shows what the learner answered, as a terminal does. */
  echo(text: string | null): void {
    if (this.asking) this.log.write(this.asking, 'input', `${text ?? ''}\n`, this.heard)
    this.asking = null
    this.show()
  }

  /** Ctrl+C: true when it ends a question, which only the main thread's does. */
  interrupted(): boolean {
    if (this.asking?.number !== 0) return false
    this.log.write(this.asking, 'input', '^C\n', this.heard)
    this.asking = null
    this.show()
    return true
  }

  /** @param program what was run */
  end(result: RunResult, broken: boolean, program = ''): void {
    this.asking = null
    const realSeconds = (performance.now() - this.begun) / 1000
    this.ending = ending(result, {
      realSeconds: this.paced ? realSeconds : null,
      failed: this.failed,
      broken,
    })
    this.deadlock = deadlockWords(result.deadlock)
    this.cut = result.outputDropped
    this.show()
    const { title, detail } = this.ending
    this.tell([title, detail, this.capped])
    if (this.ending.tone === 'bad') void this.advise(this.ending, program)
  }

  private async advise(ended: Ending, program: string): Promise<void> {
    const found = await import('./advise.ts').then(
      ({ advise }) => advise(this.log.since(0), this.filename, program),
      () => null,
    )
    if (found === null || this.ending !== ended) return
    const { advice, plain, line } = found
    this.advice = advice
    this.plain = plain
    this.failedAt = line === null ? null : { ...this.erring, line }
    this.tell([found.words])
  }

  /** Many events make one drawing. */
  private schedule(): void {
    this.frame ||= requestAnimationFrame(() => this.show())
    const wait = this.toldAt + pause - performance.now()
    this.telling ??= setTimeout(() => this.tell([]), Math.max(wait, 300))
  }

  private show(): void {
    cancelAnimationFrame(this.frame)
    this.frame = 0
    this.chunks = this.log.snapshot()
    this.capped = cappedWords(this.log, this.cut)
  }

  private tell(more: string[]): void {
    clearTimeout(this.telling)
    this.telling = undefined
    const lines = this.log.since(this.told)
    this.told += lines.length
    this.toldAt = performance.now()
    const words = [digest(lines), ...more].filter((part) => part !== '')
    if (words.length > 0) this.say(words.join(' '))
  }
}

/** What stands in the place of what was left out. */
function gapWords({ lines, chars }: { lines: number; chars: number }): string {
  const [count, what] = lines > 1 ? [lines, 'lines'] : [chars, 'characters']
  return `… ${count.toLocaleString('en')} ${what} were left out here …`
}

/** What to say when not everything is shown; `cut` characters between beginning and end were left out. */
function cappedWords(log: OutputLog, cut: number): string {
  const start = 'The program printed too much to show: '
  if (cut > 0) {
    return `${start}${cut.toLocaleString('en')} characters between its beginning and its end were left out.`
  }
  return log.isFull ? `${start}only the beginning is here.` : ''
}
