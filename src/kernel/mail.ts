/** Messages between the kernels of two interpreters: text over ports, collected when Python asks for it. */

export class Mail {
  private readonly ports: MessagePort[] = []
  private readonly letters: string[] = []
  private readonly wake: () => void

  /** @param wake - called when something has arrived, so that a waiting thread may go on. */
  constructor(wake: () => void) {
    this.wake = wake
  }

  /** How many ports there are. */
  get count(): number {
    return this.ports.length
  }

  /** Sends and receives over one more port from now on. */
  add(port: MessagePort): void {
    this.ports.push(port)
    port.onmessage = ({ data }) => {
      if (typeof data !== 'string') return
      this.letters.push(data)
      this.wake()
    }
  }

  /** Closes all ports. */
  clear(): void {
    for (const port of this.ports.splice(0)) port.close()
    this.letters.length = 0
  }

  /** Sends a text over the port of that number. */
  send(port: number, text: string): void {
    this.ports[port]!.postMessage(text)
  }

  /** The next text that has arrived over any of the ports; null: there is none. */
  receive(): string | null {
    return this.letters.shift() ?? null
  }
}
