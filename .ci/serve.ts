/**
 * Serves the built site, as a good static host would: compressed, and without special headers.
 *
 *     node .ci/serve.ts [--port 4321]
 *
 * A port that is taken is an error with a remedy, and never leads to another port silently: the
 * address that the README gives is the one that works.
 */
import { existsSync } from 'node:fs'
import { createServer } from 'node:http'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { siteHandler } from './site-server.ts'

const usage = 'Usage: npm run serve -- [--port 4321]'

function fail(message: string, code = 1): never {
  console.error(message)
  process.exit(code)
}

function readPort(): number {
  try {
    const { values } = parseArgs({ options: { port: { type: 'string', default: '4321' } } })
    const port = Number(values.port)
    if (Number.isInteger(port) && port > 0 && port < 65_536) return port
    return fail(`--port ${values.port} is not a port number. ${usage}`, 2)
  } catch (error) {
    return fail(`${(error as Error).message}\n${usage}`, 2)
  }
}

const port = readPort()
const dist = resolve(import.meta.dirname, '../dist')
if (!existsSync(resolve(dist, 'index.html'))) {
  fail('There is no built site in dist/ yet. Build it first: npm run build')
}

const server = createServer(siteHandler(dist))
server.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EADDRINUSE') throw error
  fail(
    `Port ${port} is taken, perhaps by this site in another terminal.\n` +
      `Stop that program, or serve on another port: npm run serve -- --port ${port + 1}`,
  )
})

// localhost only: nothing is offered to the network.
server.listen(port, 'localhost', () => {
  console.log(`\n  Taking Turns is on  http://localhost:${port}\n\n  Press Ctrl+C to stop.\n`)
})
