/** What a server of the program sent, taken apart for a reader. */
import type { VisitResult } from '../../protocol/visit.ts'

export interface Answer {
  /** "200 OK", or what there is to say in place of it. */
  title: string
  /** One header each; empty where the server did not speak HTTP. */
  headers: string[]
  body: string
}

/** A path as a request has it: from the root, and with what must be encoded encoded. */
export function encodedPath(typed: string): string {
  const path = typed.startsWith('/') ? typed : `/${typed}`
  return encodeURI(path.toWellFormed()).replaceAll('%25', '%').slice(0, 2000)
}

export function readAnswer({ failure, answer }: VisitResult): Answer {
  const nothing = { headers: [], body: '' }
  if (failure === 'refused') return { ...nothing, title: 'Nobody listens there any more.' }
  if (failure === 'ended') return { ...nothing, title: 'The program has ended.' }
  if (failure === 'reset') return { ...nothing, title: 'The server cut the connection.' }
  if (answer === '') return { ...nothing, title: 'The server hung up without an answer.' }
  const end = answer.indexOf('\r\n\r\n')
  const [status = '', ...headers] = answer.slice(0, Math.max(0, end)).split('\r\n')
  const [, title] = /^HTTP\/1\.\d (\d{3}.*)$/.exec(status) ?? []
  if (title === undefined) {
    return { title: 'An answer that is not HTTP', headers: [], body: answer }
  }
  return { title, headers, body: answer.slice(end + 4) }
}
