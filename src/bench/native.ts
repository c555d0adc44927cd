/** The machine's own CPython, if there is one: how long its threads need to take turns, and how long a program takes. */
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

/** What a program prints last to stderr, as a number; what it prints to stdout is read and thrown away. */
export async function native(text: string): Promise<number> {
  const { stderr } = await call('python3', ['-c', text], { maxBuffer: 100_000_000 })
  return Number(stderr.trimEnd().split('\n').at(-1))
}
