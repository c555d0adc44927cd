/** One process behind the wall, as the parent sees it: questions with limits, letters, and its end. */
import type { ExploreProgress, Mark } from '../../protocol/explore.ts'
import { Answer, type Asked, type Question } from './letters.ts'
import { startBehindWall } from './wall.ts'

interface Waiting {
  resolve(result: unknown): void
  reject(error: Error): void
}

export class Walled {
  onLetter: (port: number, letter: string) => void = () => {}
  onProgress: (progress: ExploreProgress) => void = () => {}
  onMark: (mark: Mark) => void = () => {}
  onReady: () => void = () => {}
  private readonly process = startBehindWall({
    onLetter: (letter) => this.hear(letter),
    onNonsense: (why) => {
      this.fail(`The program took over the interpreter: ${why}.`)
      this.end()
    },
  })
  private readonly waiting = new Map<number, Waiting>()
  private last = 0

  constructor() {
    const lost = () => this.fail('The program ended or broke the interpreter.')
    this.process.child.on('exit', lost).on('error', lost)
  }

  /** False as soon as it can answer no more calls. */
  get isThere(): boolean {
    return this.process.child.exitCode === null && this.process.child.signalCode === null
  }

  /**
   * @param limit seconds after which the process is ended
   * @throws Error when the kernel says so, when the process ends, and after the limit
   */
  ask(asked: Asked, request: unknown, limit: number): Promise<unknown> {
    const id = ++this.last
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        this.fail('The program kept the interpreter from answering.')
        this.end()
      }, limit * 1000)
      const settle =
        <Value>(how: (value: Value) => void) =>
        (value: Value) => {
          clearTimeout(timer)
          this.waiting.delete(id)
          how(value)
        }
      this.waiting.set(id, { resolve: settle(resolve), reject: settle(reject) })
      this.say({ id, asked, request })
    })
  }

  /** Makes the kernel take part in another one's exploration, or run schedules for it. */
  connect(asked: 'join' | 'assist', port: number): void {
    this.say({ id: 0, asked, request: port })
  }

  /** Passes on what another kernel has written. */
  letter(port: number, letter: string): void {
    this.say({ port, letter })
  }

  end(): void {
    this.process.child.kill('SIGKILL')
  }

  /** The exit event reports a process that has just ended. */
  private say(question: Question): void {
    if (this.isThere) this.process.channel.send(question)
  }

  private hear(message: unknown): void {
    const { data } = Answer.safeParse(message)
    if (data === undefined) return
    if ('ready' in data) this.onReady()
    else if ('progress' in data) this.onProgress(data.progress)
    else if ('mark' in data) this.onMark(data.mark)
    else if ('letter' in data) this.onLetter(data.port, data.letter)
    else if ('error' in data) this.waiting.get(data.id)?.reject(new Error(data.error))
    else this.waiting.get(data.id)?.resolve(data.result)
  }

  private fail(why: string): void {
    for (const { reject } of [...this.waiting.values()]) reject(new Error(why))
  }
}
