/** What a page and the service worker say to each other. */

/** Page → worker. All but `take-over` are answered with a `Status`, on the port that is sent along. */
export type Message =
  /** A page is open. `assets` are the addresses of its scripts and styles, which show its build. */
  | { kind: 'open'; assets: string[] }
  /** Keep what the page had loaded before there was a worker, if the browser still has it. */
  | { kind: 'keep'; urls: string[] }
  /** Download some of what is missing; the answer comes after some seconds at most. */
  | { kind: 'fill' }
  /** The learner wants the new version: a waiting worker becomes the active one. */
  | { kind: 'take-over' }

export interface Status {
  /** Bytes of this build: how many are kept, and how many there are. */
  kept: number
  all: number
  /** Why the last download ended early: it failed, or the browser has no room. */
  trouble: 'network' | 'room' | null
}
