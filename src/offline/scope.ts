/**
 * What the service worker uses of its global scope. TypeScript's own `webworker` library cannot be used together
 * with `dom` in one program.
 */

/** The worker lives on until the promise has settled. */
export interface Extendable extends Event {
  waitUntil(promise: Promise<unknown>): void
}

export interface FetchEvent extends Extendable {
  readonly request: Request
  /** The page or worker that asks; empty for a navigation. */
  readonly clientId: string
  /** The page that a navigation will open. */
  readonly resultingClientId: string
  respondWith(response: Promise<Response>): void
}

export interface MessageToWorker extends Extendable {
  readonly data: unknown
  readonly ports: readonly MessagePort[]
}

interface Events {
  install: Extendable
  activate: Extendable
  fetch: FetchEvent
  message: MessageToWorker
}

interface Scope {
  readonly registration: ServiceWorkerRegistration
  readonly clients: {
    claim(): Promise<void>
    /** The pages and workers that this worker serves. */
    matchAll(options: { type: 'all' }): Promise<readonly { readonly id: string }[]>
  }
  skipWaiting(): Promise<void>
  addEventListener<Kind extends keyof Events>(
    kind: Kind,
    listener: (event: Events[Kind]) => void,
  ): void
}

export const scope = globalThis as unknown as Scope

/** The address of the site's root; other sites of the same origin have caches of their own. */
export const root = (): string => scope.registration.scope
