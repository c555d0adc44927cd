/** When to try again after the network has failed. */

/** Milliseconds after the first failure; twice as long after each further one in a row. */
const first = 2_000
const longest = 300_000

/**
 * Resolves after a while, or at once when the browser says that there is a network again. That alone is not enough:
 * a server can be down while the network is up, and the browser may tell the page before its service worker can
 * make a request.
 *
 * @param failures how many there were in a row, this one included; 1 or more
 */
export function untilAgain(failures: number): Promise<void> {
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer)
      removeEventListener('online', end)
      resolve()
    }
    const timer = setTimeout(end, Math.min(first * 2 ** (failures - 1), longest))
    addEventListener('online', end)
  })
}
