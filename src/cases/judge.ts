/** What to say about a choice, and about all of them at the end. */
import type { Case, Choice } from './cases.ts'

export interface Judgement {
  isRight: boolean
  /** "Right.", with any other right choices; or "Not right.", with the right ones. */
  title: string
  /** What to say about this choice in particular; empty if there is nothing. */
  but: string
}

const list = new Intl.ListFormat('en', { type: 'disjunction' })

/** @param choice the id of what was chosen */
export function judge(one: Case, choices: readonly Choice[], choice: string): Judgement {
  const isRight = one.right.includes(choice)
  const wordsOf = (id: string): string => choices.find((other) => other.id === id)?.words ?? id
  const others = list.format(one.right.filter((id) => id !== choice).map(wordsOf))
  if (isRight) {
    return { isRight, title: others === '' ? 'Right.' : `Right. Also right: ${others}.`, but: '' }
  }
  return { isRight, title: `Not right. Better: ${others}.`, but: one.but[choice] ?? '' }
}

/**
 * The count at the end, or the progress until then. The first choice of each case counts; those that
 * the learner looks at afterwards do not.
 *
 * @param first what was chosen first in each case; empty if nothing was chosen yet
 */
export function tally(cases: readonly Case[], first: readonly string[]): string {
  const done = first.filter((choice) => choice !== '').length
  if (done < cases.length) return `${done} of ${cases.length} decided. The first choice counts.`
  const right = cases.filter((one, index) => one.right.includes(first[index] ?? '')).length
  if (right === cases.length) return `All ${right} were right at the first choice.`
  return `${right} of ${cases.length} were right at the first choice.`
}
