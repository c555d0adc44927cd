/** The pages of a built site, and the addresses they use: read from the disk, without a browser. */
import { existsSync, globSync, readFileSync, readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'

const root = resolve(import.meta.dirname, '..')

/** Pages for readers, as paths from the site's root. `/runtime/` is machinery. */
export function pagesOf(folder: string): string[] {
  return globSync('**/*.html', { cwd: resolve(root, folder) })
    .filter((file) => !file.startsWith('runtime/'))
    .map((file) => `/${file.replace(/(^|\/)index\.html$/, '$1')}`)
}

/** The lessons' pages in their order: the numbers of their files give it. */
export function lessonPaths(): string[] {
  const files = readdirSync(resolve(root, 'content/lessons')).toSorted()
  return files.map((file) => `/lessons/${file.replace(/^\d\d-|\.mdx$/g, '')}/`)
}

/** The pages of the exercises, in the order of their names. */
export function exercisePaths(): string[] {
  const folders = readdirSync(resolve(root, 'content/exercises'), { withFileTypes: true })
  return folders.flatMap((one) => (one.isDirectory() ? [`/exercises/${one.name}/`] : [])).toSorted()
}

function htmlOf(folder: string, page: string): string {
  return readFileSync(join(resolve(root, folder), page.replace(/\/$/, '/index.html')), 'utf8')
}

/** What the title and the description of each page are, as it was built. */
export function titlesAndDescriptions(folder: string): string[] {
  return pagesOf(folder).flatMap((page) => {
    const html = htmlOf(folder, page)
    const [, title = ''] = /<title>([^<]*)<\/title>/.exec(html) ?? []
    const [, description = ''] = /<meta name="description" content="([^"]*)"/.exec(html) ?? []
    return [title, description]
  })
}

const unescape = (text: string): string => text.replaceAll('&#38;', '&').replaceAll('&amp;', '&')

/**
 * Addresses in the site's pages that lead nowhere: outside the base path, to a file that is not
 * there, or to a fragment that no element has.
 *
 * @param base the path the site is served from, with a slash at each end
 */
export function deadAddresses(folder: string, base: string): string[] {
  const dist = resolve(root, folder)
  const fileAt = (path: string): string => join(dist, path.replace(/\/$/, '/index.html'))
  return pagesOf(folder).flatMap((page) => {
    const html = readFileSync(fileAt(page), 'utf8')
    const found = html.matchAll(/\s(?:href|src|component-url|renderer-url)="([^"]*)"/g)
    return [...found].flatMap(([, raw]) => {
      const address = unescape(raw ?? '')
      if (/^(https?:|data:|mailto:)/.test(address)) return []
      const url = new URL(address, `http://site${base}${page.slice(1)}`)
      const file = fileAt(`/${url.pathname.slice(base.length)}`)
      const isThere = url.pathname.startsWith(base) && existsSync(file)
      const hasTarget =
        url.hash === '' ||
        (isThere && readFileSync(file, 'utf8').includes(`id="${url.hash.slice(1)}"`))
      return isThere && hasTarget ? [] : [`${page} → ${address}`]
    })
  })
}

/** Where a word and a link, a piece of code or an emphasis stand together without a space. */
export function gluedWords(folder: string): string[] {
  return pagesOf(folder).flatMap((page) => {
    const html = htmlOf(folder, page)
    const text = html.replaceAll(/<(script|pre|svg|template)\b[\s\S]*?<\/\1>/g, '')
    const glued = text.match(/[\w,.;]<(a|code|em|strong)\b[^>]*>\w*|\w+<\/(a|code|em|strong)>\w+/g)
    return (glued ?? []).map((where) => `${page}: ${where}`)
  })
}

function textsOf(folder: string, pattern: string): string {
  const cwd = resolve(root, folder)
  return globSync(pattern, { cwd })
    .map((file) => readFileSync(join(cwd, file), 'utf8'))
    .join('\n')
}

/**
 * Classes of components whose rules came into no style sheet and no page. The build leaves a
 * component's style out where nothing shows it on the server, and says nothing.
 */
export function unstyledClasses(folder: string): string[] {
  const known = `${textsOf(folder, '_astro/*.css')}\n${textsOf(folder, '**/*.html')}`
  const styled = new Set(known.match(/(?<=\.)svelte-\w+/g))
  const used = new Set(textsOf(folder, '_astro/*.js').match(/\bsvelte-(?!trusted)\w+/g))
  return [...used].filter((name) => !styled.has(name))
}
