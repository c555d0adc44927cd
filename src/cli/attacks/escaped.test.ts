/** The walls behind the realm: what still holds when a program has all of Node. */
import { spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { startBehindWall, wallHere, type Wall } from '../wall/wall.ts'

/**
 * What each wall refuses, under the names in escaped.ts. Node's permission model lets a program end other processes, and
 * write files through a database or the engine's flags: SECURITY.md says so.
 */
const byNode = [
  'reads a file',
  'writes a file',
  'runs a command',
  'starts a process',
  'starts a worker',
  'connects to a server',
  'makes a program of text',
  'reads the environment',
  ...(process.platform === 'linux' ? ['takes three gigabytes'] : []),
]
const refuses: Record<Wall, string[]> = {
  permission: byNode,
  bubblewrap: [...byNode, 'ends another process', 'writes by a database'],
}

const walls: Wall[] = wallHere() === 'permission' ? ['permission'] : ['permission', 'bubblewrap']

test.each(walls)('what has come out of the realm is still behind the wall: %s', async (wall) => {
  const folder = mkdtempSync(join(tmpdir(), 'turns-escaped-'))
  const file = join(folder, 'grades.txt')
  writeFileSync(file, 'secret')
  let connections = 0
  const server = createServer(() => (connections += 1))
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const { port } = server.address() as AddressInfo
  const victim = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1e6)'], { stdio: 'ignore' })
  process.env['TURNS_SECRET'] = 'secret'

  const { promise, resolve, reject } = Promise.withResolvers<string[]>()
  const script = join(import.meta.dirname, 'escaped.ts')
  const reader = { onLetter: (names: unknown) => resolve(names as string[]), onNonsense: reject }
  const { child: escaped, channel } = startBehindWall(reader, script, wall)
  escaped.once('exit', (code) => reject(new Error(`it ended with ${code}`)))
  channel.send({ file, folder, port, pid: victim.pid })
  const done = await promise

  const made = readdirSync(folder).filter((name) => name !== 'grades.txt')
  const isEnded = (victim.exitCode ?? victim.signalCode) !== null
  expect(done.filter((name) => refuses[wall].includes(name))).toEqual([])
  expect(connections).toBe(0)
  expect(readFileSync(file, 'utf8')).toBe('secret')
  // What it believes to have done may have happened in an isolated world: only the effects here count.
  const isSealed = wall === 'bubblewrap'
  expect({ isSealed, isTouched: isSealed && (made.length > 0 || isEnded) }).toEqual({
    isSealed,
    isTouched: false,
  })
  escaped.kill('SIGKILL')
  victim.kill('SIGKILL')
  server.close()
  delete process.env['TURNS_SECRET']
  rmSync(folder, { recursive: true })
})
