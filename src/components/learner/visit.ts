/** Notes that a lesson was opened, so that the learner can go on there. */
import { visited } from '../../learner/working.ts'
import { pageStore } from './page-store.ts'

/** @param slug the lesson's */
export function noteVisit(slug: string): void {
  pageStore().update('lesson', slug, (before) => visited(before, slug, Date.now()))
}
