/** The files of a folder that a platform handed out: no link in it is followed, and nothing outside is opened. */
import { opendirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Delivered } from '../classroom/delivery.ts'
import { largestFile } from '../classroom/sources.ts'
import { mostFiles } from '../classroom/unzip.ts'

/** Repositories have these; nobody's hand-in is in them. */
const skipped = /^(\.|node_modules$|__MACOSX$|__pycache__$)/
const deepest = 8

/** @throws Error in one sentence, where there are too many files */
export function filesOf(folder: string): Delivered[] {
  const found: Delivered[] = []
  const walk = (path: string, depth: number): void => {
    const entries = []
    const opened = opendirSync(join(folder, path))
    for (let entry = opened.readSync(); entry !== null; entry = opened.readSync()) {
      entries.push(entry)
      if (entries.length > mostFiles) break
    }
    opened.closeSync()
    for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
      if (skipped.test(entry.name)) continue
      const inside = path === '' ? entry.name : `${path}/${entry.name}`
      if (entry.isDirectory() && depth < deepest) walk(inside, depth + 1)
      if (entry.isFile()) found.push(fileOf(folder, inside))
      if (found.length > mostFiles) throw new Error(`It has more than ${mostFiles} files.`)
    }
  }
  walk('', 0)
  return found
}

function fileOf(folder: string, path: string): Delivered {
  const full = join(folder, path)
  try {
    if (statSync(full).size <= largestFile) {
      return { path, text: readFileSync(full, 'utf8'), trouble: '' }
    }
    return { path, text: null, trouble: `It is larger than ${largestFile / 1e6} MB.` }
  } catch {
    return { path, text: null, trouble: 'It cannot be read.' }
  }
}
