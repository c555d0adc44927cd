/** What a program asked for over the network, as the rows of a table. */
import { askedWords, resultWords } from '../../timeline/exchange-words.ts'
import { secondsWords } from '../../timeline/seconds.ts'
import type { Exchange, Timeline } from '../../timeline/timeline.ts'
import { nameOf } from '../../timeline/words.ts'
import type { ThreadLabel } from '../panel/threads.ts'

export interface RequestRow {
  /** The step at which it began. */
  step: number
  thread: ThreadLabel
  /** "GET", or what is done where no page is asked for. */
  method: string
  host: string
  path: string
  from: string
  /** Empty while it goes on. */
  to: string
  result: string
  /** It failed, or the status says so. */
  isBad: boolean
}

/** Rows at most: of more, the last. */
export const mostRows = 200

function resultOf(timeline: Timeline, exchange: Exchange): string {
  const { kind, accepted, isOpen } = exchange
  if (kind === 'connection') {
    return accepted ? `accepted by ${nameOf(timeline, accepted.thread)}` : 'not accepted'
  }
  return isOpen ? 'no answer yet' : resultWords(exchange)
}

function rowOf(timeline: Timeline, exchange: Exchange): RequestRow {
  const { kind, thread, host, method, path, status, failure, isOpen } = exchange
  return {
    step: exchange.from,
    thread: { number: thread, name: nameOf(timeline, thread) },
    method: method ?? (kind === 'connection' ? 'connection' : 'call'),
    host,
    path: path === null ? '' : askedWords({ method: null, path }),
    from: secondsWords(exchange.start),
    to: isOpen ? '' : secondsWords(exchange.end),
    result: resultOf(timeline, exchange),
    isBad: failure !== null || (status ?? 0) >= 400,
  }
}

/** Requests to hosts of the lab and connections to servers of the program, by when they began; the last of many. */
export function requestRows(timeline: Timeline): { rows: RequestRow[]; earlier: number } {
  const all = [...timeline.requests.values(), ...timeline.connections.values()]
  const asked = all.filter(({ kind }) => kind !== 'visit')
  asked.sort((one, other) => one.from - other.from)
  const earlier = Math.max(0, asked.length - mostRows)
  return { rows: asked.slice(earlier).map((exchange) => rowOf(timeline, exchange)), earlier }
}
