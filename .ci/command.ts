/** Runs a command of node_modules/.bin, with a limit, and with everything that it starts. */
import { spawn } from 'node:child_process'
import { join, resolve } from 'node:path'

const root = resolve(import.meta.dirname, '..')

/** Resolves with the exit code, or with null if the command took more than that many minutes. */
export function run(
  command: string[],
  minutes: number,
  env: NodeJS.ProcessEnv = {},
): Promise<number | null> {
  console.log(`\n▸ ${command.join(' ')}\n`)
  const [name = '', ...args] = command
  const path = `${join(root, 'node_modules/.bin')}:${process.env['PATH'] ?? ''}`
  return new Promise((done) => {
    // Its own process group, so that browsers and workers go with it.
    const child = spawn(name, args, {
      cwd: root,
      detached: true,
      env: { ...process.env, PATH: path, ASTRO_TELEMETRY_DISABLED: '1', ...env },
      stdio: ['ignore', 'inherit', 'inherit'],
    })
    const end = (signal: NodeJS.Signals) => {
      if (child.pid !== undefined) process.kill(-child.pid, signal)
    }
    const limit = setTimeout(() => {
      console.error(`\n${name} did not end within ${Math.round(minutes)} minutes; it was stopped.`)
      end('SIGKILL')
    }, minutes * 60_000)
    const forward = () => end('SIGTERM')
    process.once('SIGINT', forward).once('SIGTERM', forward)
    child.on('error', (error) => console.error(error.message))
    child.on('close', (code) => {
      clearTimeout(limit)
      process.off('SIGINT', forward).off('SIGTERM', forward)
      done(code)
    })
  })
}
