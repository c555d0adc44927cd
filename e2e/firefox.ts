/** Finds a Firefox for the tests; on Debian, and as root, it brings its own. */
import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { installFromDebian } from './debian.ts'

/** The first that can suspend WebAssembly (JSPI). */
const FIRST = 153

const installed = [
  '/usr/bin/firefox-esr',
  '/usr/bin/firefox',
  '/snap/bin/firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  String.raw`C:\Program Files\Mozilla Firefox\firefox.exe`,
]

/** Either the path of a Firefox that can run the course, or why there is none. */
export type Found = { path: string } | { missing: string }

/**
 * The Firefox that FIREFOX_PATH names, else one of the system's, else Debian's, which is installed where that
 * is possible without asking.
 */
export function findFirefox(): Found {
  const named = process.env['FIREFOX_PATH']
  const candidates = named ? [named] : installed
  const old: string[] = []
  for (const path of candidates.filter((one) => existsSync(one))) {
    const version = versionOf(path)
    if (Number.parseInt(version, 10) >= FIRST) return { path }
    old.push(`${path} is ${version || 'none that tells its version'}`)
  }
  if (named) return { missing: old[0] ?? `FIREFOX_PATH names ${named}, where nothing is` }
  if (old.length > 0) return { missing: `${old.join(', ')}; it has to be ${FIRST} or newer` }
  return fromDebian()
}

/** Such as "153.8.0esr"; empty where it cannot be had. */
export function versionOf(path: string): string {
  try {
    const words = execFileSync(path, ['--version'], { encoding: 'utf8', stdio: 'pipe' })
    return /(\d+\.\S+)/.exec(words)?.[1] ?? ''
  } catch {
    return ''
  }
}

function fromDebian(): Found {
  const [path = ''] = installed
  try {
    if (!installFromDebian('firefox-esr')) return { missing: 'there is none on this machine' }
  } catch {
    return { missing: 'there is none, and apt-get could not install one' }
  }
  const version = versionOf(path)
  if (Number.parseInt(version, 10) >= FIRST) return { path }
  return { missing: `Debian's is ${version || 'not there'}; it has to be ${FIRST} or newer` }
}
