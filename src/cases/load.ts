/** Cases from the disk, at build time and in tests. The only file here with `fs`. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { meantOrAll } from '../exercise/nearest.ts'
import { contentFolder, inContent } from '../exercise/content-folder.ts'
import type { Cases } from './cases.ts'
import { parseCases } from './parse.ts'

/** The names of all files of cases, sorted; none if the folder does not exist. */
export function casesIds(root: string = contentFolder()): string[] {
  const folder = join(root, 'cases')
  if (!existsSync(folder)) return []
  const files = readdirSync(folder).filter((file) => file.endsWith('.yaml'))
  return files.map((file) => file.slice(0, -'.yaml'.length)).toSorted()
}

/**
 * The cases of one file.
 *
 * @throws CasesError if it is faulty; Error naming the known ones if it does not exist
 */
export function loadCases(id: string, root: string = contentFolder()): Cases {
  const ids = casesIds(root)
  if (!ids.includes(id)) {
    const known = ids.length === 0 ? 'There are none yet.' : meantOrAll(id, ids)
    throw new Error(`There are no cases "${id}". ${known}`.trimEnd())
  }
  const text = readFileSync(join(root, 'cases', `${id}.yaml`), 'utf8')
  return parseCases(id, text, inContent(`cases/${id}.yaml`))
}
