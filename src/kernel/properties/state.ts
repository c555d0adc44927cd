/** The state of a tiny program between two steps, and what one step does to it. */
import type { LockKind, TinyProgram } from './tiny-program.ts'
import type { Step } from './translate.ts'

interface ThreadState {
  /** The number of its next step; the length of its steps when it has ended. */
  next: number
  started: boolean
  r: number
  /** What the first half of a `+=` has read. */
  loaded: number
  /** When it wakes; null while it does not sleep. */
  wakes: number | null
  /** An exception takes it out of its blocks: it only releases its locks. */
  raised: boolean
}

export interface State {
  now: number
  cells: number[]
  threads: ThreadState[]
  /** For each lock the threads that hold it, once for each hold. */
  holders: number[][]
  events: boolean[]
  queues: number[][]
  /** For each iterator, how often it was asked. */
  asked: number[]
  output: string[]
  /** For each region, the threads that are inside, and the highest number so far. */
  inside: number[][]
  most: number[]
  /** The exceptions that nobody caught. */
  uncaught: { thread: number; line: number }[]
}

export function initialState(program: TinyProgram): State {
  return {
    now: 0,
    cells: program.cells.map(() => 0),
    threads: program.threads.map((_, n) => ({
      next: 0,
      started: n === 0,
      r: 0,
      loaded: 0,
      wakes: null,
      raised: false,
    })),
    holders: program.locks.map(() => []),
    events: Array.from({ length: program.events }, () => false),
    queues: Array.from({ length: program.queues }, () => []),
    asked: Array.from({ length: program.iterators }, () => 0),
    output: [],
    inside: Array.from({ length: program.regions }, () => []),
    most: Array.from({ length: program.regions }, () => 0),
    uncaught: [],
  }
}

/** The step that `thread` would take next; undefined when it has ended. */
export function nextStep(state: State, steps: Step[][], thread: number): Step | undefined {
  return steps[thread]![state.threads[thread]!.next]
}

export function hasEnded(state: State, steps: Step[][], thread: number): boolean {
  const { started, wakes } = state.threads[thread]!
  return started && wakes === null && nextStep(state, steps, thread) === undefined
}

/** True when `thread` can take its next step now. */
export function canGo(state: State, steps: Step[][], locks: LockKind[], thread: number): boolean {
  const { started, wakes } = state.threads[thread]!
  const step = nextStep(state, steps, thread)
  if (!started || wakes !== null || step === undefined) return false
  switch (step.do) {
    case 'acquire': {
      const { kind, size } = locks[step.lock]!
      const holders = state.holders[step.lock]!
      return holders.length < size || (kind === 'RLock' && holders[0] === thread)
    }
    case 'wait':
      return state.events[step.event]!
    case 'get':
      return state.queues[step.queue]!.length > 0
    case 'join':
      return hasEnded(state, steps, step.thread)
    default:
      return true
  }
}

/** The state after `thread` has taken its next step; `state` itself stays as it is. */
export function take(state: State, steps: Step[][], thread: number): State {
  const after = copy(state)
  const me = after.threads[thread]!
  const step = nextStep(state, steps, thread)!
  me.next += 1
  switch (step.do) {
    case 'read':
      me.r = after.cells[step.cell]!
      break
    case 'load':
      me.loaded = after.cells[step.cell]!
      break
    case 'store':
      after.cells[step.cell] = me.loaded + 1
      me.loaded = 0
      break
    case 'write-next':
      after.cells[step.cell] = me.r + 1
      break
    case 'write':
      after.cells[step.cell] = step.value
      break
    case 'acquire':
      after.holders[step.lock]!.push(thread)
      break
    case 'release': {
      const holders = after.holders[step.lock]!
      holders.splice(holders.indexOf(thread), 1)
      break
    }
    case 'enter': {
      const inside = after.inside[step.region]!
      inside.push(thread)
      after.most[step.region] = Math.max(after.most[step.region]!, new Set(inside).size)
      break
    }
    case 'leave': {
      const inside = after.inside[step.region]!
      inside.splice(inside.indexOf(thread), 1)
      break
    }
    case 'print':
      after.output.push(`${thread} ${me.r}`)
      break
    case 'raise':
      if (me.r === step.when) {
        me.raised = true
        after.uncaught.push({ thread, line: step.line })
      }
      break
    case 'sleep':
      me.wakes = after.now + step.seconds
      break
    case 'set':
      after.events[step.event] = true
      break
    case 'put':
      after.queues[step.queue]!.push(step.value)
      break
    case 'get':
      me.r = after.queues[step.queue]!.shift()!
      break
    case 'next':
      me.r = after.asked[step.iterator]! += 1
      break
    case 'start':
      after.threads[step.thread]!.started = true
      break
    case 'wait':
    case 'join':
      break
  }
  if (me.raised) me.next = wayOut(steps[thread]!, me.next)
  return after
}

/** The next step, from `next` on, of a thread that an exception takes out of its blocks. */
function wayOut(steps: Step[], next: number): number {
  let inner = 0 // blocks that it has not entered
  for (let index = next; index < steps.length; index++) {
    const verb = steps[index]!.do
    if (verb === 'acquire' || verb === 'enter') inner += 1
    else if ((verb === 'release' || verb === 'leave') && inner-- === 0) return index
  }
  return steps.length
}

/** The state after time has jumped to the next wake-up; null when no thread sleeps. */
export function timePasses(state: State): State | null {
  const times = state.threads.flatMap(({ wakes }) => (wakes === null ? [] : [wakes]))
  if (times.length === 0) return null
  const after = copy(state)
  after.now = Math.min(...times)
  for (const thread of after.threads) {
    if (thread.wakes !== null && thread.wakes <= after.now) thread.wakes = null
  }
  return after
}

function copy({ asked, inside, most, ...state }: State): State {
  const { now, cells, threads, holders, events, queues, output, uncaught } = state
  return {
    asked: [...asked],
    inside: inside.map((all) => [...all]),
    most: [...most],
    now,
    cells: [...cells],
    threads: threads.map((thread) => ({ ...thread })),
    holders: holders.map((all) => [...all]),
    events: [...events],
    queues: queues.map((items) => [...items]),
    output: [...output],
    uncaught: [...uncaught],
  }
}
