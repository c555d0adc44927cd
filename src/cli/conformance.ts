/**
 * `npm run conformance -- DIR [MODULE...]`: CPython's own tests of threads, run in the kernel.
 *
 * DIR is a CPython `Lib/test`. Each module runs in a kernel of its own; a test that does not come to
 * an end, or takes the interpreter with it, fails, and the rest of its module goes on in a new one.
 */
import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { z } from 'zod'
import { openNodeKernel } from '../kernel/node.ts'
import { mountReadOnly } from '../kernel/read-only.ts'
import { notApplicable } from './not-applicable.ts'

const MODULES = [
  'test_thread',
  'test_threading',
  'test_threading_local',
  'test_queue',
  'test_sched',
  'test_concurrent_futures',
]
/** From CPython 3.13 on test_concurrent_futures is a package; these of its modules have threads. */
const POOL_MODULES = [
  'test_thread_pool',
  'test_as_completed',
  'test_wait',
  'test_shutdown',
  'test_future',
  'test_init',
]

/** Milliseconds without a word from the tests after which the running one counts as endless. */
const PATIENCE = 60_000

const DRIVER = readFileSync(join(import.meta.dirname, 'python', 'conformance.py'), 'utf8')

const Event = z.object({
  event: z.enum(['tests', 'start', 'passed', 'failed', 'skipped', 'module-skipped', 'end']),
  test: z.string().optional(),
  why: z.string().optional(),
})

/** Why a test counts as failed that has started and said nothing since. */
const SILENT = 'it said nothing of how it ended'

type Verdict = { passed: true } | { passed: false; why: string }

/** Runs one module; resolves with what came of each test, by its name. */
async function runModule(folder: string, module: string): Promise<Map<string, Verdict>> {
  const verdicts = new Map<string, Verdict>()
  let passOver = 0
  for (;;) {
    const log = new Log(module, verdicts)
    const ending = await runFrom(folder, module, passOver, log)
    if (log.ended) return verdicts
    verdicts.set(log.current, { passed: false, why: `did not come to an end (${ending})` })
    if (log.started === 0) return verdicts
    passOver += log.started
  }
}

/** What the driver says, line by line, and what it amounts to. */
class Log {
  started = 0
  ended = false
  /** The test under way. */
  current: string
  heard = Date.now()
  private rest = ''
  private readonly module: string
  private readonly verdicts: Map<string, Verdict>

  constructor(module: string, verdicts: Map<string, Verdict>) {
    this.module = this.current = module
    this.verdicts = verdicts
  }

  write(text: string) {
    this.heard = Date.now()
    const lines = (this.rest + text).split('\n')
    this.rest = lines.pop()!
    for (const line of lines) this.take(line)
  }

  private take(line: string) {
    const parsed = Event.safeParse(tryJson(line))
    if (!parsed.success) return
    const { event, test = this.module, why = '' } = parsed.data
    const set = (verdict: Verdict) => void this.verdicts.set(test, verdict)
    if (event === 'start') {
      this.started += 1
      this.current = test
      set({ passed: false, why: SILENT })
    } else if (event === 'passed') {
      const before = this.verdicts.get(test)
      if (before?.passed === false && before.why === SILENT) set({ passed: true })
    } else if (event === 'failed') {
      set({ passed: false, why })
    } else if (event === 'skipped' || event === 'module-skipped') {
      set({ passed: false, why: `skipped: ${why}` })
    }
    this.ended ||= event === 'end' || event === 'module-skipped'
  }
}

/** Runs the tests of a module from the one after `passOver`; resolves with how the run ended. */
async function runFrom(
  folder: string,
  module: string,
  passOver: number,
  log: Log,
): Promise<string> {
  const kernel = await openNodeKernel((message) => {
    if (message.type !== 'trace') return
    for (const event of message.batch.events) {
      if (event.kind === 'output' && event.stream === 'stdout') log.write(event.text)
    }
  })
  const path = mountReadOnly(kernel.pyodide, folder, '/conformance/test')
  const watch = setInterval(() => {
    if (Date.now() - log.heard > PATIENCE) void kernel.stop()
  }, 1000)
  const result = await kernel.run({
    run: 0,
    program: DRIVER,
    filename: 'conformance.py',
    args: [module, String(passOver)],
    path: [path.slice(0, path.lastIndexOf('/'))],
    limits: { outputLines: 1e9, outputChars: 1e12, events: 1 },
  })
  clearInterval(watch)
  return result.detail || result.status
}

function tryJson(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return null
  }
}

/** The modules to run: the package of CPython 3.13 is taken apart, since it tests processes too. */
function modulesIn(folder: string): string[] {
  return MODULES.flatMap((module) =>
    existsSync(join(folder, module))
      ? POOL_MODULES.filter((part) => existsSync(join(folder, module, `${part}.py`))).map(
          (part) => `${module}.${part}`,
        )
      : [module],
  )
}

async function main([given, ...only]: string[]): Promise<number> {
  if (given === undefined || !existsSync(join(given, 'test_threading.py'))) {
    process.stderr.write(
      "conformance: name CPython's Lib/test, which holds test_threading.py " +
        '(Debian 12: apt-get install libpython3.11-testsuite, then /usr/lib/python3.11/test; ' +
        'Debian 13: libpython3.13-testsuite, /usr/lib/python3.13/test)\n',
    )
    return 2
  }
  const folder = resolve(given)
  const totals = { passed: 0, failed: 0, notApplicable: 0 }
  const reasons = new Map<string, number>()
  const modules = modulesIn(folder).filter((name) => !only.length || only.includes(name))
  for (const module of modules) {
    const verdicts = await runModule(folder, `test.${module}`)
    const counts = { passed: 0, failed: 0, notApplicable: 0 }
    const failures: string[] = []
    for (const [test, verdict] of verdicts) {
      if (verdict.passed) {
        counts.passed += 1
        continue
      }
      const reason = notApplicable(test, verdict.why)
      if (reason === null) {
        counts.failed += 1
        failures.push(
          `  FAILED ${test}\n    ${verdict.why.trim().split('\n').slice(-6).join('\n    ')}`,
        )
      } else {
        counts.notApplicable += 1
        reasons.set(reason, (reasons.get(reason) ?? 0) + 1)
        process.stdout.write(`  not applicable: ${test}: ${reason}\n`)
      }
    }
    process.stdout.write([...failures, `${module}: ${inWords(counts)}`, ''].join('\n'))
    for (const key of ['passed', 'failed', 'notApplicable'] as const) totals[key] += counts[key]
  }
  for (const [reason, count] of reasons)
    process.stdout.write(`not applicable, ${reason}: ${count}\n`)
  const share = (100 * totals.passed) / Math.max(1, totals.passed + totals.failed)
  process.stdout.write(`all: ${inWords(totals)}; ${share.toFixed(1)} % of the applicable passed\n`)
  return totals.failed === 0 ? 0 : 1
}

function inWords(counts: { passed: number; failed: number; notApplicable: number }): string {
  return `${counts.passed} passed, ${counts.failed} failed, ${counts.notApplicable} not applicable`
}

process.exit(await main(process.argv.slice(2)))
