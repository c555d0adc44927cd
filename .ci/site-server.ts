/** Answers requests with a built site's files: compressed if the browser accepts that, without special headers. */
import { createReadStream } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { resolve } from 'node:path'
import sirv from 'sirv'

/** @param dist the built site's folder; it is read at every request, so that a rebuild shows without a restart */
export function siteHandler(
  dist: string,
): (request: IncomingMessage, response: ServerResponse) => void {
  const files = sirv(dist, { dev: true, etag: true, brotli: true, gzip: true })
  return (request, response) =>
    files(request, response, () => {
      // As static hosts do: the site's own page for unknown addresses, with links to follow.
      response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' })
      createReadStream(resolve(dist, '404.html')).pipe(response)
    })
}
