/** Long work that lets the page go on. */

/** @returns gives the page its turn when it is time: a turn costs a browser four milliseconds */
export function pause(): () => Promise<void> {
  let since = performance.now()
  return async () => {
    if (performance.now() - since < 30) return
    await new Promise((resolve) => setTimeout(resolve, 0))
    since = performance.now()
  }
}
