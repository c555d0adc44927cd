/** The page's side: registers the service worker, has the course downloaded, and hears of a newer version. */
import { untilAgain } from './again.ts'
import { ask } from './ask.ts'
import type { Message, Status } from './messages.ts'

/** What the page is told; the `Status` comes from the worker. */
export interface Listener {
  status(status: Status): void
  /** With Save-Data nothing is downloaded in advance. */
  onSaving(status: Status): void
  /** A newer version is here. It is used when `reload` is called, or after the last page was closed. */
  onNewer(reload: () => void): void
}

/**
 * Call it when the page has nothing else to do. If the browser refuses, nothing is reported: the site then works
 * without a service worker.
 *
 * @param base the site's base path, such as `/` or `/course/`
 */
export async function keepOffline(base: string, listener: Listener): Promise<void> {
  const scope = `${base.replace(/\/?$/, '/')}`
  let registration: ServiceWorkerRegistration
  try {
    registration = await navigator.serviceWorker.register(`${scope}sw.js`, { scope })
    await navigator.serviceWorker.ready
  } catch {
    return
  }
  watch(registration, listener.onNewer)
  let failures = 0
  let kept = 0
  for (;;) {
    const status = await downloadAll(registration, listener)
    if (status?.trouble !== 'network') return
    failures = status.kept > kept ? 1 : failures + 1
    kept = status.kept
    await untilAgain(failures)
  }
}

/**
 * Asks for one portion at a time, so that the download ends with the page.
 *
 * @returns how far it has come; null if nothing is to be downloaded in advance
 */
async function downloadAll(
  { active }: ServiceWorkerRegistration,
  listener: Listener,
): Promise<Status | null> {
  if (!active) return null
  let status = await ask(active, { kind: 'open', assets: assets() })
  const { connection } = navigator as Navigator & { connection?: { saveData?: boolean } }
  if (connection?.saveData && status.kept < status.all) {
    const keep = (urls: string[]) => ask(active, { kind: 'keep', urls })
    listener.onSaving(
      await keep([withoutPart(location.href), ...names(performance.getEntriesByType('resource'))]),
    )
    // What was on its way when the worker took over the page has passed it by, and arrives only now.
    new PerformanceObserver((list) => void keep(names(list.getEntries()))).observe({
      type: 'resource',
      buffered: true,
    })
    return null
  }
  listener.status(status)
  while (status.kept < status.all && status.trouble === null) {
    status = await ask(active, { kind: 'fill' }, status)
    listener.status(status)
  }
  return status
}

/** The scripts and styles of this page. */
function assets(): string[] {
  const scripts = [...document.querySelectorAll<HTMLScriptElement>('script[src]')]
  const styles = [...document.querySelectorAll<HTMLLinkElement>('link[rel=stylesheet]')]
  const all = [...scripts.map(({ src }) => src), ...styles.map(({ href }) => href)]
  return all.filter((url) => url.includes('/_astro/'))
}

const withoutPart = (url: string): string => url.replace(/[?#].*$/s, '')

/** The addresses of what the page has loaded. */
const names = (loaded: readonly PerformanceEntry[]): string[] =>
  loaded.map(({ name }) => withoutPart(name))

/** Reports a worker that waits, or one that another tab has let take over. */
function watch(registration: ServiceWorkerRegistration, onNewer: Listener['onNewer']): void {
  const workers = navigator.serviceWorker
  let isAccepted = false
  const reload = () => {
    const { waiting } = registration
    if (!waiting) {
      location.reload()
      return
    }
    isAccepted = true
    waiting.postMessage({ kind: 'take-over' } satisfies Message)
  }
  const look = () => {
    if (registration.waiting && registration.active) onNewer(reload)
  }
  const follow = (worker: ServiceWorker | null) => worker?.addEventListener('statechange', look)
  registration.addEventListener('updatefound', () => follow(registration.installing))
  follow(registration.installing)
  look()
  // The very first worker is not a newer version for a page that had none.
  let hadOne = workers.controller !== null
  workers.addEventListener('controllerchange', () => {
    if (isAccepted) location.reload()
    else if (hadOne) onNewer(reload)
    hadOne = true
  })
  let lastLook = Date.now()
  document.addEventListener('visibilitychange', () => {
    if (document.hidden || Date.now() - lastLook < 3_600_000) return
    lastLook = Date.now()
    registration.update().catch(() => {})
  })
}
