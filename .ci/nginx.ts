/** An nginx to test a configuration with: the installed one, or Debian's package, unpacked and not installed. */
import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export interface Nginx {
  /** The program. */
  path: string
  /** Its list of media types. */
  types: string
  /** Takes away what was unpacked. */
  remove: () => void
}

/** To install the package would start a server on this machine: so its files are taken out of it. */
function unpack(): Nginx | null {
  const folder = mkdtempSync(join(tmpdir(), 'turns-nginx-'))
  const remove = () => rmSync(folder, { recursive: true, force: true })
  const sh = (...[file, ...args]: [string, ...string[]]) =>
    execFileSync(file, args, { cwd: folder, stdio: 'pipe', timeout: 300_000 })
  try {
    sh('apt-get', 'download', '-qq', 'nginx', 'nginx-common')
    sh('sh', '-c', 'for deb in *.deb; do dpkg -x "$deb" .; done')
  } catch {
    remove()
    return null
  }
  return {
    path: join(folder, 'usr/sbin/nginx'),
    types: join(folder, 'etc/nginx/mime.types'),
    remove,
  }
}

/** Null where there is none, and none can be had. */
export function findNginx(): Nginx | null {
  const types = '/etc/nginx/mime.types'
  const isInstalled = spawnSync('nginx', ['-v']).status === 0 && existsSync(types)
  if (isInstalled) return { path: 'nginx', types, remove: () => {} }
  const found = existsSync('/usr/bin/apt-get') ? unpack() : null
  if (found !== null && spawnSync(found.path, ['-v']).status !== 0) {
    found.remove()
    return null
  }
  return found
}
