/** What the service worker has to know when it is started again: small values in a cache. */
import { root } from './scope.ts'

const cache = () => caches.open(`taking-turns-notes ${root()}`)
const folder = () => `${root()}offline-notes/`
const address = (name: string) => folder() + encodeURIComponent(name)

/** Null if there is nothing of that name, or nothing can be read here. */
export async function readNote<Value>(name: string): Promise<Value | null> {
  try {
    const found = await (await cache()).match(address(name))
    return found ? ((await found.json()) as Value) : null
  } catch {
    return null
  }
}

/** Does nothing in a browser in which nothing can be kept. */
export async function writeNote(name: string, value: unknown): Promise<void> {
  await (await cache()).put(address(name), Response.json(value)).catch(() => {})
}

export async function dropNote(name: string): Promise<void> {
  await (await cache()).delete(address(name))
}

/** The names that begin with a prefix, each without the prefix. */
export async function noteNames(prefix: string): Promise<string[]> {
  const keys = await (await cache()).keys()
  const names = keys.map(({ url }) => decodeURIComponent(url.slice(folder().length)))
  return names.filter((name) => name.startsWith(prefix)).map((name) => name.slice(prefix.length))
}
