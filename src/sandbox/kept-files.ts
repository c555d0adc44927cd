/**
 * Python's files in Cache Storage, once an interpreter has booted from them. A page gets them from there by reference,
 * within milliseconds. From the browser's other cache, 13 MB pass through the page, which takes a third of a second,
 * plus a round trip if the host wants to be asked each time. Losing them costs that and nothing else.
 */
const cacheName = 'taking-turns-files'

/** The file at an address; null: nobody has kept it. Each address has one content for ever. */
export async function keptFile(address: string): Promise<Blob | null> {
  try {
    const kept = await caches.match(address)
    return kept ? await kept.blob() : null
  } catch {
    return null // nothing may be kept here
  }
}

/** Keeps files by their address, in place of other versions. A file that is in some other cache is not kept twice. */
export async function keepFiles(files: ReadonlyMap<string, Blob>): Promise<void> {
  const cache = await caches.open(cacheName)
  const others = (await cache.keys()).filter(({ url }) => !files.has(url))
  await Promise.all(others.map((other) => cache.delete(other)))
  const keep = async ([address, file]: [string, Blob]) => {
    if (!(await caches.match(address))) await cache.put(address, new Response(file))
  }
  await Promise.all([...files].map(keep))
}
