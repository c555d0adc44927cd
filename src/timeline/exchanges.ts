/** What threads ask hosts of the lab for, and which servers of the program they call: from its beginning to its end. */
import type { TraceEvent } from '../protocol/trace.ts'
import type { Exchange } from './timeline.ts'

export type NetworkEvent = Extract<
  TraceEvent,
  {
    kind:
      | 'port'
      | 'await-visit'
      | 'visit'
      | 'visit-end'
      | 'request'
      | 'answer'
      | 'connect'
      | 'accept'
      | 'disconnect'
  }
>

export class ExchangeLog {
  readonly requests = new Map<number, Exchange>()
  readonly connections = new Map<number, Exchange>()
  readonly ports = new Set<number>()
  private readonly open = new Set<Exchange>()

  /** @param mine what the event's thread has asked for so far */
  hear(event: NetworkEvent, mine: Exchange[], step: number, at: number): void {
    switch (event.kind) {
      case 'port':
        if (event.open) this.ports.add(event.port)
        else this.ports.delete(event.port)
        break
      case 'await-visit':
        break
      case 'request': {
        const { kind, host, method, path } = event
        const what = { kind, host, method, path }
        this.requests.set(event.request, this.begin(event, what, mine, step, at))
        break
      }
      case 'connect': {
        const what = { kind: 'connection', host: event.address, method: null, path: null } as const
        this.connections.set(event.connection, this.begin(event, what, mine, step, at))
        break
      }
      case 'visit': {
        const { kind, path } = event
        const what = { kind, host: `localhost:${event.port}`, method: 'GET', path } as const
        this.connections.set(event.connection, this.begin(event, what, mine, step, at))
        break
      }
      case 'visit-end': {
        const visit = this.connections.get(event.connection)
        if (!visit) return
        visit.status = event.status
        visit.failure = event.failure
        this.end(visit, step, at)
        break
      }
      case 'accept': {
        const connection = this.connections.get(event.connection)
        if (connection) connection.accepted = { thread: event.thread, step, at }
        break
      }
      case 'answer': {
        const request = this.requests.get(event.request)
        if (!request) return
        request.status = event.status
        request.failure = event.failure
        this.end(request, step, at)
        break
      }
      case 'disconnect':
        this.end(this.connections.get(event.connection), step, at)
    }
  }

  /** What goes on reaches to the last step. */
  extend(step: number, at: number): void {
    for (const exchange of this.open) {
      exchange.to = step
      exchange.end = at
    }
  }

  private begin(
    { thread, line }: NetworkEvent,
    what: Pick<Exchange, 'kind' | 'host' | 'method' | 'path'>,
    mine: Exchange[],
    step: number,
    at: number,
  ): Exchange {
    const stretch = { from: step, to: step, start: at, end: at }
    const result = { status: null, failure: null, isOpen: true, accepted: null }
    const exchange: Exchange = { ...stretch, thread, line, ...what, ...result }
    this.open.add(exchange)
    mine.push(exchange)
    return exchange
  }

  private end(exchange: Exchange | undefined, step: number, at: number): void {
    if (!exchange?.isOpen) return
    exchange.to = step
    exchange.end = at
    exchange.isOpen = false
    this.open.delete(exchange)
  }
}
