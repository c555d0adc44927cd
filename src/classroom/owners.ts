/** Whose a delivered file is, read from the names of its folders and its own. */
import { oneLine } from '../protocol/plain.ts'
import type { Owner } from './sources.ts'

/** Characters of a name of a file or folder, and how many of them are its end, which says the most. */
const longestName = 300
const end = 60

/**
 * A name without its middle, where it is longer than any file system allows. A zip file may hold one of 65,000
 * characters, and the time that a pattern takes can grow with the square of them: none sees more than this.
 */
export const shortName = (name: string): string =>
  name.length > longestName ? `${name.slice(0, longestName - end - 1)}…${name.slice(-end)}` : name

/** The names along a path, each a {@link shortName}: a way up or to the root is none. */
export const parts = (path: string): string[] =>
  path
    .split(/[/\\]/)
    .filter((part) => part !== '' && part !== '.' && part !== '..')
    .map(shortName)

const moodle = /^(?<name>.+?)_(?<id>\d+)_assignsubmission_/
export const canvas = /^(?<name>[^_]+)(_LATE)?_(?<id>\d+)_\d+_(?<file>.+)$/

/** Whose each path is. A folder of somebody may lie in one or two others. */
export function ownersOf(paths: readonly string[]): (path: string) => Owner {
  const folders = paths.map((path) => parts(path).slice(0, -1))
  // The folders that all files lie in are the archive's own.
  let depth = 0
  while (
    folders.length > 1 &&
    folders.every((one) => one[depth] && one[depth] === folders[0]![depth])
  ) {
    depth += 1
  }
  const tops = [...new Set(folders.map((one) => one[depth] ?? ''))]
  const prefix = tops.length > 1 ? commonStart(tops) : ''
  return (path) => {
    const all = parts(path)
    // What is below somebody's folder has names that they chose: one that looks like the platform's says nothing.
    const isFolder = depth < all.length - 1
    if (!isFolder) {
      const { name, id } = canvas.exec(all.at(-1)!)?.groups ?? {}
      if (name) return named(name, id!)
    }
    for (const part of all.slice(0, depth + 1)) {
      const { name, id } = moodle.exec(part)?.groups ?? {}
      if (name) return named(name, id!)
    }
    const folder = all.length > 1 ? (all[depth] ?? '') : ''
    if (isFolder) return named(folder.slice(prefix.length))
    return named(all.at(-1)!.replace(/\.\w+$/, ''))
  }
}

/** Up to the last hyphen that all begin with: `locks-`. */
function commonStart(names: readonly string[]): string {
  let length = 0
  const [first = ''] = names
  while (length < first.length && names.every((name) => name[length] === first[length])) length += 1
  return first.slice(0, first.lastIndexOf('-', length - 1) + 1)
}

/** What of a name is an e-mail address; an underscore separates the parts of a name, and is in none. */
const address = /[a-z0-9.+-]+@[a-z0-9-]+(?:\.[a-z0-9-]+)+/i

/** Some platforms write the address beside the name, or in its place. */
function named(text: string, id = ''): Owner {
  const [email] = address.exec(text) ?? []
  if (email === undefined) return { name: oneLine(text), id }
  const rest = text
    .replace(email, '')
    .replaceAll(/[\s_()<>[\]-]+/g, ' ')
    .trim()
  return { name: oneLine(rest || email), id, email: oneLine(email) }
}
