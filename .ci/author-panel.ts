/** The author's panel of `npm run dev`: its script in each page, and what it asks for. A build has neither. */
import { spawn } from 'node:child_process'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { resolve } from 'node:path'
import type { AstroIntegration } from 'astro'

const root = resolve(import.meta.dirname, '..')

/** `/__author?id=deadlock`, below whatever path the site is served from. */
const asked = /\/__author\?id=([a-z0-9]+(?:-[a-z0-9]+)*)$/

/** Answers with what `lesson:check` prints of a lesson or an exercise, while it prints it. */
export function answer(request: IncomingMessage, response: ServerResponse, next: () => void): void {
  const id = asked.exec(request.url ?? '')?.[1]
  if (id === undefined) {
    next()
    return
  }
  // A check takes minutes of a core: no other site may ask for one.
  if ((request.headers['sec-fetch-site'] ?? 'same-origin') !== 'same-origin') {
    response.writeHead(403).end()
    return
  }
  response.writeHead(200, {
    'content-type': 'text/plain; charset=utf-8',
    'cache-control': 'no-store',
  })
  const script = resolve(root, 'src/cli/lesson-check.ts')
  const check = spawn(process.execPath, [script, id], {
    cwd: process.cwd(),
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  check.stdout.pipe(response, { end: false })
  check.stderr.pipe(response, { end: false })
  check.on('close', () => response.end())
  // Whoever leaves the page no longer waits for the rest.
  response.on('close', () => check.kill())
}

export function authorPanel(): AstroIntegration {
  return {
    name: 'author-panel',
    hooks: {
      'astro:config:setup': ({ command, injectScript }) => {
        if (command === 'dev') injectScript('page', "import '/src/author/panel.ts'")
      },
      'astro:server:setup': ({ server }) => void server.middlewares.use(answer),
    },
  }
}
