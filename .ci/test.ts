/**
 * Every test of the project: static checks, unit tests, the build, and browser tests of the built site, in
 * Chromium and, fewer of them, in Firefox.
 *
 *     npm test
 *     npm test -- --only static|unit|build|browser|firefox [FILE]...      one part, or only some files of it
 *
 * Each suite prints live and leaves a JSON report; the last line adds all of them up. A suite that
 * fails does not keep the next one from running, except that without a build the browser tests cannot run.
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { installFromDebian } from '../e2e/debian.ts'
import { findFirefox } from '../e2e/firefox.ts'
import { allowance, parts, type Part } from './allowance.ts'
import { run } from './command.ts'
import { pace, settlePace } from './pace.ts'
import { conclude, sumUp, tallyPlaywright, tallyVitest, type Tally } from './tally.ts'

/** The number of minutes from now after which everything must be over; `.ci/run` says what is left of its time. */
const minutes = Number(process.env['TURNS_TEST_MINUTES'] ?? 55)
const left = () => minutes - performance.now() / 60_000
const reports = mkdtempSync(join(tmpdir(), 'turns-test-'))
/** What could not be tested here, and why. */
const leftOut: string[] = []

function read(file: string, tally: (json: string) => Tally): Tally | null {
  try {
    return tally(readFileSync(file, 'utf8'))
  } catch (error) {
    console.error(`No usable report: ${(error as Error).message}`)
    return null
  }
}

/** Each script of package.json that checks the sources is one test. Each keeps one core busy, so two run at once. */
async function statics(): Promise<Tally> {
  const tally: Tally = { passed: 0, failed: 0, skipped: 0, failures: [] }
  const inTurn = async (scripts: string[]) => {
    for (const script of scripts) {
      const code = await run(['npm', 'run', '--silent', script], limit('static'))
      if (code === 0) tally.passed++
      else {
        tally.failed++
        tally.failures.push(`npm run ${script}`)
      }
    }
  }
  await Promise.all([inTurn(['types']), inTurn(['format', 'lint', 'dead-code'])])
  return tally
}

async function vitest(part: 'unit' | 'firefox', config: string, env = {}): Promise<Tally> {
  const file = join(reports, `${part}.json`)
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
  const command = ['vitest', 'run', '--config', config, ...reporters, ...files]
  const code = await run(command, limit(part), env)
  return conclude(part, read(file, tallyVitest), code)
}

async function browser(): Promise<Tally> {
  const file = join(reports, 'e2e.json')
  const until = limit('browser')
  // Ends by itself a little earlier, so that there is a report of what was tested until then.
  const own = `--global-timeout=${Math.ceil(Math.max(0.5, until - 1) * 60_000)}`
  const config = ['--config', 'e2e/playwright.config.ts', '--reporter=list,json', own]
  const code = await run(['playwright', 'test', ...config, ...files], until, {
    PLAYWRIGHT_JSON_OUTPUT_FILE: file,
    PLAYWRIGHT_FORCE_TTY: '0',
  })
  return conclude('browser', read(file, tallyPlaywright), code)
}

async function firefox(): Promise<Tally> {
  const found = findFirefox()
  if ('path' in found) {
    return vitest('firefox', 'e2e/firefox.config.ts', { FIREFOX_PATH: found.path })
  }
  leftOut.push(`Firefox: ${found.missing}`)
  return { passed: 0, failed: 0, skipped: 0, failures: [] }
}

/** The command line's outer wall is tested if there is one. */
function bringBubblewrap(): void {
  if (process.platform !== 'linux' || spawnSync('bwrap', ['--version']).status === 0) return
  try {
    if (installFromDebian('bubblewrap')) return
    leftOut.push('bubblewrap: there is none on this machine')
  } catch (error) {
    leftOut.push(`bubblewrap: it could not be installed (${(error as Error).message})`)
  }
}

async function unit(): Promise<Tally> {
  bringBubblewrap()
  return vitest('unit', '.ci/vitest.config.ts')
}

/** One test. Without a build the browser tests cannot run. */
async function build(): Promise<Tally> {
  isBuilt = (await run(['astro', 'build'], limit('build'))) === 0
  const failures = isBuilt ? [] : ['astro build: without a site there are no browser tests']
  return { passed: isBuilt ? 1 : 0, failed: failures.length, skipped: 0, failures }
}

const names = Object.keys(parts) as Part[]
const [flag, only, ...files] = process.argv.slice(2)
if (flag !== undefined && (flag !== '--only' || !names.some((part) => part === only))) {
  console.error(`npm test -- --only ${names.join('|')} [FILE]...`)
  process.exit(2)
}
const wanted = names.filter((part) => only === undefined || only === part)
const limit = (part: Part) => allowance(part, left(), wanted)

await settlePace()
console.log(
  `Time budgets are ${pace()} times as long as they are written: so slow is this machine now.`,
)

let isBuilt = true
const tests: Record<Part, () => Promise<Tally>> = {
  static: statics,
  unit,
  build,
  browser,
  firefox,
}
const tallies: Tally[] = []
for (const part of wanted) {
  if (isBuilt || part === 'build') tallies.push(await tests[part]())
}
rmSync(reports, { recursive: true })

const { failures, line, ok } = sumUp(tallies)
if (failures.length > 0) console.log(['', 'Failed:', ...failures].join('\n- '))
if (leftOut.length > 0) console.log(`\nLeft out: ${leftOut.join('; ')}.`)
console.log(`\n${line}`)
process.exit(ok ? 0 : 1)
