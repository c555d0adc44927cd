/**
 * What arrives from the sandbox, before anyone believes it: counted, weighed, parsed.
 *
 * Hostile code can take over the other end of the port, so each message may be anything. Too many messages,
 * or too large ones, are abuse, and the sandbox has to go at once, or it would freeze the page. A message
 * that makes no sense is dropped, and the sandbox is not used for another run.
 */
import { FeedMessage } from '../protocol/kernel.ts'
import { spend, type Budget } from '../protocol/weight.ts'

/** A kernel flushes its trace once per frame; this is far above, and far below what freezes. */
const messagesPerSecond = 1000

export interface Taker {
  feed(message: FeedMessage): void
  /** Something was dropped that a kernel does not send. */
  nonsense(): void
  /** More than any program sends: a message for the learner. */
  abuse(reason: string): void
}

/** One sandbox's intake. `accept` takes every message of its port. */
export class Intake {
  /** What may still arrive in this run; null between runs, when only answers may arrive. */
  budget: Budget | null = null
  private readonly taker: Taker
  private readonly now: () => number
  private second = 0
  private count = 0

  constructor(taker: Taker, now = () => performance.now()) {
    this.taker = taker
    this.now = now
  }

  accept(event: { data: unknown }): void {
    const second = Math.floor(this.now() / 1000)
    if (second !== this.second) [this.second, this.count] = [second, 0]
    this.count += 1
    if (this.count > messagesPerSecond) {
      this.taker.abuse('The program flooded the page with messages, so it was ended.')
      return
    }
    // Read late, because reading unpacks a message.
    const data = event.data as { id?: unknown } | null
    // Comlink's answers carry an id; whoever waits for one weighs and parses it.
    if (typeof data?.id === 'string') return
    if (this.budget === null) {
      this.taker.nonsense()
      return
    }
    if (!spend(this.budget, data)) {
      this.taker.abuse('The program sent the page more than it can hold, so it was ended.')
      return
    }
    const message = FeedMessage.safeParse(data)
    if (message.success) this.taker.feed(message.data)
    else this.taker.nonsense()
  }
}
