/** Keeps how a quiz was answered, and tells when it was right. */
import { withAnswers } from '../../learner/working.ts'
import type { Grade } from '../../quiz/grade.ts'
import { pageStore } from './page-store.ts'
import { passedWhen } from './words.ts'

/** @param id the quiz's */
export function noteAnswers(id: string, { answers }: Grade): void {
  const right = answers.filter(({ verdict }) => verdict === 'right').length
  const answered = { at: Date.now(), right, of: answers.length }
  pageStore().update('quiz', id, (before) => withAnswers(before, id, answered))
}

/** When all answers of a quiz were right for the first time, in words; empty: not yet. */
export function rightWhen(id: string): string {
  const passed = pageStore().read('quiz', id)?.passed
  return passed ? passedWhen(passed.at) : ''
}
