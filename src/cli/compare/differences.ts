/** What differs between a native run of a program and a run here. */
import { comparable, linesOf, withoutFrames } from './comparable.ts'
import type { Ran, RanHere } from './ran.ts'

/** Lines that only one of the two wrote. */
export interface Lines {
  natively: string[]
  here: string[]
}

export interface Comparison {
  /** True when something differs that should not. */
  differs: boolean
  /**
   * The same lines came in another order. That is a difference only in a program with a single thread: between
   * threads the order is open.
   */
  order: 'same' | 'open' | 'differs'
  stdout: Lines
  /** Without the frames of tracebacks. */
  stderr: Lines
  /** Exit statuses; null: no end within the limit. */
  status: { natively: number | null; here: number | null }
  /** It never ends natively, and here that was reported as a deadlock. */
  deadlock: boolean
  seconds: { natively: number; here: number }
  /** Here against natively; null when a native run is too short to tell. */
  ratio: number | null
}

/** Below this, a native run is mostly the machine's noise. */
const SHORT = 0.05

/** Compares the results of two runs; if neither ends, only the part that both have is compared, not how far each came. */
export function compareRuns(native: Ran, here: RanHere): Comparison {
  const endless = native.status === null && here.status === null
  const stdout = [native, here].map((ran) => linesOf(comparable(ran.stdout)))
  const stderr = [native, here].map((ran) => withoutFrames(linesOf(comparable(ran.stderr))))
  const deadlock = here.deadlock && native.status === null
  if (deadlock)
    stderr[1] = stderr[1]!.slice(
      0,
      stderr[1]!.findIndex((line) => line.startsWith('Deadlock: ')),
    )
  if (endless) shorten(stdout)
  if (endless) shorten(stderr)
  const out = onlyInOne(stdout)
  const err = onlyInOne(stderr)
  const same = [out, err].every(({ natively, here: ours }) => natively.length + ours.length === 0)
  const inOrder = [stdout, stderr].every(([a, b]) => a!.join('\n') === b!.join('\n'))
  const order = !same || inOrder ? 'same' : here.threads > 1 ? 'open' : 'differs'
  const ended = deadlock || native.status === here.status
  const tellsTime = native.seconds >= SHORT && native.status !== null && here.status !== null
  return {
    differs: !same || order === 'differs' || !ended,
    order,
    stdout: out,
    stderr: err,
    status: { natively: native.status, here: here.status },
    deadlock,
    seconds: { natively: native.seconds, here: here.seconds },
    ratio: tellsTime ? here.seconds / native.seconds : null,
  }
}

/** Cuts both to the length of the shorter one: which of two endless programs came further is chance. */
function shorten(both: string[][]): void {
  const length = Math.min(...both.map((lines) => lines.length))
  for (const lines of both) lines.length = length
}

/** The lines that one has more often than the other. */
function onlyInOne([natively, here]: string[][]): Lines {
  return { natively: without(natively!, here!), here: without(here!, natively!) }
}

function without(lines: string[], others: string[]): string[] {
  const left = new Map<string, number>()
  for (const line of others) left.set(line, (left.get(line) ?? 0) + 1)
  return lines.filter((line) => {
    const count = left.get(line) ?? 0
    left.set(line, count - 1)
    return count <= 0
  })
}
