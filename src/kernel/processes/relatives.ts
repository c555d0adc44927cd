/**
 * The other processes that a kernel knows: its parent, and those that its program has started. Letters to and from
 * them are texts over ports; Python takes out whatever has arrived in a turn of its own.
 */
import type { ProcessMessage } from '../../protocol/child.ts'

/** The number by which a kernel knows its parent. */
export const PARENT = 0

export class Relatives {
  private readonly ports = new Map<number, MessagePort>()
  /** Letters to processes that are not there yet. */
  private readonly waiting = new Map<number, string[]>()
  private readonly inbox: string[] = []
  private readonly ask: (message: ProcessMessage) => void
  private readonly come: () => void

  /**
   * @param ask - takes requests to the host
   * @param come - called when something has arrived
   */
  constructor(ask: (message: ProcessMessage) => void, come: () => void) {
    this.ask = ask
    this.come = come
  }

  /** Whether `receive` has something. */
  get hasMail(): boolean {
    return this.inbox.length > 0
  }

  /** Asks for a new process, in the name of a thread and at a moment; `start` is for its Python half. */
  start(pid: number, name: string, start: string, thread: number, at: number): void {
    this.waiting.set(pid, [])
    this.ask({ type: 'process-start', pid, name, start, thread, at })
  }

  /** Sends a signal to a process; a process that does not react is ended. */
  signal(pid: number, signal: number): void {
    this.ask({ type: 'process-signal', pid, signal })
  }

  send(pid: number, letter: string): void {
    const port = this.ports.get(pid)
    if (port) port.postMessage(letter)
    else this.waiting.get(pid)?.push(letter)
  }

  /** The next letter that has arrived: the number of the process, a space, and the text. Null if there is none. */
  receive(): string | null {
    return this.inbox.shift() ?? null
  }

  /** From now on letters to and from this process go over the port. */
  meet(pid: number, port: MessagePort): void {
    this.ports.set(pid, port)
    port.onmessage = ({ data }) => {
      if (typeof data === 'string') this.deliver(pid, data)
    }
    for (const letter of this.waiting.get(pid) ?? []) port.postMessage(letter)
    this.waiting.delete(pid)
  }

  /** This process is gone; Python reads that in a letter. Null: what it printed has already been passed on. */
  lose(pid: number, exitCode: number | null): void {
    this.deliver(pid, JSON.stringify(['gone', exitCode]))
  }

  /** Nothing more may be heard from this process. */
  forget(pid: number): void {
    this.ports.get(pid)?.close()
    this.ports.delete(pid)
    this.waiting.delete(pid)
  }

  private deliver(pid: number, text: string): void {
    this.inbox.push(`${pid} ${text}`)
    this.come()
  }
}
