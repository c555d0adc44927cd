/**
 * Runs tests of CPython's in a native CPython that uses Pyodide's standard library: a test that fails there, too, and with
 * the same message, expects what the library has done only since then. It says nothing about the kernel.
 */
import { spawn } from 'node:child_process'
import { dirname, join } from 'node:path'
import { place } from '../kernel/pyodide-package.ts'
import { Log, SILENT, type Verdict } from './conformance-log.ts'

/** Milliseconds after which a test counts as endless. */
const PATIENCE = 120_000

/**
 * The result of one test there; with CPython's own library it has to pass, else nothing is concluded (null).
 *
 * @param python - the command of a native CPython of the same minor version
 * @param folder - CPython's `Lib/test`
 */
export async function runNatively(
  python: string,
  folder: string,
  module: string,
  test: string,
): Promise<Verdict | null> {
  const own = await runWith([dirname(folder)], python, module, test)
  if (!own.passed) return null
  return runWith([join(place, 'python_stdlib.zip'), dirname(folder)], python, module, test)
}

async function runWith(
  path: string[],
  python: string,
  module: string,
  test: string,
): Promise<Verdict> {
  const verdicts = new Map<string, Verdict>()
  const log = new Log(module, verdicts)
  const child = spawn(
    python,
    [join(import.meta.dirname, 'python', 'conformance.py'), module, '0', test],
    {
      env: {
        ...process.env,
        PYTHONPATH: path.join(':'),
        PYTHONDONTWRITEBYTECODE: '1',
      },
      // A group of its own, so that the processes which the test starts end with it.
      detached: true,
      stdio: ['ignore', 'pipe', 'ignore'],
    },
  )
  const limit = setTimeout(() => process.kill(-child.pid!, 'SIGKILL'), PATIENCE)
  child.stdout.setEncoding('utf8').on('data', (text: string) => log.write(text))
  await new Promise<void>((resolve, reject) => {
    child.on('error', reject).on('close', () => resolve())
  })
  clearTimeout(limit)
  if (!log.ended) return { passed: false, why: 'did not come to an end (natively)' }
  return verdicts.get(test) ?? { passed: false, why: SILENT }
}
