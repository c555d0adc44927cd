/** The search index: what a reader can find, from the prose and headings of the built pages. */
import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { AstroIntegration } from 'astro'
import { close, createIndex } from 'pagefind'

/**
 * What is not prose: programs, everything that works only with a script (panels, quizzes), and what
 * is shown in its place. That includes hints and solutions: a search must not give them away.
 */
const excludeSelectors = ['pre', '.code', 'astro-island', 'noscript', '.filename']

/** The part of Pagefind that searches, without its own interface, its worker, and a second language. */
const needed =
  /^(pagefind\.js|pagefind-entry\.json|pagefind\..+\.pf_meta|wasm\.en\.|fragment\/|index\/)/

function unless(errors: string[]): void {
  if (errors.length > 0) throw new Error(`The search index cannot be made: ${errors.join('; ')}`)
}

/**
 * Writes `pagefind/` into the built site. A page is in it if one of its elements has the attribute
 * `data-pagefind-body`.
 */
async function writeIndex(dist: string): Promise<number> {
  const { errors, index } = await createIndex({ excludeSelectors })
  unless(errors)
  const added = await index!.addDirectory({ path: dist })
  unless(added.errors)
  const found = await index!.getFiles()
  unless(found.errors)
  const files = found.files.filter(({ path }) => needed.test(path))
  await Promise.all(
    files.map(async ({ path, content }) => {
      const file = join(dist, 'pagefind', path)
      await mkdir(dirname(file), { recursive: true })
      await writeFile(file, content)
    }),
  )
  await close()
  return files.filter(({ path }) => path.startsWith('fragment/')).length
}

/** Astro's build makes the index, so that a site never has an outdated one. */
export function searchIndex(): AstroIntegration {
  return {
    name: 'search-index',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        logger.info(`${await writeIndex(fileURLToPath(dir))} pages can be searched`)
      },
    },
  }
}
