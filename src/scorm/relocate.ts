/**
 * Makes a built site relocatable: a learning platform unpacks it below a path that is not known in advance,
 * and serves plain files, without an index for folders.
 *
 * The site is built for a made-up base, which occurs nowhere by chance. In pages and styles every
 * address below it becomes relative; scripts take the base from `globalThis.turnsBase` instead.
 */
import { posix } from 'node:path'

/** What the site is built for. */
export const madeUpBase = '/__made_up_base__'

const addresses = new RegExp(`${madeUpBase}(/[^\\s"'\`<>&#?)]*)?`, 'g')
const links = new RegExp(` href="${madeUpBase}(/[^"#?]*)?([#?][^"]*)?"`, 'g')

/** The file that a path of the site is served from: `/lessons/` → `lessons/index.html`. */
function fileOf(path: string): string {
  return path === '' || path.endsWith('/') ? `${path}index.html`.replace(/^\//, '') : path.slice(1)
}

function relative(from: string, to: string): string {
  const path = posix.relative(posix.dirname(from), to)
  return path.startsWith('.') ? path : `./${path}`
}

/**
 * A page with addresses that work wherever it is. A link to a page that is left out loses its
 * address and becomes plain text.
 *
 * @param page its file, from the site's root
 * @param files all files of the package, from the site's root
 * @throws Error naming what the page needs and the package does not have
 */
export function relocatePage(html: string, page: string, files: ReadonlySet<string>): string {
  const isThere = (path: string): boolean => files.has(fileOf(path))
  const linked = html.replaceAll(links, (link, path: string = '') => {
    return /\.[a-z0-9]+$/.test(path) || isThere(path) ? link : ''
  })
  return linked.replaceAll(addresses, (_, path: string = '') => {
    const file = fileOf(path)
    if (!files.has(file) && !file.endsWith('.html')) {
      throw new Error(`${page} needs ${file}, which is not in the package.`)
    }
    return relative(page, file)
  })
}

/** A style sheet with addresses relative to its own file. */
export function relocateStyle(css: string, file: string): string {
  return css.replaceAll(addresses, (_, path: string = '') => relative(file, fileOf(path)))
}

/**
 * A script that takes the base from `globalThis.turnsBase`, which ends without a slash.
 *
 * The base is at the beginning of string literals: those become templates.
 */
export function relocateScript(script: string): string {
  const text = new RegExp(`(["'])${madeUpBase}((?:(?!\\1)[^\\\\\`$])*)\\1`, 'g')
  return script
    .replaceAll(text, (_, _quote: string, rest: string) => `\`\${globalThis.turnsBase}${rest}\``)
    .replaceAll(`\`${madeUpBase}`, '`${globalThis.turnsBase}')
}

/**
 * What every page does first: it finds its base, and the storage of the shell around it. A page that
 * is opened alone goes into the shell, so that nothing is kept outside the platform learner's records.
 */
export function headScript(page: string): string {
  const root = relative(page, '').replace(/\/?$/, '/')
  return (
    `<script>globalThis.turnsBase=new URL(${JSON.stringify(root)},location.href).pathname.replace(/\\/$/,"");` +
    'try{globalThis.turnsKeep=parent===self?undefined:parent.turnsKeep}catch{}' +
    `if(!globalThis.turnsKeep)location.replace(globalThis.turnsBase+"/../index.html#${page}")</script>`
  )
}
