/** Cases from the disk, at build time and in tests. The only file here with `fs`. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Cases } from './cases.ts'
import { parseCases } from './parse.ts'

/** content/, seen from this file, or (once bundled elsewhere) from where we were started. */
function findRoot(): string {
  for (const start of [import.meta.dirname, process.cwd()]) {
    for (let folder = start; ; folder = dirname(folder)) {
      const candidate = join(folder, 'content')
      if (existsSync(join(candidate, 'lessons'))) return candidate
      if (dirname(folder) === folder) break
    }
  }
  throw new Error('There is no folder content/lessons here. Start this in the project.')
}

/** The names of all files of cases, sorted; none where the folder is not there. */
export function casesIds(root: string = findRoot()): string[] {
  const folder = join(root, 'cases')
  if (!existsSync(folder)) return []
  const files = readdirSync(folder).filter((file) => file.endsWith('.yaml'))
  return files.map((file) => file.slice(0, -'.yaml'.length)).toSorted()
}

/**
 * The cases of one file.
 *
 * @throws CasesError where it is faulty; Error naming the known ones where it is not there
 */
export function loadCases(id: string, root: string = findRoot()): Cases {
  const ids = casesIds(root)
  if (!ids.includes(id)) {
    const known = ids.length === 0 ? 'There are none yet.' : `There are: ${ids.join(', ')}.`
    throw new Error(`There are no cases "${id}". ${known}`)
  }
  return parseCases(id, readFileSync(join(root, 'cases', `${id}.yaml`), 'utf8'))
}
