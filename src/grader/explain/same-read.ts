/**
 * Two threads were to have values of their own, and read the same one from a variable that a third
 * thread goes on changing: it is looked up too late.
 */
import type { Access } from '../../protocol/explore.ts'
import { list } from '../words.ts'
import { story, who, type Story } from './story.ts'
import { groups, isOne } from './variable.ts'

/** Null when no two threads read the same value of such a variable. */
export function sameRead(accesses: readonly Access[]): Story | null {
  for (const { name: variable, group } of groups(accesses, (access) => access.variable)) {
    const writers = new Set(group.filter(({ kind }) => kind === 'write').map((one) => one.thread))
    const writes = group.filter(({ kind }) => kind === 'write')
    if (writers.size !== 1 || writes.length < 2 || !isOne(group)) continue
    const reads = group.filter(({ kind, thread }) => kind === 'read' && !writers.has(thread))
    for (const { name: value, group: same } of groups(reads, (read) => read.value)) {
      const threads = [...new Set(same.map(who))]
      const write = writes.findLast((one) => one.value === value)
      const [read] = same
      if (threads.length < 2 || !write || !read) continue
      const both = threads.length === 2 ? 'both' : 'all'
      return story(
        [
          `${list(threads)} ${both} read ${value} from \`${variable}\` on line ${read.line}: they look it up only when they run, and by then ${who(write)} had written ${value} on line ${write.line}.`,
        ],
        [...same, write],
        {
          lookAt: `Look at line ${read.line}: hand the value over when the thread is made, instead of looking it up when the thread runs.`,
          hint: 'own-value',
        },
      )
    }
  }
  return null
}
