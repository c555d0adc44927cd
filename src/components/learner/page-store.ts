/** The page's way to the learner's records, and what is told where they cannot be kept. */
import { mount } from 'svelte'
import { Store, type Trouble } from '../../learner/store.ts'
import { keepHere } from './keep-here.ts'

let store: Store | null = null
const told = new Set<Trouble>()

/** Called when records may have changed, here or in another tab. */
const listeners = new Set<() => void>()
const changed = (): void => {
  for (const listener of listeners) listener()
}

/** What panels have not written yet. */
const drafts = new Set<() => void>()

/** The page's records; all its panels share them. */
export function pageStore(): Store {
  store ??= new Store(keepHere, Date.now, tell, changed)
  return store
}

/** Calls back at once and after every change of a record; returns the way out. */
export function onRecords(listener: () => void): () => void {
  if (listeners.size === 0) addEventListener('storage', changed)
  listeners.add(listener)
  listener()
  return () => {
    listeners.delete(listener)
    if (listeners.size === 0) removeEventListener('storage', changed)
  }
}

/** Has a draft written when somebody needs it to be; returns the way out. */
export function onWriteDrafts(write: () => void): () => void {
  drafts.add(write)
  return () => drafts.delete(write)
}

/** Writes what was typed a moment ago. */
export function writeDrafts(): void {
  for (const write of drafts) write()
}

/** Tells of a trouble at the top of the page, each kind once. */
function tell(trouble: Trouble): void {
  // Inside another site's page a browser often gives no storage: that is no fault of anybody's.
  const isEmbedded = globalThis.self !== globalThis.top
  if (told.has(trouble) || (trouble === 'blocked' && isEmbedded)) return
  told.add(trouble)
  void import('./StoreTrouble.svelte').then(({ default: StoreTrouble }) => {
    const target = document.querySelector('main') ?? document.body
    const props = { trouble, again: () => told.delete(trouble) }
    const anchor = target.firstChild
    mount(StoreTrouble, anchor ? { target, anchor, props } : { target, props })
  })
}
