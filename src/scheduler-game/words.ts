/** What the scheduler's view says: what a thread does next, where it is, how the program ended. */
import type { ChooseResult, Option, Standing } from '../protocol/choose.ts'
import type { Outcome } from '../protocol/explore.ts'

const verbs = {
  read: 'reads',
  write: 'writes',
  call: 'does',
  acquire: 'acquires',
  release: 'releases',
  'go on': '',
} as const

/** "reads counter[0]", "calls print(x)", "goes on" */
export function deed({ operation, variable }: Option): string {
  const verb = verbs[operation]
  if (variable === '' || verb === '') return 'goes on'
  if (operation === 'acquire' || operation === 'release') {
    const lock = variable.replace(/\.(acquire|release|__enter__)\(.*$/, '')
    if (!lock.endsWith(')')) return `${verb} ${lock}`
    // The lock is the library's own, inside the called object.
    return `${operation === 'acquire' ? 'takes' : 'gives back'} the lock inside ${lock}`
  }
  return variable.endsWith(')') ? `calls ${variable}` : `${verb} ${variable}`
}

/** "waits for lock (a Lock), held by Thread-1", "sleeps, for 3 s more" */
export function stance(
  { state, waits, wakes, thread }: Standing,
  threads: readonly Pick<Standing, 'thread' | 'name'>[],
): string {
  if (state === 'sleeps') return `sleeps, for ${seconds(wakes ?? 0)} more`
  if (state === 'failed') return 'ended by an exception'
  if (state === 'cut off') return 'was cut off: the program has ended'
  if (state !== 'waits') return state
  if (waits === null) return 'waits'
  const until = wakes === null ? '' : `, for ${seconds(wakes)} at most`
  const { what, holder } = waits
  if (what === 'join' || holder === null) return `waits for ${waits.for}${until}`
  const name = threads.find((one) => one.thread === holder)?.name ?? `thread ${holder}`
  return `waits for ${waits.for}, held by ${holder === thread ? 'itself' : name}${until}`
}

function seconds(count: number): string {
  return `${Number(count.toFixed(count < 1 ? 3 : 1))} s`
}

export interface EndWords {
  tone: 'good' | 'bad'
  title: string
  detail: string
}

/** Whether a thread will never go on. */
export const isOver = ({ state }: Pick<Standing, 'state'>): boolean =>
  state === 'ended' || state === 'failed' || state === 'cut off'

/** How the program ended, and which threads were cut off then. */
export function end(
  { status, detail }: Outcome,
  threads: readonly Pick<Standing, 'name' | 'state'>[],
): EndWords {
  const cut = threads.filter(({ state }) => state === 'cut off').map(({ name }) => name)
  switch (status) {
    case 'finished': {
      const how =
        cut.length === 0
          ? 'Every thread has ended.'
          : `The program did not wait for ${cut.join(', ')}: cut off in the middle.`
      return { tone: 'good', title: 'Finished', detail: how }
    }
    case 'exit':
      return { tone: 'good', title: 'Exited', detail: 'The program ended itself.' }
    case 'exception':
      return { tone: 'bad', title: 'Ended by an exception', detail: `${detail}.` }
    case 'deadlock':
      return {
        tone: 'bad',
        title: 'Deadlock',
        detail: 'Every thread waits, and none can ever go on.',
      }
    case 'limit':
    case 'cut':
      return {
        tone: 'bad',
        title: 'No end',
        detail: 'The program was given up after very many steps.',
      }
  }
}

/** What a screen reader announces after a move: what was done, and which threads can go on. */
export function announcement(now: ChooseResult): string {
  const last = now.made.at(-1)
  const done = last === undefined ? 'At the start' : `${last.name} ${deed(last)}`
  if (now.outcome) {
    const { title, detail } = end(now.outcome, now.threads)
    return `${done}. ${title}. ${detail}`
  }
  const who = now.options.map((option) => `${option.thread}: ${option.name} ${deed(option)}`)
  return `${done}. Who goes next? ${who.join('; ')}.`
}
