/** Downloads of a build's files. Each runs once, whoever asks for it, and is kept if it has the build's hash. */
import { filesCache, type KeptFile } from './build.ts'
import { watchForStall } from './stall.ts'

interface Download {
  /** As soon as it begins to arrive. Nobody reads this one: take a clone. */
  response: Promise<Response>
  /** Settles when all of it has arrived and is kept; rejects if that fails, or if there is no room. */
  kept: Promise<void>
}

const underWay = new Map<string, Download>()

/**
 * What a page downloads itself is kept too, so that it is not downloaded twice.
 *
 * @param priority `low` for files that nobody waits for
 */
export function download(file: KeptFile, priority: RequestPriority = 'auto'): Download {
  let one = underWay.get(file.key)
  if (one === undefined) {
    const watch = watchForStall()
    const response = ask(file, priority, watch.signal)
    const kept = response
      .then((arriving) => keep(file, arriving.clone(), watch.read))
      .finally(() => {
        watch.end()
        underWay.delete(file.key)
      })
    kept.catch(() => {})
    one = { response, kept }
    underWay.set(file.key, one)
  }
  return one
}

/** Keeps a file that the browser has in its HTTP cache, without asking the network. */
export async function keepLoaded(file: KeptFile): Promise<void> {
  const { url, integrity } = file
  await keep(file, await fetch(url, { mode: 'same-origin', cache: 'only-if-cached', integrity }))
}

/** Resolves when nothing is under way: pages come before what is fetched for later. */
export async function quiet(): Promise<void> {
  while (underWay.size > 0) await Promise.allSettled([...underWay.values()].map(({ kept }) => kept))
}

async function ask(
  { url, revision, integrity }: KeptFile,
  priority: RequestPriority,
  signal: AbortSignal,
): Promise<Response> {
  // An address that stays the same may have a newer build's content: that is refused, and the HTTP cache's copy
  // is asked for. All others are read as they arrive, so that people who wait for Python see its progress.
  const options: RequestInit = revision === null ? {} : { cache: 'no-cache', integrity }
  const response = await fetch(url, { credentials: 'same-origin', priority, signal, ...options })
  if (!response.ok || response.redirected) throw new TypeError(`${url} is not there.`)
  return response
}

async function keep(
  { key, integrity }: KeptFile,
  response: Response,
  read = (one: Response) => one.arrayBuffer(),
): Promise<void> {
  const bytes = await read(response)
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  if (`sha256-${btoa(String.fromCharCode(...digest))}` !== integrity) {
    throw new TypeError(`${response.url} is not what the build has there.`)
  }
  const headers = new Headers(response.headers)
  // The bytes are no longer compressed.
  headers.delete('content-encoding')
  headers.delete('content-length')
  await (await caches.open(filesCache())).put(key, new Response(bytes, { headers }))
}
