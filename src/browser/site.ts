/** The built site, served to a browser of this machine and to nobody else. */
import { existsSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { resolve } from 'node:path'
import sirv from 'sirv'

/** The folder of the built site. */
export const dist = resolve(import.meta.dirname, '../../dist')

/**
 * Serves the built site on a free port.
 *
 * @throws Error when it has not been built
 */
export async function serveSite(): Promise<{ origin: string; close(): void }> {
  if (!existsSync(resolve(dist, 'index.html'))) {
    throw new Error('there is no built site; build it with "npm run build"')
  }
  const files = sirv(dist, { etag: true, brotli: true, gzip: true })
  const server = createServer((request, response) => {
    files(request, response, () => void response.writeHead(404).end())
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const { port } = server.address() as AddressInfo
  return { origin: `http://127.0.0.1:${port}`, close: () => server.close() }
}
