/** The service worker, `sw.js`: bundled, with the list of every file of the build that it belongs to. */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, resolve, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { AstroIntegration } from 'astro'
import { build as bundle } from 'esbuild'
import type { BuildFile, BuildList } from '../src/offline/build-list.ts'

/**
 * What is not kept: the worker itself, what a host compressed, the picture for the README, the page for unknown
 * addresses, and what a browser asks for when the site is installed.
 */
const leftOut = /^sw\.js$|\.(br|gz|map)$|^screenshot\.png$|^404\.html$|^icons\/|\.webmanifest$/

/** Names and folders with a hash or a version: if the content changes, so does the address. */
const isImmutable = (file: string) =>
  file.startsWith('_astro/') ||
  /^runtime\/.+\//.test(file) ||
  /^pagefind\/(fragment|index)\//.test(file)

/** Pages first, then what they are made of, then the editor and Python, which are nine tenths of the whole. */
const rank = ({ url, bytes }: BuildFile) => (bytes > 200_000 ? 2 : url.endsWith('/') ? 0 : 1)

function read(dist: string, file: string): BuildFile {
  const content = readFileSync(join(dist, file))
  const hash = createHash('sha256').update(content)
  const integrity = `sha256-${hash.copy().digest('base64')}`
  const url = file === 'index.html' ? './' : file.replace(/(^|\/)index\.html$/, '$1')
  const revision = isImmutable(file) ? null : hash.digest('hex').slice(0, 12)
  return { url, revision, integrity, bytes: content.length }
}

/** @param dist the folder of the built site */
export function buildList(dist: string): BuildList {
  const files = readdirSync(dist, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(dist, join(entry.parentPath, entry.name)).replaceAll(sep, '/'))
    .filter((file) => !leftOut.test(file))
    .toSorted()
    .map((file) => read(dist, file))
    .toSorted((one, other) => rank(one) - rank(other))
  const id = createHash('sha256').update(JSON.stringify(files)).digest('hex').slice(0, 12)
  return { id, files }
}

/** Writes the worker into a built site, over an older one. */
export async function writeServiceWorker(dist: string): Promise<BuildList> {
  const list = buildList(dist)
  await bundle({
    entryPoints: [resolve(import.meta.dirname, '../src/offline/worker.ts')],
    outfile: join(dist, 'sw.js'),
    bundle: true,
    format: 'iife',
    target: 'es2024',
    minify: true,
    define: { __BUILD__: JSON.stringify(list), 'process.env.NODE_ENV': '"production"' },
  })
  return list
}

/** Comes after everything else that writes into the built site. A package for a learning platform has none. */
export function serviceWorker(): AstroIntegration {
  return {
    name: 'service-worker',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        if (process.env['COURSE_EDITION'] === 'package') return
        const { id, files } = await writeServiceWorker(fileURLToPath(dir))
        logger.info(`build ${id}, ${files.length} files, works without a network`)
      },
    },
  }
}
