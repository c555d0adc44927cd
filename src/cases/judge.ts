/** What is said of a choice, and of all of them at the end. */
import type { Case, Choice } from './cases.ts'

export interface Judgement {
  isRight: boolean
  /** "Right.", with what is right as well; or "Not right.", with what is. */
  title: string
  /** What there is to say of this choice in particular; empty where that is nothing. */
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
 * The count at the end, or how far it is until then. The first choice of each case counts: what is
 * looked at afterwards does not.
 *
 * @param first what was chosen first in each case; empty where nothing was yet
 */
export function tally(cases: readonly Case[], first: readonly string[]): string {
  const done = first.filter((choice) => choice !== '').length
  if (done < cases.length) return `${done} of ${cases.length} decided. The first choice counts.`
  const right = cases.filter((one, index) => one.right.includes(first[index] ?? '')).length
  if (right === cases.length) return `All ${right} were right at the first choice.`
  return `${right} of ${cases.length} were right at the first choice.`
}
