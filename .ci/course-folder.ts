/**
 * For the build: the course may be a folder outside this project (TURNS_CONTENT), where lessons find no packages around
 * them, and which may lack places that words of the site lead to.
 */
import { createHash } from 'node:crypto'
import { join, resolve, sep } from 'node:path'
import type { Plugin } from 'vite'
import { absences } from '../src/absent/table.ts'
import { loadAbout } from '../src/course/load.ts'
import { isInCourse } from '../src/course/there.ts'
import { contentFolder, ownContent } from '../src/exercise/content-folder.ts'

const root = resolve(import.meta.dirname, '..')

/** The word that the solution of an exercise to break uses. */
const schedule = '/glossary/#schedule'

/** The addresses in words of the site, its panels' included, that lead nowhere in this course. */
export function placesNotThere(): string[] {
  const places = [...absences.map(({ link }) => link.path), schedule]
  return [...new Set(places)].filter((path) => !isInCourse(path))
}

/** Where Astro keeps what it has read: in a folder for each course, so that no lesson comes from another one. */
export function cacheFolder(): string {
  const folder = contentFolder()
  const own = folder === ownContent()
  const name = own ? '' : `/${createHash('sha256').update(folder).digest('hex').slice(0, 12)}`
  return `./node_modules/.astro${name}`
}

/** @throws ContentError at once, before anything is built, if there is no course or it does not say what it is */
export function courseFolder(): Plugin {
  const folder = contentFolder()
  loadAbout(folder)
  return {
    name: 'course-folder',
    enforce: 'pre',
    config: () => ({
      define: { __NOT_IN_COURSE__: JSON.stringify(placesNotThere()) },
      server: { fs: { allow: [root, folder] } },
    }),
    resolveId(name, importer, options) {
      const isPackage = !/^[./\0]|^[a-z]+:/.test(name)
      if (!isPackage || !importer?.startsWith(folder + sep)) return null
      return this.resolve(name, join(root, 'package.json'), { ...options, skipSelf: true })
    },
  }
}
