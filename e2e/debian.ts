/** Brings a browser from Debian's packages, where that is possible without asking. */
import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'

export function isRoot(): boolean {
  return process.getuid?.() === 0
}

/**
 * Installs a package with apt-get; false where nobody may, or there is no apt-get.
 *
 * @throws Error when apt-get fails
 */
export function installFromDebian(name: string): boolean {
  if (!isRoot() || !existsSync('/usr/bin/apt-get')) return false
  console.log(`Installing the package "${name}" with apt-get …`)
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const timeout = 600_000
  execFileSync('apt-get', ['update', '-qq'], { env, stdio: 'inherit', timeout })
  const install = ['install', '-y', '-qq', '--no-install-recommends', name]
  execFileSync('apt-get', install, { env, stdio: 'inherit', timeout })
  return true
}
