/** Which locks two threads held where they came into each other's way, and what that means. */
import type { Access } from '../../protocol/explore.ts'
import { who } from './story.ts'

/** What one thread did: from its first access to its last. */
export interface Stretch {
  first: Access
  last: Access
}

/** A lock without a name of its own is called this by the kernel. */
const nameless = 'a lock'

const held = ({ first, last }: Stretch): string[] =>
  first.holding.filter((lock) => last.holding.includes(lock))

const quoted = (locks: readonly string[]): string =>
  locks.map((lock) => (lock === nameless ? lock : `\`${lock}\``)).join(' and ')

export interface LockStory {
  sentence: string
  lookAt: string
  /** The key of that advice. */
  hint: string
}

/**
 * Why nothing kept the two apart, when `other` came in the middle of `one`; null where nothing can
 * be said.
 */
export function locksOf(one: Stretch, other: Stretch): LockStory | null {
  const [a, b] = [who(one.first), who(other.first)]
  const all = [one.first, one.last, other.first, other.last]
  if (all.every(({ holding }) => holding.length === 0)) {
    const lookAt = `Look at ${linesOf(all)}: which lock do all threads take before they get there?`
    return { sentence: 'Neither of them holds a lock there.', lookAt, hint: 'no-lock' }
  }
  for (const stretch of [one, other]) {
    const [name, from, to] = [who(stretch.first), stretch.first.holding, stretch.last.holding]
    if (from.length === 0 && to.length > 0) {
      return {
        sentence: `${name} takes ${quoted(to)} only after it has read.`,
        lookAt: `Look at line ${stretch.first.line}: the value must be read while the lock is held, too.`,
        hint: 'read-before-lock',
      }
    }
    if (from.length > 0 && held(stretch).length === 0) {
      return {
        sentence: `${name} has given ${quoted(from)} back before line ${stretch.last.line} is done.`,
        lookAt: `Look at lines ${stretch.first.line} to ${stretch.last.line}: the lock must be held from the first to the last of these steps.`,
        hint: 'given-back-too-early',
      }
    }
  }
  const [mine, theirs] = [held(one), held(other)]
  const without = mine.length === 0 ? one : theirs.length === 0 ? other : null
  if (without !== null) {
    const locks = mine.length === 0 ? theirs : mine
    return {
      sentence: `${without === one ? b : a} holds ${quoted(locks)} there, but ${without === one ? a : b} does not take it: a lock keeps out only those who ask for it.`,
      lookAt: `Look at line ${without.first.line}: every thread that comes to this value must take the same lock first.`,
      hint: 'lock-not-taken',
    }
  }
  const common = mine.filter((lock) => lock !== nameless && theirs.includes(lock))
  if (common.length > 0) {
    // Both held it, and still the one came in between the other's steps.
    return {
      sentence: `${a} gave ${quoted(common)} back between the two, and ${b} took it.`,
      lookAt: `Look at lines ${one.first.line} to ${one.last.line}: the lock must be held from the first to the last of these steps, without a gap.`,
      hint: 'gap-between-locks',
    }
  }
  const isOwn = mine.includes(nameless) && theirs.includes(nameless)
  return {
    sentence: isOwn
      ? 'Each of them holds a lock, but not the same one.'
      : `${a} holds ${quoted(mine)} there, ${b} holds ${quoted(theirs)}: not the same lock.`,
    lookAt:
      'Look at where the lock is made: all threads must share one, made once, before they start.',
    hint: 'not-the-same-lock',
  }
}

function linesOf(accesses: readonly Access[]): string {
  const lines = accesses.map(({ line }) => line)
  const [from, to] = [Math.min(...lines), Math.max(...lines)]
  return from === to ? `line ${from}` : `lines ${from} to ${to}`
}
