/** What the service worker answers to a request of the site's pages. */
import type { KeptFile } from './build.ts'
import type { Builds } from './builds.ts'
import { download } from './download.ts'
import { root, scope, type FetchEvent } from './scope.ts'

/** The folders of files that a page of an earlier build may ask for and that this build does not have. */
const folders = /^(_astro|exercises|pagefind|runtime)\//

/** Answers from the build of the page that asks. Requests for anything but the site's own files are left alone. */
export function answer(event: FetchEvent, builds: Builds): void {
  const { request } = event
  const url = request.url.replace(/[?#].*$/s, '')
  if (request.method !== 'GET' || !url.startsWith(root())) return
  if (request.mode === 'navigate') {
    if (builds.own.file(url)) event.respondWith(page(event, builds, url))
    // As static hosts do.
    else if (builds.own.file(`${url}/`)) {
      const { search } = new URL(request.url)
      event.respondWith(Promise.resolve(Response.redirect(`${url}/${search}`)))
    }
  } else if (builds.own.file(url) || folders.test(url.slice(root().length))) {
    event.respondWith(part(event, builds, url))
  }
}

/**
 * A new page belongs to this build. As long as some of its files are missing here, the network is asked first, because
 * it may no longer have them: then it returns a page of another build, and that page is left alone.
 */
async function page(event: FetchEvent, builds: Builds, url: string): Promise<Response> {
  const { own } = builds
  const kept = await own.find(url)
  if (kept && (await own.isComplete())) return kept
  try {
    return await fetched(event, own.file(url)!)
  } catch {
    const other = await fetch(event.request).catch(() => null)
    const client = event.resultingClientId
    const isThere = other?.ok === true || other?.type === 'opaqueredirect'
    if (!isThere) return kept ?? (await builds.fromBefore(client, url)) ?? other ?? notHere()
    await builds.leaveAlone(client)
    void scope.registration.update().catch(() => {})
    return other
  }
}

/** A part of a page comes from the page's build, or not at all. */
async function part(event: FetchEvent, builds: Builds, url: string): Promise<Response> {
  const build = await builds.of(event.clientId)
  const file = build?.file(url)
  if (!build || !file) return fetch(event.request)
  return (await build.find(url)) ?? fetched(event, file)
}

/** The file while it arrives; it is also kept, if there is room. */
async function fetched(event: FetchEvent, file: KeptFile): Promise<Response> {
  const { response, kept } = download(file)
  event.waitUntil(kept.catch(() => {}))
  return (await response).clone()
}

function notHere(): Response {
  const html = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<title>Not here yet</title>
<body style="max-width: 36rem; margin: 3rem auto; padding: 0 1rem; font: 1.125rem/1.5 system-ui">
<h1>This page is not here yet</h1>
<p>There is no network, and the course had not been downloaded as far as this page.</p>
<p><a href="${root()}">To the start of the course</a></p>
`
  return new Response(html, {
    status: 503,
    headers: { 'content-type': 'text/html; charset=utf-8' },
  })
}
