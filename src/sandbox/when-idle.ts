/** What can wait until the page has nothing better to do, but not for ever: some pages of Chromium are never idle. */

/** Milliseconds. Seen in headless Chromium 156: a page that lies still, and calls nobody back, for minutes. */
const MOST = 3000

export function whenIdle(task: () => void): void {
  if (typeof requestIdleCallback === 'function') requestIdleCallback(task, { timeout: MOST })
  else setTimeout(task, 0)
}
