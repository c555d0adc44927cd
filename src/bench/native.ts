/** The machine's own CPython, where there is one: how long its threads need to take turns. */
import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'

const call = promisify(execFile)
const program = join(import.meta.dirname, 'native.py')

/** What `python3 --version` says; null when there is none. */
export async function nativePython(): Promise<string | null> {
  try {
    return (await call('python3', ['--version'])).stdout.trim()
  } catch {
    return null
  }
}

/** Microseconds of one lock hand-over between two OS threads. */
export async function nativeHandOver(): Promise<number> {
  return Number((await call('python3', [program])).stdout)
}
