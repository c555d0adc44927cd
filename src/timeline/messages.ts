/** Messages of `multiprocessing`: who sent each, and who received it. */
import type { TraceEvent } from '../protocol/trace.ts'
import type { Message } from './timeline.ts'

export type MessageEvent = Extract<TraceEvent, { kind: 'send' | 'receive' }>

export class MessageLog {
  readonly messages = new Map<string, Message>()

  /** Takes in one end of a message. What another process did may be heard of later than what came of it. */
  hear(event: MessageEvent, step: number, at: number): void {
    const { kind, message, bytes, thread, line } = event
    const known = this.messages.get(message) ?? { bytes, sent: null, received: null }
    this.messages.set(message, known)
    const before = kind === 'send' ? event.seconds : 0
    known[kind === 'send' ? 'sent' : 'received'] ??= { thread, step, at: at - before, line }
  }
}
