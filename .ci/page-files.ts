/**
 * Which files of the built site a page loads: what its HTML names, and what those import in turn.
 *
 * Islands count with their component and renderer; `import()` counts only with `deep`,
 * because it happens only when the learner first uses what it loads.
 */
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, posix } from 'node:path'

const named =
  /(?:src|href|component-url|renderer-url|before-hydration-url)="([^"]+\.(?:js|mjs|css))"/g
const staticImport = /(?:\bfrom|\bimport)\s*["'](\.{0,2}\/[^"']+\.m?js)["']/g
const dynamicImport = /import\(\s*["'`](\.{0,2}\/[^"'`]+\.m?js)["'`]\s*\)/g

function all(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].flatMap((match) => match[1] ?? [])
}

/** A URL in the site → its path below dist; without the site's base path, if it has one. */
function place(dist: string, url: string, from: string): string | null {
  const path = url.startsWith('/') ? url : posix.join('/', dirname(from), url)
  const parts = path.split('/').filter((part) => part !== '')
  for (let cut = 0; cut < parts.length; cut++) {
    const candidate = parts.slice(cut).join('/')
    if (existsSync(join(dist, candidate))) return candidate
  }
  return null
}

/**
 * The scripts and style sheets of one page, as paths that begin with `dist`.
 *
 * @param dist the folder of the built site
 * @param page path of the HTML file below it, such as `index.html`
 */
export function pageFiles(dist: string, page: string, options: { deep?: boolean } = {}): string[] {
  const seen = new Set<string>()
  const visit = (urls: string[], from: string): void => {
    for (const url of urls) {
      const file = place(dist, url, from)
      if (file === null || seen.has(file)) continue
      seen.add(file)
      if (!/\.m?js$/.test(file)) continue
      const text = readFileSync(join(dist, file), 'utf8')
      visit(all(text, staticImport), file)
      if (options.deep === true) visit(all(text, dynamicImport), file)
    }
  }
  const html = readFileSync(join(dist, page), 'utf8')
  visit(all(html, named), page)
  visit(all(html, staticImport), page)
  if (options.deep === true) visit(all(html, dynamicImport), page)
  return [...seen].map((file) => join(dist, file))
}
