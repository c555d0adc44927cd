/** Work that can wait until the page has nothing better to do, but not for ever: some pages in Chromium are never idle. */

/** Milliseconds. Seen in headless Chromium 156: a page that does nothing, and makes no idle call, for minutes. */
const MOST = 3000

export function whenIdle(task: () => void): void {
  if (typeof requestIdleCallback === 'function') requestIdleCallback(task, { timeout: MOST })
  else setTimeout(task, 0)
}
