/**
 * `npm run conformance -- DIR [MODULE...] [--write]`: CPython's own tests of threads, run in the kernel.
 *
 * DIR is a CPython `Lib/test`. Each module runs in a kernel of its own; a test that does not end,
 * or breaks the interpreter, fails, and the rest of its module continues in a new one.
 */
import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { z } from 'zod'
import { loadPyodide } from 'pyodide'
import { openNodeKernel } from '../kernel/node.ts'
import { MODULES, NETWORK } from './conformance-modules.ts'
import { share, writeTable, type ModuleResult } from './conformance-table.ts'
import { notApplicable } from './not-applicable.ts'

/** Milliseconds without a message from the tests after which the running one counts as endless. */
const PATIENCE = 60_000

const DRIVER = readFileSync(join(import.meta.dirname, 'python', 'conformance.py'), 'utf8')

const Event = z.object({
  event: z.enum(['tests', 'start', 'passed', 'failed', 'skipped', 'module-skipped', 'end']),
  test: z.string().optional(),
  why: z.string().optional(),
})

/** Why a test that has started, and has said nothing since, counts as failed. */
const SILENT = 'it did not say how it ended'

type Verdict = { passed: true } | { passed: false; why: string }

/** Runs one module; resolves with the result of each test, by its name. */
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

/** What the driver prints, line by line, and what it means. */
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
  only: string[] = [],
): Promise<string> {
  const kernel = await openNodeKernel((message) => {
    if (message.type !== 'trace') return
    for (const event of message.batch.events) {
      if (event.kind === 'output' && event.stream === 'stdout') log.write(event.text)
    }
  })
  const path = kernel.mountReadOnly(folder, '/conformance/test')
  const watch = setInterval(() => {
    if (Date.now() - log.heard > PATIENCE) void kernel.stop()
  }, 1000)
  const result = await kernel.run({
    run: 0,
    program: DRIVER,
    filename: 'conformance.py',
    args: [module, String(passOver), ...only],
    path: [path.slice(0, path.lastIndexOf('/'))],
    limits: { outputLines: 1e9, outputChars: 1e12, events: 1 },
  })
  clearInterval(watch)
  return result.detail || result.status
}

/** The result of a test in a kernel where no other has run: an earlier one may have left something behind. */
async function runAlone(folder: string, module: string, test: string): Promise<Verdict> {
  const verdicts = new Map<string, Verdict>()
  const log = new Log(module, verdicts)
  const ending = await runFrom(folder, module, 0, log, [test])
  const verdict = verdicts.get(test) ?? { passed: false, why: SILENT }
  return log.ended || verdict.passed
    ? verdict
    : { passed: false, why: `did not come to an end (${ending})` }
}

/**
 * The results of tests in plain Pyodide, without this kernel: a test that fails there with the same message fails because
 * of the version of CPython, or of Emscripten, and says nothing about the kernel.
 */
async function runPlainly(folder: string, module: string, tests: string[]) {
  const verdicts = new Map<string, Verdict>()
  const log = new Log(module, verdicts)
  const python = await loadPyodide({
    args: ['-', module, '0', ...tests],
    stdout: (line) => log.write(`${line}\n`),
    stderr: () => {},
  })
  python.FS.mkdirTree('/conformance/test')
  python.mountNodeFS('/conformance/test', folder)
  // While Pyodide's own loop counts as running, no other can run.
  python.runPython(`import asyncio, sys
asyncio._set_running_loop(None)
sys.path.insert(0, "/conformance")`)
  try {
    python.runPython(DRIVER)
  } catch {
    // Tests that are missing then are not excused.
  }
  return verdicts
}

/** The last line of a failure, which says what it was, without the addresses of objects. */
const inShort = (why: string): string =>
  why
    .trim()
    .split('\n')
    .at(-1)!
    .replaceAll(/0x[0-9a-f]+|\d{6,}/g, '…')

function tryJson(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return null
  }
}

/** The modules to run, by their dotted names; those that this version of CPython does not have are left out. */
function modulesIn(folder: string): string[] {
  return MODULES.flatMap((module) => {
    if (typeof module === 'string') return [module]
    const [name, parts] = module
    // Up to 3.12 test_concurrent_futures is one file.
    return existsSync(join(folder, name)) ? parts.map((part) => `${name}.${part}`) : [name]
  }).filter((name) => existsSync(join(folder, `${name.replaceAll('.', '/')}.py`)))
}

async function main([given, ...words]: string[]): Promise<number> {
  if (given === undefined || !existsSync(join(given, 'test_threading.py'))) {
    process.stderr.write(
      "conformance: name CPython's Lib/test, which holds test_threading.py " +
        '(Debian: the package libpython3.N-testsuite, then /usr/lib/python3.N/test)\n',
    )
    return 2
  }
  const folder = resolve(given)
  const only = words.filter((word) => word !== '--write')
  const results: ModuleResult[] = []
  for (const module of modulesIn(folder).filter((name) => !only.length || only.includes(name))) {
    // One module after the other: each has the machine to itself.
    // oxlint-disable-next-line no-await-in-loop
    results.push(await judged(folder, module))
  }
  process.stdout.write(`${share(results)} % of the applicable passed\n`)
  if (words.includes('--write')) writeTable(results, versionOf(folder))
  return results.every(({ failed }) => failed.length === 0) ? 0 : 1
}

/** Runs a module, then its failing tests once more by themselves, and prints the results. */
async function judged(folder: string, module: string): Promise<ModuleResult> {
  const verdicts = await runModule(folder, `test.${module}`)
  const isFailed = (test: string): boolean => {
    const one = verdicts.get(test)!
    return !one.passed && notApplicable(test, one.why) === null
  }
  for (const test of [...verdicts.keys()].filter(isFailed)) {
    // One kernel after the other.
    // oxlint-disable-next-line no-await-in-loop
    verdicts.set(test, await runAlone(folder, `test.${module}`, test))
  }
  const failed = [...verdicts.keys()].filter(isFailed)
  const isPlain = failed.length === 0 || NETWORK.includes(module)
  const plain = isPlain ? null : await runPlainly(folder, `test.${module}`, failed)
  const result: ModuleResult = { module, passed: 0, failed: [], needs: new Map() }
  for (const [test, verdict] of verdicts) {
    if (verdict.passed) {
      result.passed += 1
      continue
    }
    const there = plain?.get(test)
    const isSame = there?.passed === false && inShort(there.why) === inShort(verdict.why)
    const need = notApplicable(test, verdict.why) ?? (isSame ? 'fails in plain Pyodide, too' : null)
    if (need === null) {
      const lines = verdict.why.trim().split('\n').slice(-6)
      process.stdout.write(`  FAILED ${test}\n    ${lines.join('\n    ')}\n`)
      result.failed.push({ test, why: inShort(verdict.why).slice(0, 120) })
    } else {
      process.stdout.write(`  not applicable: ${test}: ${need}\n`)
      result.needs.set(need, (result.needs.get(need) ?? 0) + 1)
    }
  }
  const others = [...result.needs.values()].reduce((total, one) => total + one, 0)
  process.stdout.write(
    `${module}: ${result.passed} passed, ${result.failed.length} failed, ${others} not applicable\n`,
  )
  return result
}

/** The version of CPython whose tests are there, from the name of its folder. */
const versionOf = (folder: string): string =>
  /python(3\.\d+)/.exec(folder)?.[1] ?? 'an unknown version'

process.exit(await main(process.argv.slice(2)))
