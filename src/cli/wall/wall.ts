/**
 * Starts a process for strangers' programs, behind the walls that this machine has.
 *
 * There are three layers. A program lives in a realm in which nothing of Node can be reached
 * (src/kernel/realm). If it gets out of that, Node's permission model lets its process read this project and do
 * nothing else; Node's documentation calls that model a seat belt, which "does not protect against malicious code".
 * On a Linux that has bubblewrap and lets it make namespaces, the process has no network, sees no other process, and
 * can read only this project and the system's libraries.
 */
import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { realpathSync } from 'node:fs'
import type { Socket } from 'node:net'
import { dirname, resolve } from 'node:path'
import { contentFolder } from '../../exercise/content-folder.ts'
import { Channel, DESCRIPTOR, type Reader } from './channel.ts'

const root = resolve(import.meta.dirname, '../../..')

/** The project, even if its packages or its course are elsewhere. */
const readable = (): string[] => [
  ...new Set([root, contentFolder(), realpathSync(resolve(root, 'node_modules'))]),
]

const node = (): string[] => [
  '--permission',
  ...readable().map((folder) => `--allow-fs-read=${folder}`),
  // Nothing there turns text into code, not even outside the realm.
  '--disallow-code-generation-from-strings',
  '--no-warnings',
]

/** What bubblewrap gives a process; https://manpages.debian.org/bwrap. */
const bubblewrap = (): string[] => [
  ...['--unshare-all', '--die-with-parent', '--new-session', '--cap-drop', 'ALL'],
  ...['/usr', '/lib', '/lib64', '/etc/ld.so.cache'].flatMap((path) => [
    '--ro-bind-try',
    path,
    path,
  ]),
  ...[dirname(process.execPath), ...readable()].flatMap((path) => ['--ro-bind', path, path]),
  ...['--dev', '/dev', '--chdir', root, '--'],
]

/**
 * Bytes of memory that a process may ask for. An interpreter, which has at most half a gigabyte of its own, needs
 * 1.4 GB with V8; without this, JavaScript's buffers would have no limit.
 */
const MOST_MEMORY = 2 ** 31

/** The outermost wall in place. */
export type Wall = 'bubblewrap' | 'permission'

let standing: Wall | undefined

/** Which wall works on this machine; tried once. */
export function wallHere(): Wall {
  standing ??= isAble() ? 'bubblewrap' : 'permission'
  return standing
}

function isAble(): boolean {
  if (process.platform !== 'linux') return false
  const args = [...bubblewrap(), process.execPath, '--version']
  const bwrap = placeOf('bwrap')
  return bwrap !== null && spawnSync(bwrap, args, { env: {}, timeout: 10_000 }).status === 0
}

/** In words, for the reader of the result. */
export const wallWords: Record<Wall, string> = {
  bubblewrap:
    'Each program ran in a process of its own without a network, which could read this project and the ' +
    "system's libraries and write nothing (bubblewrap).",
  permission:
    "Each program ran in a process of its own under Node's permission model: it is no protection against " +
    'malicious code. Where bubblewrap is installed there is a second wall.',
}

/**
 * A process there, and the channel to it (channel.ts).
 *
 * @param reader gets the letters that arrive
 * @param script what it runs
 */
export function startBehindWall(
  reader: Reader,
  script = resolve(import.meta.dirname, 'process.ts'),
  wall = wallHere(),
): { child: ChildProcess; channel: Channel } {
  const bwrap = wall === 'permission' ? [] : [placeOf('bwrap')!, ...bubblewrap()]
  const [program, ...args] = [...limit(), ...bwrap, process.execPath, ...node(), script]
  // Nothing of the teacher's environment but where the course is, and nothing on the teacher's terminal.
  const stdio = ['ignore', 'ignore', 'ignore', 'pipe'] as const
  const env = process.env['TURNS_CONTENT'] ? { TURNS_CONTENT: contentFolder() } : {}
  const child = spawn(program!, args, { env, stdio: [...stdio] })
  return { child, channel: new Channel(child.stdio[DESCRIPTOR] as Socket, reader) }
}

/** https://manpages.debian.org/prlimit; part of every Linux, of no other system. */
function limit(): string[] {
  const prlimit = placeOf('prlimit')
  return prlimit === null ? [] : [prlimit, `--data=${MOST_MEMORY}`, '--']
}

const places = new Map<string, string | null>()

/** Where a program of the system is; null: there is none. */
function placeOf(name: string): string | null {
  const known = places.get(name)
  if (known !== undefined) return known
  const { stdout } = spawnSync('sh', ['-c', `command -v ${name}`], { encoding: 'utf8' })
  const place = stdout.trim() || null
  places.set(name, place)
  return place
}
