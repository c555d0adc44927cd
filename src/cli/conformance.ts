/**
 * `npm run conformance -- DIR [MODULE...] [--native PYTHON] [--results FILE] [--write]`: CPython's own tests of threads, run
 * in the kernel.
 *
 * DIR is a CPython `Lib/test`. Each module runs in a kernel of its own; a test that does not end, or breaks the interpreter,
 * fails, and the rest of its module continues in a new one. With PYTHON, a native CPython of that version, tests that fail
 * are also tried there, with Pyodide's library. FILE keeps the results, so that the modules need not all run at once.
 */
import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { loadPyodide } from 'pyodide'
import { openNodeKernel } from '../kernel/node.ts'
import { MODULES, NETWORK } from './conformance-modules.ts'
import { inShort, Log, SILENT, type Verdict } from './conformance-log.ts'
import { runNatively } from './conformance-native.ts'
import { kept, keep, type ModuleResult } from './conformance-results.ts'
import { share, writeTable } from './conformance-table.ts'
import { notApplicable } from './not-applicable.ts'

/** Milliseconds without a message from the tests after which the running one counts as endless. */
const PATIENCE = 150_000

const DRIVER = readFileSync(join(import.meta.dirname, 'python', 'conformance.py'), 'utf8')

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

/** The modules to run, by their dotted names; those that this version of CPython does not have are left out. */
function modulesIn(folder: string): string[] {
  return MODULES.flatMap((module) => {
    if (typeof module === 'string') return [module]
    const [name, parts] = module
    // Up to 3.12 test_concurrent_futures is one file.
    return existsSync(join(folder, name)) ? parts.map((part) => `${name}.${part}`) : [name]
  }).filter((name) => existsSync(join(folder, `${name.replaceAll('.', '/')}.py`)))
}

async function main(words: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: words,
    allowPositionals: true,
    options: {
      native: { type: 'string' },
      results: { type: 'string' },
      write: { type: 'boolean', default: false },
    },
  })
  const [given, ...only] = positionals
  if (given === undefined || !existsSync(join(given, 'test_threading.py'))) {
    process.stderr.write(
      "conformance: name CPython's Lib/test, which holds test_threading.py " +
        '(Debian: the package libpython3.N-testsuite, then /usr/lib/python3.N/test)\n',
    )
    return 2
  }
  const folder = resolve(given)
  const results: ModuleResult[] = []
  const all = modulesIn(folder)
  for (const module of all.filter((name) => !only.length || only.includes(name))) {
    // One module after the other: each has the machine to itself.
    // oxlint-disable-next-line no-await-in-loop
    const result = await judged(folder, module, values.native)
    results.push(result)
    if (values.results !== undefined) keep(values.results, result)
  }
  process.stdout.write(`${share(results)} % of the applicable passed\n`)
  if (values.write) {
    const before = values.results === undefined ? results : kept(values.results)
    const inOrder = all.flatMap((name) => before.find(({ module }) => module === name) ?? [])
    writeTable(inOrder, versionOf(folder))
  }
  return results.every(({ failed }) => failed.length === 0) ? 0 : 1
}

/** Runs a module, then its failing tests once more by themselves and elsewhere, and prints the results. */
async function judged(
  folder: string,
  name: string,
  native: string | undefined,
): Promise<ModuleResult> {
  const module = `test.${name}`
  const verdicts = await runModule(folder, module)
  const elsewhere = new Map<string, Map<string, Verdict>>()
  /** What a test needs that it does not have here; null: it passed, or has failed. */
  const need = (test: string): string | null => {
    const verdict = verdicts.get(test)!
    if (verdict.passed) return null
    const isSame = (there: Verdict | undefined): boolean =>
      there?.passed === false && inShort(there.why) === inShort(verdict.why)
    const place = [...elsewhere].find(([, found]) => isSame(found.get(test)))
    return notApplicable(test, verdict.why) ?? place?.[0] ?? null
  }
  const failing = () =>
    [...verdicts].flatMap(([test, { passed }]) => (passed || need(test) !== null ? [] : test))
  if (native !== undefined) {
    const found = new Map<string, Verdict>()
    elsewhere.set("passes natively, but not with this CPython's library", found)
    // One after the other, here and below.
    for (const test of failing()) {
      // oxlint-disable-next-line no-await-in-loop
      const verdict = await runNatively(native, folder, module, test)
      if (verdict !== null) found.set(test, verdict)
    }
  }
  // oxlint-disable-next-line no-await-in-loop
  for (const test of failing()) verdicts.set(test, await runAlone(folder, module, test))
  const failed = failing()
  if (failed.length > 0 && !NETWORK.includes(name))
    elsewhere.set('fails in plain Pyodide, too', await runPlainly(folder, module, failed))
  const day = new Date().toISOString().slice(0, 10)
  const result: ModuleResult = { module: name, day, passed: 0, failed: [], needs: {} }
  for (const [test, verdict] of verdicts) {
    const missing = need(test)
    if (verdict.passed) result.passed += 1
    else if (missing === null) {
      const lines = verdict.why.trim().split('\n').slice(-6)
      process.stdout.write(`  FAILED ${test}\n    ${lines.join('\n    ')}\n`)
      result.failed.push({ test, why: inShort(verdict.why).slice(0, 120) })
    } else {
      process.stdout.write(`  not applicable: ${test}: ${missing}\n`)
      result.needs[missing] = (result.needs[missing] ?? 0) + 1
    }
  }
  const others = Object.values(result.needs).reduce((total, one) => total + one, 0)
  process.stdout.write(
    `${name}: ${result.passed} passed, ${result.failed.length} failed, ${others} not applicable\n`,
  )
  return result
}

/** The version of CPython whose tests are there, from the name of its folder. */
const versionOf = (folder: string): string =>
  /python(3\.\d+)/.exec(folder)?.[1] ?? 'an unknown version'

process.exit(await main(process.argv.slice(2)))
