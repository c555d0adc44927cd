/** No schedule ends with every thread waiting for another. */
import type { Outcome } from '../../protocol/explore.ts'
import { finding, simplest } from '../finding.ts'
import type { CheckKind } from '../kind.ts'
import type { Finding } from '../verdict.ts'
import { list, nameFirst, namesIn, threadName } from '../words.ts'
import { refusals, slip } from './no-exception.ts'

/** "Thread-1 waits on line 12 (`with b:`) for b (a Lock), which Thread-2 holds", one per thread. */
function waits(outcome: Outcome, names: ReadonlyMap<number, string>): string[] {
  return outcome.deadlock.map((waiter) => {
    const name = threadName(names, waiter.thread)
    const code = waiter.source === null ? '' : ` (\`${waiter.source.trim()}\`)`
    const line = waiter.line === null ? '' : ` on line ${waiter.line}${code}`
    const holds = waiter.what === 'lock' && waiter.holder !== null
    const itself = waiter.holder === waiter.thread
    const holder = itself ? 'it holds itself' : `${threadName(names, waiter.holder ?? 0)} holds`
    return `${name} waits${line} for ${waiter.for}${holds ? `, which ${holder}` : ''}`
  })
}

/** Where a thread ended by a slip, or by what the library refuses: the others wait for what it left undone. */
function slipBefore({ uncaught }: Outcome): Pick<Finding, 'lookAt' | 'hint'> | null {
  const { text, line } = { text: '', line: null, ...uncaught }
  const [, hint, lookAt] = refusals.find(([pattern]) => pattern.test(text)) ?? []
  if (hint !== undefined && lookAt !== undefined) return { hint, lookAt }
  if (!slip.test(text)) return null
  return {
    hint: 'traceback-of-a-slip',
    lookAt: `Look at ${line === null ? 'the traceback' : `line ${line}`} first: what the others wait for was not done, because a thread ended there.`,
  }
}

function advice(outcome: Outcome): Pick<Finding, 'lookAt' | 'hint'> {
  if (outcome.deadlock.some((waiter) => waiter.holder === waiter.thread)) {
    const lookAt =
      'Look at that lock: a Lock cannot be taken twice by the same thread. Release it first, or use an RLock.'
    return { lookAt, hint: 'taken-twice' }
  }
  const locks = outcome.deadlock.filter(({ what, holder }) => what === 'lock' && holder !== null)
  const isStuck = (thread: number | null): boolean =>
    outcome.deadlock.some((waiter) => waiter.thread === thread)
  if (locks.some(({ holder }) => !isStuck(holder))) {
    const lookAt =
      'Look at every way out of that lock: only `with`, or a `finally`, gives it back on each of them.'
    return { lookAt, hint: 'never-given-back' }
  }
  if (locks.length > 1) {
    const lookAt =
      'Look at the order in which these threads take their locks: when all take them in the same order, nobody waits in a circle.'
    return { lookAt, hint: 'lock-order' }
  }
  const lookAt = 'Look at who should end each of these waits, and what keeps it from doing so.'
  return { lookAt, hint: 'who-ends-the-wait' }
}

/** The exception that ended a thread, which may be the very reason why others wait in vain. */
function endedBefore({ uncaught }: Outcome, names: ReadonlyMap<number, string>): string {
  if (uncaught === null || uncaught.text === '') return ''
  const line = uncaught.line === null ? '' : ` on line ${uncaught.line}`
  return `Before that, ${threadName(names, uncaught.thread)} ended with an exception${line}: ${uncaught.text}.`
}

export const noDeadlock: CheckKind<'no-deadlock'> = (check, evidence) => {
  const faulty = evidence.outcomes.filter((outcome) => outcome.status === 'deadlock')
  const example = simplest(faulty)
  if (!example) return []
  const names = namesIn(example, evidence.names)
  const told = waits(example, names)
  const before = slipBefore(example)
  const { lookAt: _, ...plain } = check
  return [
    finding(before === null ? check : plain, evidence, faulty, example, {
      happened: 'the program came to a deadlock, where no thread can ever go on,',
      after: endedBefore(example, names),
      story: told.length > 0 ? `${nameFirst(list(told))}.` : example.detail,
      ...(before ?? advice(example)),
      waiters: example.deadlock,
      threads: example.deadlock.map((waiter) => threadName(names, waiter.thread)),
      lines: [before ? example.uncaught : null, ...example.deadlock].flatMap(
        (one) => one?.line ?? [],
      ),
    }),
  ]
}
