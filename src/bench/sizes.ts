/** What a visit to a lesson loads, before and with the first Run. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Browser } from 'playwright'
import { dist } from '../browser/site.ts'
import { alone, compared, type Figure } from './figure.ts'
import { firstLine, openLesson } from './lesson.ts'

/** The files that Chromium asks for, with their sizes from a static host that compresses with gzip. */
export async function lessonSizes(browser: Browser, origin: string): Promise<Figure[]> {
  const context = await browser.newContext({ serviceWorkers: 'block' })
  const asked = new Set<string>()
  context.on('request', (request) => {
    const address = URL.parse(request.url())
    if (address?.origin === origin) asked.add(address.pathname)
  })
  const panel = await openLesson(await context.newPage(), origin)
  await quiet(() => asked.size)
  const before = [...asked]
  await firstLine(panel)
  await quiet(() => asked.size)
  await context.close()
  const after = [...asked].filter((path) => !before.includes(path))
  const pyodide = after.filter((path) => /pyodide|python_stdlib/.test(path))
  const about = { where: 'Chromium', unit: 'kB' } as const
  const pair = { ours: sum(after), baseline: sum(pyodide) }
  return [
    alone({ ...about, what: 'a lesson, before the first Run (gzip)' }, [sum(before)]),
    compared({ ...about, what: 'and at the first Run (gzip)' }, "Pyodide's own files", [pair]),
  ]
}

/** Waits until a second has passed in which the count has not grown. */
async function quiet(count: () => number): Promise<void> {
  for (let last = -1; count() !== last;) {
    last = count()
    await new Promise((passed) => setTimeout(passed, 1000))
  }
}

function sum(paths: string[]): number {
  return paths.reduce((total, path) => total + compressed(path), 0) / 1000
}

/** Bytes of a file of the site as it is sent: compressed where that helps. */
function compressed(path: string): number {
  const file = decodeURIComponent(path.endsWith('/') ? `${path}index.html` : path)
  const bytes = readFileSync(join(dist, file))
  return Math.min(bytes.length, gzipSync(bytes, { level: 9 }).length)
}
