/** Requests and connections in words. */
import type { RequestFailure } from '../protocol/trace.ts'
import type { NetworkEvent } from './exchanges.ts'
import type { Exchange, Timeline } from './timeline.ts'
import { secondsWords } from './seconds.ts'

const failures: Record<RequestFailure, string> = {
  refused: 'refused',
  empty: 'no answer, the host hung up',
  cut: 'cut off in the middle',
  reset: 'reset in the middle',
  'given-up': 'given up',
}

/** How a request ended: "200", "no answer, the host hung up", "200, cut off in the middle"; empty while it goes on. */
export function resultWords({ kind, status, failure }: Exchange): string {
  if (kind === 'visit' && status === null && failure === null) return 'an answer that is not HTTP'
  return [status, failure && failures[failure]].filter((part) => part !== null).join(', ')
}

/** A path as long as a sentence has room for. */
const short = (path: string): string => (path.length > 60 ? `${path.slice(0, 59)}…` : path)

/** What a request asks for: "/prices", or "POST /prices" where it is not to GET that. */
export function askedWords({ method, path }: Pick<Exchange, 'method' | 'path'>): string {
  return method === null || method === 'GET' ? short(path ?? '') : `${method} ${short(path ?? '')}`
}

/** " (200 after 1.2 s)", as soon as that is known. */
function afterwards(exchange: Exchange | undefined): string {
  if (!exchange || exchange.isOpen) return ''
  return ` (${resultWords(exchange)} after ${secondsWords(exchange.end - exchange.start)})`
}

/** "Thread-2 asks shop.example for /prices (200 after 1.2 s)". `nameOf`: what a thread is called. */
export function networkWords(
  { requests, connections }: Timeline,
  event: NetworkEvent,
  nameOf: (thread: number) => string,
): string {
  const who = nameOf(event.thread)
  switch (event.kind) {
    case 'port':
      return event.open
        ? `${who} opens a server at port ${event.port}`
        : `${who} closes the server at port ${event.port}`
    case 'await-visit':
      return `${who} waits for a visit at localhost:${event.port}`
    case 'visit': {
      const result = afterwards(connections.get(event.connection))
      return `${who} asks localhost:${event.port} for ${askedWords({ method: null, ...event })}${result}`
    }
    case 'visit-end': {
      const visit = connections.get(event.connection)
      if (!visit) return `A visit is over`
      const time = secondsWords(event.at - visit.start)
      return `${who}’s request for ${askedWords(visit)} to ${visit.host} is over after ${time}: ${resultWords(visit)}`
    }
    case 'request': {
      const result = afterwards(requests.get(event.request))
      if (event.path === null) return `${who} calls ${event.host}${result}`
      return `${who} asks ${event.host} for ${askedWords(event)}${result}`
    }
    case 'answer': {
      const request = requests.get(event.request)
      if (!request) return `A request of ${who} is over`
      const time = secondsWords(event.at - request.start)
      const what = request.path === null ? 'call' : `request for ${askedWords(request)}`
      return `${who}’s ${what} to ${request.host} is over after ${time}: ${resultWords(request)}`
    }
    case 'connect': {
      const server = connections.get(event.connection)?.accepted
      const by = server ? `, where ${nameOf(server.thread)} will accept the call` : ''
      return `${who} connects to ${event.address}${by}`
    }
    case 'accept': {
      const client = connections.get(event.connection)
      return `${who} accepts ${client ? `the connection of ${nameOf(client.thread)}` : 'a connection'}`
    }
    case 'disconnect': {
      const connection = connections.get(event.connection)
      if (!connection) return `${who} closes a connection`
      if (connection.thread === event.thread) {
        return `${who} closes its connection to ${connection.host}`
      }
      return `${who} closes the connection of ${nameOf(connection.thread)}`
    }
  }
}

/** A request or connection as a whole: "Thread-2 asks shop.example for /prices: 200 after 1.2 s". */
export function exchangeWords(exchange: Exchange, nameOf: (thread: number) => string): string {
  const { kind, thread, host, path, accepted, isOpen, start, end } = exchange
  const who = nameOf(thread)
  const time = secondsWords(end - start)
  if (kind !== 'connection') {
    const what = path === null ? `calls ${host}` : `asks ${host} for ${askedWords(exchange)}`
    return `${who} ${what}: ${isOpen ? 'no answer' : resultWords(exchange)} after ${time}`
  }
  const by = accepted ? `, accepted by ${nameOf(accepted.thread)}` : ''
  return `${who} is connected to ${host}${by}: ${time}`
}
