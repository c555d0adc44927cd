/** When to try again what the network did not give. */

/** Milliseconds after the first failure; twice as long after each further one in a row. */
const first = 2_000
const longest = 300_000

/**
 * Resolves after a while, and at once when the browser says that there is a network again. Its word alone is not
 * enough: a server can be away while the network is there, and what is told to a page may come before its service
 * worker can ask.
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
