/**
 * Completes package-lock.json with the packages for other platforms that npm left out.
 *
 *     npm run lock        after npm install, when `npm ci` says "Missing: … from lock file"
 *
 * A package with a binary part names one optional package per platform. If the registry does
 * not know one of those (yet), npm leaves it out of the lock file, and then `npm ci` refuses the
 * lock file everywhere. Nothing is downloaded for them here: their platform is in their name.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'

interface Entry {
  version: string
  optionalDependencies?: Record<string, string>
  [key: string]: unknown
}

const systems = new Set(['android', 'darwin', 'freebsd', 'linux', 'openharmony', 'win32'])
const processors = new Set(['arm', 'arm64', 'ia32', 'ppc64', 'riscv64', 's390x', 'wasm32', 'x64'])

/** '@oxlint/binding-linux-x64-musl' → { os: ['linux'], cpu: ['x64'], libc: ['musl'] } */
function platform(name: string): Record<string, string[]> {
  const words = name.split(/[-/]/)
  const os = words.find((word) => systems.has(word))
  const cpu = words.find((word) => processors.has(word))
  const libc = words.some((word) => word.startsWith('musl')) ? 'musl' : 'glibc'
  const hasLibc = words.some((word) => /^(musl|gnu)/.test(word))
  return {
    ...(cpu && { cpu: [cpu] }),
    ...(hasLibc && { libc: [libc] }),
    ...(os && { os: [os] }),
  }
}

const file = resolve(import.meta.dirname, '../package-lock.json')
const lock = JSON.parse(readFileSync(file, 'utf8')) as { packages: Record<string, Entry> }
const { packages } = lock

/** What `require(name)` finds from the package at `place`. */
function resolved(place: string, name: string): Entry | undefined {
  for (let from = place; ; from = from.slice(0, Math.max(0, from.lastIndexOf('/node_modules/')))) {
    const entry = packages[`${from === '' ? '' : `${from}/`}node_modules/${name}`]
    if (entry || from === '') return entry
  }
}

let added = 0
for (const [place, entry] of Object.entries(packages)) {
  for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
    const found = resolved(place, name)
    if (found && (found.version === version || !/^\d/.test(version))) continue
    // Beside the package that needs it, if another version is already at the top.
    const folder = found ? place.slice(0, place.lastIndexOf('node_modules/')) : ''
    const { dev, devOptional } = entry
    packages[`${folder}node_modules/${name}`] = {
      version: version.replace(/^[\^~]/, ''),
      ...(dev === true && { dev }),
      ...(devOptional === true && { devOptional }),
      optional: true,
      ...platform(name),
    }
    added += 1
  }
}

const sorted = Object.entries(packages).toSorted(([a], [b]) => (a < b ? -1 : 1))
lock.packages = Object.fromEntries(sorted)
writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`)
console.log(`${added} packages for other platforms were missing in package-lock.json.`)
