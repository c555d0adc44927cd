/** A deadlock: what each thread holds, and where it stands and waits. */
import type { ExamineResult } from '../../protocol/explore.ts'
import type { Waiter } from '../../protocol/run.ts'
import { list, nameFirst } from '../words.ts'
import { checkThenAct } from './check-then-act.ts'
import { story, who, type Story } from './story.ts'

/** "Thread-1 (one) holds `a` and waits on line 6 (`with b:`) for b (a Lock), which Thread-2 holds." */
export function deadlock({ outcome, accesses }: ExamineResult, program: string): Story | null {
  const { deadlock: waiters } = outcome
  if (waiters.length === 0) return null
  const heldBy = ({ thread, holder }: Waiter): string => {
    if (holder === null) return ''
    if (holder === thread) return ', which it holds itself'
    const waiting = waiters.find((one) => one.thread === holder)
    if (waiting) return `, which ${who(waiting)} holds`
    const ended = accesses.find((one) => one.thread === holder)
    const name = ended === undefined ? `thread ${holder}` : who(ended)
    return `, which ${name} took and never gave back: it has ended`
  }
  // One name for locks of several holders is a parameter's: `def work(first, second)`.
  const isAmbiguous = (what: string): boolean =>
    new Set(waiters.filter((one) => one.for === what).map((one) => one.holder)).size > 1
  const call = (what: string): string =>
    isAmbiguous(what) ? what.replace(/^\S+ \((.+)\)$/, '$1') : bare(what)
  const holds = (thread: number): string[] => {
    const wanted = waiters.flatMap((one) => {
      const isMine = one.what === 'lock' && one.holder === thread
      return isMine && !isAmbiguous(one.for) ? one.for : []
    })
    const named = wanted.filter((what) => bare(what) !== what)
    // Who waits for a condition has given its lock back meanwhile.
    const isInWait = waiters.some((one) => one.thread === thread && one.what === 'condition')
    const last = isInWait ? undefined : accesses.findLast((one) => one.thread === thread)
    const seen = last?.holding ?? []
    return [...new Set(named.length > 0 ? named : seen)]
  }
  // Who only waits for another thread's end is not what keeps it from going on.
  const inCircle = waiters.filter((one) => one.what !== 'join')
  const told = inCircle.length > 0 ? inCircle : waiters
  const waits = told.map((waiter) => {
    const mine = holds(waiter.thread)
    const source = waiter.source === null ? '' : ` (\`${waiter.source.trim()}\`)`
    const line = waiter.line === null ? '' : ` on line ${waiter.line}${source}`
    const isItself = waiter.holder === waiter.thread
    const holder = waiter.what === 'lock' ? heldBy(waiter) : ''
    const has = mine.length > 0 && !isItself ? `holds ${list(mine.map(bare))} and ` : ''
    const rest = `${line} for ${call(waiter.for)}${holder}.`
    return { who: who(waiter), one: `${has}waits${rest}`, many: `wait${rest}`, isAlike: has === '' }
  })
  // Who waits alike is told in one sentence.
  const sentences = waits.flatMap(({ who: first, one, many, isAlike }, index) => {
    const alike = waits.filter((other) => isAlike && other.isAlike && other.many === many)
    if (alike.length < 2) return `${nameFirst(first)} ${one}`
    const isFirst = waits.findIndex((other) => other.isAlike && other.many === many) === index
    return isFirst ? `${nameFirst(list(alike.map((other) => other.who)))} ${many}` : []
  })
  const last = told.find((one) => one.what !== 'lock' && one.line !== null)
  // Where a thread was ended by an exception, that is why.
  const why =
    last === undefined || outcome.uncaught !== null
      ? null
      : checkThenAct(accesses, program, { thread: last.thread, line: last.line ?? undefined })
  return story(
    [...(why?.sentences.slice(0, 1) ?? []), ...sentences],
    told.flatMap(({ thread, name, line }) => (line === null ? [] : { thread, name, line })),
    why?.advice,
  )
}

/** "lock_a (a Lock)" → "`lock_a`"; "a Lock" and "thread Worker-2 to end" stay. */
function bare(what: string): string {
  const named = /^(\S+?)(?: \(an? \w+\))?$/.exec(what)?.[1]
  return named === undefined ? what : `\`${named}\``
}
