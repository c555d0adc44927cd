/**
 * Everything that a tiny program can do, by brute force: every state that any order of its atomic
 * steps reaches. It knows nothing about the kernel, and takes only one short cut: a state that was
 * seen before is not followed again.
 */
import { canGo, hasEnded, initialState, nextStep, take, timePasses, type State } from './state.ts'
import type { TinyProgram } from './tiny-program.ts'
import type { Step } from './translate.ts'

/** How a program can end. */
export interface Ending {
  status: 'finished' | 'exception' | 'deadlock'
  /** The reported exception: that of the thread with the lowest number; null when there was none. */
  uncaught: { thread: number; line: number } | null
  /** The last values of the cells. */
  values: number[]
  /** What each thread has left of its register: 0 when it has not ended. */
  kept: number[]
  output: string[]
  /** For each region, how many threads were inside at once. */
  most: number[]
  /** Seconds of the virtual clock. */
  seconds: number
  /** The threads that wait for ever; none when it finished. */
  waiting: number[]
}

/** One of two accesses of a race. */
export interface Side {
  thread: number
  line: number
  kind: 'read' | 'write'
}

export interface EnumeratedRace {
  cell: number
  sides: [Side, Side]
}

export interface Enumeration {
  endings: Ending[]
  races: EnumeratedRace[]
  states: number
}

/** @throws RangeError when the program has more than `limit` states: too large for brute force. */
export function enumerate(program: TinyProgram, steps: Step[][], limit = 500_000): Enumeration {
  const endings = new Map<string, Ending>()
  const states = visit(program, steps, limit, (state) => {
    const ending = endingOf(state, steps)
    endings.set(JSON.stringify(ending), ending)
  })
  return { endings: [...endings.values()], races: races(program, steps, limit), states }
}

/** Calls `ended` with every state in which no thread ever goes on, and `met` with every state. */
function visit(
  program: TinyProgram,
  steps: Step[][],
  limit: number,
  ended: (state: State) => void,
  met: (state: State, ready: number[]) => void = () => {},
): number {
  const numbers = program.threads.map((_, n) => n)
  const seen = new Set<string>()
  const open = [initialState(program)]
  for (let state = open.pop(); state; state = open.pop()) {
    const key = JSON.stringify(state)
    if (seen.has(key)) continue
    seen.add(key)
    if (seen.size > limit) throw new RangeError(`more than ${limit} states`)
    const now = state
    const ready = numbers.filter((thread) => canGo(now, steps, program.locks, thread))
    met(now, ready)
    if (ready.length > 0) {
      open.push(...ready.map((thread) => take(now, steps, thread)))
    } else {
      const later = timePasses(now)
      if (later) open.push(later)
      else ended(now)
    }
  }
  return seen.size
}

function endingOf(state: State, steps: Step[][]): Ending {
  const stuck = state.threads.flatMap(({ started }, n) =>
    started && !hasEnded(state, steps, n) ? [n] : [],
  )
  const uncaught = state.uncaught.toSorted((a, b) => a.thread - b.thread)[0] ?? null
  const ended = uncaught === null ? 'finished' : 'exception'
  const status = stuck.length === 0 ? ended : 'deadlock'
  // When Python's main thread ends, it waits for all the others.
  const waiting = stuck.length === 0 ? [] : [...new Set([0, ...stuck])]
  const kept = state.threads.map(({ r, raised }, n) =>
    hasEnded(state, steps, n) && !raised ? r : 0,
  )
  const { cells: values, output, most, now: seconds } = state
  return { status, uncaught, values, kept, output, most, seconds, waiting }
}

/**
 * The pairs of accesses that nothing puts in order.
 *
 * In a program without branches two accesses are unordered by happens-before in some execution exactly
 * when in some execution both can come next: leave out everything that neither of them depends on. Sleeping
 * puts nothing in order, although the clock does, so the sleeps are skipped here.
 */
function races(program: TinyProgram, steps: Step[][], limit: number): EnumeratedRace[] {
  const awake = steps.map((all) => all.filter((step) => step.do !== 'sleep'))
  const found = new Map<string, EnumeratedRace>()
  const note = (state: State, ready: number[]) => {
    const accesses = ready.flatMap((thread) => {
      const access = accessOf(nextStep(state, awake, thread)!)
      return access ? [{ ...access, thread }] : []
    })
    for (const [index, { cell, ...one }] of accesses.entries()) {
      for (const { cell: same, ...other } of accesses.slice(index + 1)) {
        if (cell !== same || (one.kind === 'read' && other.kind === 'read')) continue
        const race: EnumeratedRace = { cell, sides: [one, other] }
        found.set(JSON.stringify(race), race)
      }
    }
  }
  visit(program, awake, limit, () => {}, note)
  return [...found.values()]
}

/** The cell that a step touches, how, and on which line; null when it touches none. */
function accessOf(step: Step) {
  switch (step.do) {
    case 'read':
    case 'load':
      return { cell: step.cell, line: step.line, kind: 'read' as const }
    case 'write':
    case 'store':
    case 'write-next':
      return { cell: step.cell, line: step.line, kind: 'write' as const }
    default:
      return null
  }
}
