/** Requests from outside for the servers of the running program; python/_turns/network/visits.py takes and answers them. */
import { notVisited, type VisitResult } from '../protocol/visit.ts'

export class Visits {
  private readonly waiting: string[] = []
  private readonly open = new Map<number, (result: VisitResult) => void>()
  private readonly told: () => void
  private last = 0

  /** @param told - called when one has come */
  constructor(told: () => void) {
    this.told = told
  }

  get hasSome(): boolean {
    return this.waiting.length > 0
  }

  /** Resolves with the server's answer, or when the program ends. */
  begin(port: number, path: string): Promise<VisitResult> {
    const number = ++this.last
    this.waiting.push(`${number} ${port} ${path}`)
    const { promise, resolve } = Promise.withResolvers<VisitResult>()
    this.open.set(number, resolve)
    this.told()
    return promise
  }

  take(): string | null {
    return this.waiting.shift() ?? null
  }

  /** @param failure - the name of an error, such as ECONNREFUSED; empty when there is none */
  answer(number: number, failure: string, answer: string): void {
    const what = failure === '' ? null : failure === 'ECONNREFUSED' ? 'refused' : 'reset'
    this.open.get(number)?.({ failure: what, answer })
    this.open.delete(number)
  }

  /** The program has ended. */
  end(): void {
    this.waiting.length = 0
    for (const resolve of this.open.values()) resolve(notVisited)
    this.open.clear()
  }
}
