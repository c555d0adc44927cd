/**
 * What a thread has in hand at a step of a replay: a value that it has read and not yet written back, or has decided by.
 *
 * The whole schedule is known by then, so that what the thread will write is known, too.
 */
import type { TraceEvent } from '../protocol/trace.ts'
import { lastUpTo } from './search.ts'

export interface InHand {
  thread: number
  /** As the program writes it. */
  variable: string
  /** What it has read, and what it will write; null where that is not known, or it looks once more before it writes. */
  read: string | null
  willWrite: string | null
  /** Another thread has written there since; `now`: what, if that is known. */
  isOld: boolean
  now: string | null
}

interface Access {
  step: number
  thread: number
  variable: string
  writes: boolean
  value: string | null
}

/** Takes in the `access` events of a trace; steps count the other events, as a timeline does. */
export class InHandLog {
  private readonly places = new Map<number, Access[]>()

  /** @param step the number of the event that comes next */
  hear(event: Extract<TraceEvent, { kind: 'access' }>, step: number): void {
    const { thread, variable, writes, value } = event
    const access = { step, thread, variable, writes, value }
    const known = this.places.get(event.place)
    if (known) known.push(access)
    else this.places.set(event.place, [access])
  }

  /** By thread, in the order of their numbers. */
  at(step: number): InHand[] {
    const found = [...this.places.values()].flatMap((accesses) => inHand(accesses, step))
    return found.toSorted((one, other) => one.thread - other.thread)
  }
}

/** Who has in hand what was read at one place, of which these are all accesses. */
function inHand(accesses: readonly Access[], step: number): InHand[] {
  const here = lastUpTo(accesses, step, (one) => one.step)
  const past = accesses.slice(0, here + 1)
  const future = accesses.slice(here + 1)
  const written = past.findLastIndex(({ writes }) => writes)
  return [...new Set(past.map(({ thread }) => thread))].flatMap((thread) => {
    const isMine = (access: Access): boolean => access.thread === thread
    const at = past.findLastIndex(isMine)
    const { writes, variable, value: read } = past[at]!
    const next = future.find(isMine)
    const isOld = written > at
    // Who looks once more before it writes has decided by a value only where that is an old one by now.
    const comesBack = isOld && future.some((access) => isMine(access) && access.writes)
    if (writes || !(next?.writes || comesBack)) return []
    const willWrite = next?.writes ? next.value : null
    return [{ thread, variable, read, willWrite, isOld, now: isOld ? past[written]!.value : null }]
  })
}

/** "has read 2 from counter[0], will write 3; by now it is 5": ends a sentence about the thread. */
export function inHandWords({ variable, read, willWrite, isOld, now }: InHand): string {
  const has = read === null ? `has read ${variable}` : `has read ${read} from ${variable}`
  const will = willWrite === null ? '' : `, will write ${willWrite}`
  const old = !isOld ? '' : now === null ? '; it has changed since' : `; by now it is ${now}`
  return `${has}${will}${old}`
}

/** "read 2, will write 3 (now 5)": beside the line of the program, where there is little room. */
export function inHandNote({ variable, read, willWrite, isOld, now }: InHand): string {
  const will = willWrite === null ? '' : `, will write ${willWrite}`
  const old = !isOld ? '' : now === null ? ' (changed since)' : ` (now ${now})`
  return `read ${read ?? variable}${will}${old}`
}
