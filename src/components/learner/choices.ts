/** Keeps what was chosen in cases to decide. */
import { pageStore } from './page-store.ts'

export interface Choices {
  /** For each case the id of what was chosen first, and of what is chosen now; empty: nothing. */
  first: string[]
  chosen: string[]
}

/** @param id the cases' */
export function keepChoices(id: string, choices: Choices): void {
  const now = Date.now()
  pageStore().update('cases', id, (before) => ({
    version: 1,
    kind: 'cases',
    id,
    started: before?.started ?? now,
    changed: now,
    ...choices,
  }))
}

/** What was chosen; null where nothing was, or the cases are other ones by now. */
export function keptChoices(id: string, count: number): Choices | null {
  const kept = pageStore().read('cases', id)
  return kept?.first.length === count && kept.chosen.length === count ? kept : null
}

export function forgetChoices(id: string): void {
  pageStore().remove('cases', id)
}
