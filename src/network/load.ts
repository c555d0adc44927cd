/** The hosts of the lab from the disk: at build time, on the command line and in tests. The only file here with `fs`. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { contentFolder, inContent, ownContent } from '../exercise/content-folder.ts'
import { HostError, parseHost } from './parse.ts'
import type { LabHost } from './host.ts'

/** Where the Python half finds them, below src/kernel/python; there is no such file, only this text in its place. */
export const hostsFile = '_turns/network/hosts.json'

const theirRoots = (): string[] => [ownContent(), contentFolder()]

/** What the hosts depend on: names and texts of their files, and the code that reads them. */
export function hostSources(): string[] {
  const code = ['load.ts', 'parse.ts', 'schema.ts'].map((file) =>
    readFileSync(join(import.meta.dirname, file), 'utf8'),
  )
  return [...[...new Set(theirRoots())].flatMap((root) => [...filesIn(root)].flat()), ...code]
}

/**
 * All hosts, sorted by the names of their files. A course of its own (TURNS_CONTENT) has the project's hosts, too: what
 * is said about the network names some of them. Its own host takes the place of one with the same name.
 *
 * @throws HostError where one of them is faulty, or two of one course have the same name
 */
export function loadHosts(roots: readonly string[] = theirRoots()): LabHost[] {
  const hosts = [...new Set(roots)].flatMap(hostsIn)
  return [...new Map(hosts.map((host) => [host.name, host])).values()]
}

/** The files with hosts of one course, sorted: name → text. */
function filesIn(root: string): Map<string, string> {
  const folder = join(root, 'network')
  if (!existsSync(folder)) return new Map()
  const files = readdirSync(folder).filter((file) => file.endsWith('.yaml'))
  return new Map(files.toSorted().map((file) => [file, readFileSync(join(folder, file), 'utf8')]))
}

function hostsIn(root: string): LabHost[] {
  const hosts = new Map<string, LabHost>()
  for (const [file, text] of filesIn(root)) {
    const place = inContent(`network/${file}`)
    const host = parseHost(text, place)
    if (hosts.has(host.name)) {
      const fault = `another file has ${host.name}, too`
      const remedy = 'Remove one of the two files, or give the host another name.'
      throw new HostError(place, [{ file: place, key: 'host', line: 1, fault, remedy }])
    }
    hosts.set(host.name, host)
  }
  return [...hosts.values()]
}

/** All hosts, as the Python half reads them. */
export function hostsText(): string {
  return JSON.stringify(loadHosts())
}
