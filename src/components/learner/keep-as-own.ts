/** Makes a program the one of the playground; what was there before is put aside. Comes when it is asked for. */
import { newProgram, withDraft } from '../../learner/working.ts'
import { pageStore } from './page-store.ts'

export function keepAsOwn(program: string): void {
  pageStore().update('program', 'playground', (before) =>
    withDraft(before ?? newProgram('playground', Date.now()), program, null),
  )
}
