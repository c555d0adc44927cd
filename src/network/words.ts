/** A host of the lab in words: when it answers, what it serves, and what goes wrong there. */
import type { LabHost, Page } from './host.ts'

/** A host as a page shows it. */
export interface HostCard {
  name: string
  about: string
  /** How it behaves, one sentence each. */
  behaviour: string[]
  /** What it serves; `says`: what is special about a page, or empty. */
  pages: { path: string; says: string }[]
}

const seconds = (count: number): string => `${count.toLocaleString('en')} s`

const times = (count: number): string =>
  count === 1 ? 'the first request' : `the first ${count} requests`

function latencyWords({ latency, spread }: LabHost): string {
  if (latency === 0 && spread === 0) return 'It answers at once.'
  const about = spread === 0 ? '' : `, ${seconds(spread)} more or less`
  return `It answers after ${seconds(latency)}${about}.`
}

function behaviour(host: LabHost): string[] {
  if (host.calls === 'refused') return ['It refuses every call.']
  if (host.calls === 'unanswered') return ['It does not answer any call.']
  const { bandwidth, atOnce, tooMany } = host
  const words = [latencyWords(host)]
  if (bandwidth !== null) words.push(`It sends ${bandwidth.toLocaleString('en')} bytes a second.`)
  if (atOnce !== null) {
    const more = tooMany === null ? 'others wait' : `others get the status ${tooMany}`
    words.push(`It works on ${atOnce} requests at a time; ${more}.`)
  }
  return words
}

function failureWords(fails: NonNullable<Page['fails']>): string {
  const { every, first, until, status, retryAfter } = fails
  const when =
    first !== null
      ? times(first)
      : every !== null
        ? `one request in ${every}`
        : `every request of the first ${seconds(until ?? 0)}`
  const after = retryAfter === null ? '' : `, and asks to wait ${seconds(retryAfter)}`
  return `answers ${when} with the status ${status}${after}`
}

const endings: Record<Page['ends'], string> = {
  whole: '',
  cut: 'hangs up in the middle of its answer',
  reset: 'resets the connection in the middle of its answer',
  empty: 'hangs up without an answer',
  never: 'never answers',
}

function pageWords({ status, location, latency, bandwidth, fails, ends }: Page): string {
  const words: string[] = []
  if (location !== null) words.push(`leads to ${location} (${status})`)
  else if (status !== 200) words.push(`answers with the status ${status}`)
  if (latency !== null) words.push(latency === 0 ? 'answers at once' : `takes ${seconds(latency)}`)
  if (bandwidth !== null) words.push(`sends ${bandwidth.toLocaleString('en')} bytes a second`)
  if (fails !== null) words.push(failureWords(fails))
  if (ends !== 'whole') words.push(endings[ends])
  return words.join('; ')
}

export function hostCard(host: LabHost): HostCard {
  const pages = Object.entries(host.pages)
  return {
    name: host.name,
    about: host.about,
    behaviour: behaviour(host),
    pages: pages.map(([path, page]) => ({ path, says: pageWords(page) })),
  }
}
