/** What a page and the service worker say to each other. */

/** Page → worker. All but `take-over` are answered with a `Status` on the port that comes along. */
export type Message =
  /** A page is there. `assets` are the addresses of its scripts and styles: by these its build is known. */
  | { kind: 'open'; assets: string[] }
  /** Keep what the page has loaded before there was a worker, as far as the browser still has it. */
  | { kind: 'keep'; urls: string[] }
  /** Download some of what is missing; the answer comes after some seconds at most. */
  | { kind: 'fill' }
  /** The learner wants the new version: a waiting worker becomes the active one. */
  | { kind: 'take-over' }

export interface Status {
  /** Bytes of this build that are kept, and that there are. */
  kept: number
  all: number
  /** Why the last download ended early: it failed, or the browser has no room. */
  trouble: 'network' | 'room' | null
}
