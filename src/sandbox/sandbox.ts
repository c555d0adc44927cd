/** The sandbox as the page sees it: run, explore, examine, choose, stop, whatever happens to Python. */
import { ChooseRequest, type ChooseOptions, type ChooseResult } from '../protocol/choose.ts'
import {
  ExamineRequest,
  ExploreRequest,
  type ExamineOptions,
  type ExamineResult,
  type ExploreOptions,
  type ExploreProgress,
  type ExploreResult,
} from '../protocol/explore.ts'
import { Marked } from '../protocol/marks.ts'
import { readRequest } from '../protocol/request.ts'
import { RunRequest, type RunOptions, type RunResult } from '../protocol/run.ts'
import type { TraceBatch } from '../protocol/trace.ts'
import { notVisited, type VisitOptions, type VisitResult } from '../protocol/visit.ts'
import type { Cell } from './cell.ts'
import { Crew, mostAtOnce } from './crew.ts'
import { startJob, type Job } from './job.ts'
import { Pool } from './pool.ts'
import { Processes, withProcesses } from './processes.ts'
import {
  chooseRequest,
  examineRequest,
  exploreRequest,
  runRequest,
  Unexamined,
  type Request,
} from './requests.ts'
import { visit } from './visit.ts'

export { support } from './support.ts'

export interface SandboxStatus {
  /** `broken`: the last boot failed; the next run tries again. */
  state: 'booting' | 'ready' | 'busy' | 'broken'
  /** How far the first boot has come, 0 to 1. */
  boot: number
  /** False while a program keeps the interpreter from answering; Stop still works. */
  answering: boolean
}

export interface Sandbox {
  readonly state: SandboxStatus['state']
  /** Calls back at once and after every change; returns a function that ends this. */
  subscribe(listener: (status: SandboxStatus) => void): () => void
  /**
   * Runs a program. Always resolves, with `stopped` or `crashed` if the kernel cannot say so
   * itself, except that it rejects with BusyError while another program runs.
   */
  run(options: RunOptions, onBatch: (batch: TraceBatch) => void): Promise<RunResult>
  /** As `run`, over many schedules. */
  explore(
    options: ExploreOptions,
    onProgress: (progress: ExploreProgress) => void,
  ): Promise<ExploreResult>
  /**
   * Looks at one schedule closely.
   *
   * @throws BusyError while another program runs; Error when it was stopped, or broke
   */
  examine(options: ExamineOptions): Promise<ExamineResult>
  /**
   * Runs a program up to the next choice of somebody who chooses each step.
   *
   * @throws as `examine`
   */
  choose(options: ChooseOptions): Promise<ChooseResult>
  /**
   * Ends whatever is running: a program within 200 ms, an exploration, which has results to report,
   * within about a second. Resolves when it has ended.
   */
  stop(): Promise<void>
  /** Answers the program's request for a line (without its newline); null is the end of input. */
  input(text: string | null): void
  /** Sends SIGINT to the running program, as Ctrl+C in a terminal does; the program decides what happens then. */
  interrupt(): void
  /** Asks a server of the running program for a page; fails when there is none, or the program ends first. */
  visit(options: VisitOptions): Promise<VisitResult>
  setSpeed(speed: number): void
  /** Removes everything; whatever is running resolves as `stopped`. */
  dispose(): void
}

/** Someone wants to run a program while another is running: one at a time. */
export class BusyError extends Error {
  override name = 'BusyError'
}

/**
 * Opens a sandbox and begins to boot it.
 *
 * @param options.base the site's base path; `runtime/` is below it
 * @param options.alone explorations have only one interpreter, because other sandboxes are at work
 * @param options.onBoot is told how far the first boot has come, 0 to 1
 */
export function openSandbox(options: {
  base: string
  alone?: boolean
  onBoot?: (fraction: number) => void
}): Sandbox {
  const { alone = false } = options
  const listeners = new Set<(status: SandboxStatus) => void>()
  let cell: Cell | null = null
  let booted: 'no' | 'yes' | 'failed' = 'no'
  let boot = 0
  let answering = true
  let job: Job<unknown> | null = null
  let processes: Processes | null = null
  let disposed = false

  const status = (): SandboxStatus => ({ state: stateOf(booted, job !== null), boot, answering })
  const tell = () => {
    const now = status()
    for (const listener of listeners) listener(now)
  }
  const pool = new Pool({
    base: options.base,
    spare: hasRoom(),
    onBoot(fraction) {
      boot = fraction
      options.onBoot?.(fraction)
      tell()
    },
  })

  /** Follows the boot of the cell to use now, if it is not the same as before. */
  const follow = (next: Cell): Cell => {
    if (next === cell) return next
    cell = next
    booted = 'no'
    const become = (how: 'yes' | 'failed') => () => {
      if (cell !== next) return
      booted = how
      tell()
    }
    next.ready.then(become('yes'), become('failed'))
    return next
  }

  const start = async <Result>(request: Request<Result>): Promise<Result> => {
    if (disposed) throw new Error('This sandbox has been disposed of.')
    if (job !== null) throw new BusyError('Another program is running: stop it first.')
    const { purpose, ...work } = request
    const mine = startJob<Result>({
      ...work,
      take: () => follow(pool.take(purpose)),
      ask(api) {
        pool.use(purpose)
        return work.ask(api)
      },
      onAnswering(now) {
        answering = now
        tell()
      },
    })
    job = mine
    if ('run' in purpose) pool.provide() // an exploration can use every core itself
    tell()
    const result = await mine.result
    job = null
    answering = true
    // What was lost or used is replaced at once, so that the next run finds it booted. A boot that
    // failed is not tried again before someone asks.
    if (booted !== 'failed' && !disposed) {
      if ('run' in purpose) pool.renew()
      follow(pool.ready())
      pool.provide()
    }
    tell()
    return result
  }

  follow(pool.ready())
  return {
    get state() {
      return status().state
    },
    subscribe(listener) {
      listeners.add(listener)
      listener(status())
      return () => listeners.delete(listener)
    },
    async run(runOptions, onBatch) {
      const asked = readRequest(RunRequest, withProcesses(runOptions, navigator))
      const mine = new Processes(asked, () => pool.lend(), onBatch)
      const request = runRequest(asked, onBatch, (message) => mine.hear(message))
      const ask: typeof request.ask = (api) => {
        mine.begin(api)
        processes = mine
        return request.ask(api)
      }
      try {
        return await start({ ...request, ask })
      } finally {
        mine.end()
        if (processes === mine) processes = null
      }
    },
    async explore(exploreOptions, onProgress) {
      let crew: Crew | undefined
      const marked = new Marked()
      const onMark = marked.hear.bind(marked)
      const hear = (progress: ExploreProgress): void => {
        crew?.hear(progress)
        onProgress(progress)
      }
      const asked = readRequest(ExploreRequest, exploreOptions)
      const request = exploreRequest(asked, hear, onMark)
      const ask: typeof request.ask = async (api) => {
        crew = new Crew(api, () => pool.another(), alone ? 1 : mostAtOnce(navigator), onMark)
        const answer = await request.ask(api)
        if (asked.marks) await told()
        return answer
      }
      try {
        return marked.in(await start({ ...request, ask }))
      } finally {
        crew?.dismiss()
      }
    },
    examine: async (examineOptions) =>
      examined(await start(examineRequest(readRequest(ExamineRequest, examineOptions)))),
    choose: async (chooseOptions) =>
      examined(await start(chooseRequest(readRequest(ChooseRequest, chooseOptions)))),
    stop: async () => job?.stop(),
    input: (text) => job?.tell((api) => api.input(text)),
    interrupt() {
      processes?.interrupt()
      job?.tell((api) => api.interrupt())
    },
    visit: async (asked) => (job === null ? notVisited : visit(job, asked)),
    setSpeed: (speed) => job?.tell((api) => api.setSpeed(speed)),
    dispose() {
      disposed = true
      void job?.stop()
      pool.close()
    },
  }
}

/** Marks arrive on another port than the answer, and were sent before it. */
async function told(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 50))
}

function examined<Result>(result: Result | Unexamined): Result {
  if (result instanceof Unexamined) throw new Error(result.why)
  return result
}

function stateOf(booted: 'no' | 'yes' | 'failed', busy: boolean): SandboxStatus['state'] {
  if (booted === 'failed') return 'broken'
  if (booted === 'no') return 'booting'
  return busy ? 'busy' : 'ready'
}

/** Room for a second interpreter, about 100 MB. Browsers that do not say are mostly on desktops. */
function hasRoom(): boolean {
  const { deviceMemory = 8 } = navigator as Navigator & { deviceMemory?: number }
  return deviceMemory >= 4
}
