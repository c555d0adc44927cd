/**
 * Check, then act: a thread looks at something, another changes it, and the first goes on as if it
 * were still what it saw.
 */
import type { Access } from '../../protocol/explore.ts'
import { nameFirst } from '../words.ts'
import { locksOf } from './locks.ts'
import { at, story, who, type Story } from './story.ts'
import { groups, isAbout, meet, owner } from './variable.ts'

interface Overtaken {
  check: Access
  change: Access
  act: Access
}

export interface Clue {
  /** An expression that the fault is about. */
  variable?: string | undefined
  /** The thread and the line that came to grief. */
  thread?: number | undefined
  line?: number | undefined
}

/** A wait is over when others have done something; itself it changes nothing that anybody looks at. */
const isWait = /\.(wait|wait_for|join)\([^()]*\)$/
const isLook = ({ kind }: Access): boolean => kind === 'read'

/** Every check that another thread's change came after, before the checker's next step. */
function overtaken(accesses: readonly Access[]): Overtaken[] {
  const found: Overtaken[] = []
  const open = new Map<number, { check: Access; change: Access | null }>()
  for (const access of accesses) {
    const mine = open.get(access.thread)
    if (mine?.change && mine.check.line < access.line) {
      found.push({ check: mine.check, change: mine.change, act: access })
    }
    open.set(access.thread, { check: access, change: null })
    if (isLook(access) || isWait.test(access.variable)) continue
    for (const [thread, other] of open) {
      if (thread !== access.thread && meet(other.check, access)) other.change = access
    }
  }
  return found.filter(({ check }) => isLook(check))
}

const did = ({ kind, variable, value }: Access): string => {
  if (variable.endsWith(')')) return `did \`${variable}\``
  if (kind === 'write')
    return value === null ? `wrote \`${variable}\`` : `wrote ${value} to \`${variable}\``
  if (/ in /.test(variable)) return `asked \`${variable}\``
  return value === null ? `read \`${variable}\`` : `read ${value} from \`${variable}\``
}

/** What a thread looked at and another changed before it went on; null when that did not happen. */
export function checkThenAct(
  accesses: readonly Access[],
  program: string,
  clue: Clue = {},
): Story | null {
  const found = groups(accesses, ({ variable }) => owner(variable)).flatMap(({ name, group }) =>
    overtaken(group).map((one) => ({ name, one })),
  )
  const rank = ({ name, one }: (typeof found)[number]): number =>
    (clue.thread === undefined || one.act.thread === clue.thread ? 0 : 4) +
    (clue.line === undefined || one.act.line === clue.line ? 0 : 2) +
    (clue.variable === undefined || isAbout(name, clue.variable) ? 0 : 1)
  const [best] = found.toSorted((a, b) => rank(a) - rank(b))
  if (best === undefined || (clue.line !== undefined && rank(best) >= 2)) return null
  const { check, change, act } = best.one
  const [a, b] = [who(check), who(change)]
  const changed = change.line === act.line && change.variable === act.variable ? ' too' : ''
  const locks = locksOf({ first: check, last: act }, { first: change, last: change })
  return story(
    [
      `${nameFirst(a)} ${did(check)} on line ${check.line}. Before it came to ${at(act.line, program)}, ${b} ${did(change)} on line ${change.line}${changed}: what ${a} had seen was no longer so.`,
      locks === null || locks.sentence.includes('read') ? '' : locks.sentence,
    ],
    [check, change, act],
    {
      lookAt: `Look at lines ${check.line} to ${act.line}: looking and acting on it must be one step that no other thread can come into.`,
      hint: 'one-step',
    },
  )
}
