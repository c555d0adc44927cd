/** Where this page keeps records: the browser's storage, or what stands around the page gives it. */
import type { Keep } from '../../learner/store.ts'

declare global {
  /** Set in a learning platform's package: the platform's learner has a storage of their own. */
  var turnsKeep: Keep | undefined
}

/** @throws DOMException where the browser gives this site no storage */
export function keepHere(): Keep {
  return globalThis.turnsKeep ?? localStorage
}

/** Whether a learning platform is told of what is passed. */
export function isReported(): boolean {
  return globalThis.turnsKeep !== undefined
}
