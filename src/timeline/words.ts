/** Steps, spans and moments in words: what a pointer, the keyboard and a screen reader are told. */
import { numbersOfProcess } from '../protocol/numbers-of-process.ts'
import type { SwitchReason, WaitKind } from '../protocol/trace.ts'
import { networkWords } from './exchange-words.ts'
import { messageWords } from './message-words.ts'
import { momentAt } from './moment.ts'
import { secondsWords } from './seconds.ts'
import type { Lane, Span, ThreadMoment, Timeline } from './timeline.ts'

const reasons: Record<SwitchReason, string> = {
  start: 'the program starts',
  interval: 'its switch interval was over',
  blocked: 'it has to wait',
  sleeping: 'it sleeps',
  yielded: 'it lost its turn there',
  ended: 'it has ended',
}

const awaited: Record<WaitKind, string> = {
  lock: 'a lock',
  join: 'another thread to end',
  condition: 'a Condition to be notified',
  event: 'an Event to be set',
  semaphore: 'a Semaphore',
  barrier: 'a Barrier to be full',
  queue: 'a queue',
  future: 'a Future to be done',
  asyncio: 'an asyncio task',
  input: 'input',
  signal: 'a signal',
  other: 'something',
}

/** How a thread is called: the name it has in the end. */
export function nameOf(timeline: Timeline, thread: number | null): string {
  if (thread === null) return 'a thread'
  return timeline.lanes.find((lane) => lane.thread === thread)?.name ?? `Thread ${thread}`
}

/** "counter_lock (a Lock)", or "a Lock" where the variable is not known. */
export function lockWords(timeline: Timeline, lock: number | null): string {
  const label = lock === null ? undefined : timeline.locks.get(lock)
  if (!label) return 'a lock'
  const kind = label.type === 'RLock' ? 'an RLock' : `a ${label.type}`
  return label.name === null ? kind : `${label.name} (${kind})`
}

/** "for lock (a Lock), which Thread-2 holds" */
function waitWords(
  timeline: Timeline,
  { what, lock, target }: Pick<Span, 'what' | 'lock' | 'target'>,
): string {
  if (what === null) return 'for something'
  if (what === 'join' && target !== null) return `for ${nameOf(timeline, target)} to end`
  if (what !== 'lock') return `for ${awaited[what]}`
  const holder = target === null ? '' : `, which ${nameOf(timeline, target)} holds`
  return `for ${lockWords(timeline, lock)}${holder}`
}

/** What happened at a step: "Thread-1 takes lock (a Lock)". */
export function eventWords(timeline: Timeline, step: number): string {
  const event = timeline.events[step]
  if (!event) return 'Nothing has happened yet'
  const who = nameOf(timeline, event.thread)
  switch (event.kind) {
    case 'thread-start':
      if (event.parent === null) return 'The program starts in MainThread'
      if (event.process && event.thread % numbersOfProcess === 0) {
        return `${nameOf(timeline, event.parent)} has started the process ${who}`
      }
      return `${nameOf(timeline, event.parent)} starts ${event.daemon ? 'the daemon thread ' : ''}${who}`
    case 'thread-name':
      return `A thread is now called ${event.name}`
    case 'thread-end':
      if (event.how === 'exception') return `${who} ends with an exception`
      return event.how === 'cut-off' ? `${who} is cut off: the program ends` : `${who} ends`
    case 'switch':
      if (event.from === null) return `${who} runs: ${reasons[event.why]}`
      return `${who} runs; ${nameOf(timeline, event.from)} does not: ${reasons[event.why]}`
    case 'lock':
      return `${who} meets ${lockWords(timeline, event.lock)} for the first time`
    case 'lock-want': {
      const holder = event.holder === null ? '' : `, which ${nameOf(timeline, event.holder)} holds`
      return `${who} wants ${lockWords(timeline, event.lock)}${holder}`
    }
    case 'lock-acquire':
      return `${who} takes ${lockWords(timeline, event.lock)}`
    case 'lock-release':
      return `${who} gives ${lockWords(timeline, event.lock)} back`
    case 'wait': {
      const limit = event.timeout === null ? '' : `, ${secondsWords(event.timeout)} at most`
      const lane = timeline.lanes.find(({ thread }) => thread === event.thread)
      const span = lane?.spans.find(({ from }) => from === step)
      return `${who} waits ${waitWords(timeline, { lock: null, ...event, ...span })}${limit}`
    }
    case 'ready':
      return event.why === 'timeout' ? `${who} has waited long enough` : `${who} can go on`
    case 'sleep':
      return `${who} sleeps for ${secondsWords(event.seconds)}`
    case 'input':
      return `${who} asks for input`
    case 'output':
      return `${who} ${event.stream === 'stderr' ? 'reports' : 'prints'} ${quoted(event.text)}`
    case 'line':
      return `${who} comes to line ${event.line}`
    case 'values':
      return `${who} has changed variables`
    case 'access':
      return `${who} ${event.writes ? 'writes' : 'reads'} ${event.variable}`
    case 'port':
    case 'await-visit':
    case 'visit':
    case 'visit-end':
    case 'request':
    case 'answer':
    case 'connect':
    case 'accept':
    case 'disconnect':
      return networkWords(timeline, event, (thread) => nameOf(timeline, thread))
    case 'send':
    case 'receive':
      return messageWords(timeline, event, (thread) => nameOf(timeline, thread))
  }
}

function quoted(text: string): string {
  const line = text.replace(/\n$/, '').replaceAll('\n', ' / ')
  if (line === '') return 'an empty line'
  return line.length > 60 ? `“${line.slice(0, 59)}…”` : `“${line}”`
}

const doing: Record<Span['state'], string> = {
  running: 'runs',
  ready: 'could run, but another thread does',
  blocked: 'waits',
  sleeping: 'sleeps',
}

/** Whether the thread was in that span when the program ended without it. */
export const isCutOff = ({ how, spans }: Lane, span: Span): boolean =>
  how === 'cut-off' && span === spans.at(-1)

/** What a thread does in a span: "Thread-1 waits for lock (a Lock), which Thread-2 holds: 2 s, line 9". */
export function spanWords(timeline: Timeline, lane: Lane, span: Span): string {
  const what = span.state === 'blocked' ? ` ${waitWords(timeline, span)}` : ''
  const line = span.line === null ? '' : `, line ${span.line}`
  const time = span.end > span.start ? `: ${secondsWords(span.end - span.start)}` : ''
  const end = isCutOff(lane, span) ? ', then the program ends without it' : ''
  return `${lane.name} ${doing[span.state]}${what}${line}${time}${end}`
}

function threadWords(timeline: Timeline, thread: ThreadMoment): string {
  const line = thread.line === null ? '' : ` on line ${thread.line}`
  const holds = thread.holding.map((lock) => lockWords(timeline, lock)).join(' and ')
  const has = holds === '' ? '' : `, and holds ${holds}`
  if (thread.state === 'blocked') {
    return `${thread.name} waits${line} ${waitWords(timeline, thread)}${has}`
  }
  if (thread.state === 'running') return `${thread.name} runs${line}${has}`
  if (thread.state === 'sleeping') return `${thread.name} sleeps${line}${has}`
  return `${thread.name} could run${line}${has}`
}

/** Everything at a step, in sentences: who runs first, then the others that live. */
export function momentWords(timeline: Timeline, step: number): string {
  const { threads } = momentAt(timeline, step)
  const alive = threads.filter(({ state }) => state !== null)
  if (alive.length === 0) {
    const cut = threads.filter(({ how }) => how === 'cut-off').map(({ name }) => name)
    const rest = cut.length === 0 ? '' : ` The program has ended without ${cut.join(', ')}.`
    return `No thread is alive.${rest}`
  }
  const first = alive.filter(({ state }) => state === 'running')
  const rest = alive.filter(({ state }) => state !== 'running')
  return [...first, ...rest].map((thread) => `${threadWords(timeline, thread)}.`).join(' ')
}
