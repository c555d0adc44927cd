/** A program run by the machine's own CPython. */
import { spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { constants, tmpdir } from 'node:os'
import { join } from 'node:path'
import { UsageError } from '../usage.ts'
import { MOST_OUTPUT, type Ran } from './ran.ts'

/**
 * Output is buffered by line, as at a terminal and here: what a program printed before it was ended is shown, and lines
 * of threads are not mixed, as they would be without any buffer.
 */
const buffering = `import os, sys
sys.stdout.reconfigure(line_buffering=True)
sys.path.remove(os.path.dirname(__file__))
del os.environ["PYTHONPATH"]
`

export interface Native {
  python: string
  /** "3.14.0" */
  version: string
  /** Seconds that it needs to start and end. */
  start: number
}

/** @throws UsageError when `python` cannot be run. */
export function findNative(python: string): Native {
  const ask = () => spawnSync(python, ['-c', 'import platform; print(platform.python_version())'])
  const { status, stdout } = ask()
  if (status !== 0) throw new UsageError(`cannot run ${python}; name a Python with --python`)
  const starts = [1, 2, 3].map(() => {
    const before = performance.now()
    spawnSync(python, ['-c', 'pass'])
    return (performance.now() - before) / 1000
  })
  return { python, version: String(stdout).trim(), start: Math.min(...starts) }
}

/**
 * Runs a program in an empty folder, with nothing to read.
 *
 * @param file its whole path
 * @param seconds after which it has no end
 */
export async function runNatively(
  { python, start }: Native,
  file: string,
  seconds: number,
): Promise<Ran> {
  const cwd = mkdtempSync(join(tmpdir(), 'turns-native-'))
  const customs = mkdtempSync(join(tmpdir(), 'turns-native-'))
  writeFileSync(join(customs, 'sitecustomize.py'), buffering)
  const before = performance.now()
  const child = spawn(python, [file], {
    cwd,
    env: environment(customs),
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  })
  const text = { stdout: '', stderr: '' }
  let ended = false
  const end = () => {
    ended = true
    // With the processes that it has started.
    if (child.pid !== undefined && child.exitCode === null) process.kill(-child.pid, 'SIGKILL')
  }
  for (const name of ['stdout', 'stderr'] as const) {
    child[name].setEncoding('utf8').on('data', (more: string) => {
      text[name] += more
      if (text[name].length > MOST_OUTPUT && !ended) end()
    })
  }
  const timer = setTimeout(end, seconds * 1000)
  const status = await new Promise<number>((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code, signal) => resolve(code ?? 128 + constants.signals[signal!]))
  })
  clearTimeout(timer)
  const took = (performance.now() - before) / 1000 - start
  for (const folder of [cwd, customs]) rmSync(folder, { recursive: true, force: true })
  return { ...text, status: ended ? null : status, seconds: Math.max(0, took) }
}

/** The machine's environment, without what changes Python's behaviour; and Python writes no file beside the program. */
function environment(customs: string): NodeJS.ProcessEnv {
  const own = Object.entries(process.env).filter(([name]) => !name.startsWith('PYTHON'))
  return {
    ...Object.fromEntries(own),
    PYTHONPATH: customs,
    PYTHONIOENCODING: 'utf-8',
    PYTHONDONTWRITEBYTECODE: '1',
  }
}
