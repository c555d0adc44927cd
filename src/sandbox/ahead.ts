/** Whether Python is booted while a page is read. Small, because every page with a program asks. */

/** Where the browser keeps an interpreter's memory, see snapshots.ts. */
export const cacheName = 'taking-turns-python'

/**
 * True for those who have run Python here before: they will again, and it costs them no download. Not with
 * Save-Data, which asks for no more than what is wanted now.
 */
export async function isWantedAhead(): Promise<boolean> {
  const { connection } = navigator as Navigator & { connection?: { saveData?: boolean } }
  if (connection?.saveData) return false
  try {
    return await caches.has(cacheName)
  } catch {
    return false // nothing may be kept here
  }
}
