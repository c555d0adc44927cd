/** Whether to boot Python while a page is read. This file is small, because every page with a program needs it. */

/** Where the browser keeps an interpreter's memory, see snapshots.ts. */
export const cacheName = 'taking-turns-python'

/**
 * True for people who have run Python here before: they will again, and it costs them no download. Not with
 * Save-Data, which asks for nothing that is not needed now.
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
