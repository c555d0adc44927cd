/**
 * Every test of the project: what can be seen without running it, unit tests, the build, and the browser
 * tests against what was built.
 *
 *     npm test
 *     npm test -- --only static|unit|build|browser [FILE]...      one part, and of it some files
 *
 * Each suite prints live and leaves a JSON report; the last line adds all of them up. A suite that
 * fails does not keep the next one from running, except that nothing can be browsed without a build.
 */
import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { conclude, sumUp, tallyPlaywright, tallyVitest, type Tally } from './tally.ts'

const root = resolve(import.meta.dirname, '..')
const reports = mkdtempSync(join(tmpdir(), 'turns-test-'))

/** Runs a command of node_modules/.bin; resolves with its exit code, null when it took too long. */
function run(command: string[], minutes: number, env: NodeJS.ProcessEnv = {}) {
  console.log(`\n▸ ${command.join(' ')}\n`)
  const [name = '', ...args] = command
  const path = `${join(root, 'node_modules/.bin')}:${process.env['PATH'] ?? ''}`
  return new Promise<number | null>((done) => {
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
      console.error(`\n${name} did not end within ${minutes} minutes; it was stopped.`)
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

function read(file: string, tally: (json: string) => Tally): Tally | null {
  try {
    return tally(readFileSync(file, 'utf8'))
  } catch (error) {
    console.error(`No usable report: ${(error as Error).message}`)
    return null
  }
}

/** Each script of package.json that looks at the sources is one test. */
async function statics(): Promise<Tally> {
  const tally: Tally = { passed: 0, failed: 0, skipped: 0 }
  for (const script of ['format', 'lint', 'types', 'dead-code']) {
    const code = await run(['npm', 'run', '--silent', script], 8)
    if (code === 0) tally.passed++
    else {
      tally.failed++
      console.error(`\nFailed: npm run ${script}`)
    }
  }
  return tally
}

async function unit(files: string[]): Promise<Tally> {
  const file = join(reports, 'unit.json')
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
  const code = await run(
    ['vitest', 'run', '--config', '.ci/vitest.config.ts', ...reporters, ...files],
    28,
  )
  return conclude(read(file, tallyVitest), code)
}

async function browser(files: string[]): Promise<Tally> {
  const file = join(reports, 'e2e.json')
  const code = await run(
    [
      'playwright',
      'test',
      '--config',
      'e2e/playwright.config.ts',
      '--reporter=list,json',
      ...files,
    ],
    45,
    { PLAYWRIGHT_JSON_OUTPUT_FILE: file, PLAYWRIGHT_FORCE_TTY: '0' },
  )
  return conclude(read(file, tallyPlaywright), code)
}

/** One test. Without a build nothing can be browsed. */
async function build(): Promise<Tally> {
  const built = (await run(['astro', 'build'], 5)) === 0
  if (!built) console.error('\nThe site could not be built, so there are no browser tests.')
  return { passed: built ? 1 : 0, failed: built ? 0 : 1, skipped: 0 }
}

const parts = ['static', 'unit', 'build', 'browser'] as const
const [flag, only, ...files] = process.argv.slice(2)
if (flag !== undefined && (flag !== '--only' || !parts.some((part) => part === only))) {
  console.error(`npm test -- --only ${parts.join('|')} [FILE]...`)
  process.exit(2)
}
const wants = (part: (typeof parts)[number]) => only === undefined || only === part

const tallies: Tally[] = []
if (wants('static')) tallies.push(await statics())
if (wants('unit')) tallies.push(await unit(files))
let isBuilt = true
if (wants('build')) {
  const built = await build()
  isBuilt = built.failed === 0
  tallies.push(built)
}
if (wants('browser') && isBuilt) tallies.push(await browser(files))
rmSync(reports, { recursive: true })

const { line, ok } = sumUp(tallies)
console.log(`\n${line}`)
process.exit(ok ? 0 : 1)
