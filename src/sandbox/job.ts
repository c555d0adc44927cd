/** One run or exploration on a cell, from its start to whichever end comes first. */
import type { FeedMessage } from '../protocol/kernel.ts'
import type { Cell } from './cell.ts'
import { watch } from './watchdog.ts'
import { spend, type Budget } from '../protocol/weight.ts'

export interface JobOptions<Result> {
  /** The cell to use: booted or booting. Asked again when that one turns out to be dead. */
  take(): Cell
  /** What may be streamed, and how big the answer may be. */
  feedBudget: Budget
  resultBudget: Budget
  ask(api: Cell['api']): Promise<unknown>
  /** Turns the kernel's answer into a result; null if it is not one. */
  parse(answer: unknown): Result | null
  /** The result of a job that the kernel could not end itself. */
  ended(how: 'stopped' | 'crashed', detail: string): Result
  /** True when the kernel says that its interpreter can no longer be used. */
  broken(result: Result): boolean
  /** How long the kernel may take to obey Stop, in milliseconds. After that its frame is removed. */
  patience?: number
  onFeed(message: FeedMessage): void
  onAnswering(answering: boolean): void
}

export interface Job<Result> {
  result: Promise<Result>
  /** Resolves when the job has ended. */
  stop(): Promise<void>
  /** Passes something on to the kernel, once it runs the job; no answer is awaited. */
  tell(say: (api: Cell['api']) => Promise<unknown>): void
}

/** How long a kernel may take to obey, in milliseconds, unless the job says so. */
const usualPatience = 150

/** How long a cell may take to show that it is alive before it is used, in milliseconds. */
const pulse = 1000

/** A booted cell that answers: a program may have ended its worker, or taken it with it. */
async function aliveCell(take: () => Cell): Promise<Cell> {
  const cell = take()
  await cell.ready
  const answer = cell.api.ping().then(
    () => true,
    () => false,
  )
  const limit = new Promise<false>((resolve) => setTimeout(() => resolve(false), pulse))
  if ((await Promise.race([answer, limit])) && cell.usable) return cell
  cell.discard()
  const next = take()
  await next.ready
  return next
}

/** Starts a job. Its result always resolves: any failure is a result, too. */
export function startJob<Result>(options: JobOptions<Result>): Job<Result> {
  let over = false
  let stopping = false
  let cell: Cell | null = null
  let endWatch = () => {}
  const { promise: result, resolve: settle } = Promise.withResolvers<Result>()

  const end = (outcome: Result, keep: boolean) => {
    if (over) return
    over = true
    endWatch()
    cell?.use(null)
    if (!keep || cell?.usable === false) cell?.discard()
    settle(outcome)
  }
  const crash = (detail: string) => end(options.ended('crashed', detail), false)

  const run = async () => {
    let mine: Cell
    try {
      mine = await aliveCell(options.take)
    } catch (error) {
      crash((error as Error).message)
      return
    }
    if (over) return
    cell = mine
    cell.use({ budget: options.feedBudget, onFeed: options.onFeed, onLost: crash })
    endWatch = watch({
      ping: () => mine.api.ping(),
      onAnswering: options.onAnswering,
      onDead: (seconds) =>
        crash(
          `Python has not answered for ${seconds} seconds, so it was ended. ` +
            'A single step that takes this long, such as one call that counts for ever inside ' +
            'a built-in function, can be neither paused nor interrupted.',
        ),
    })
    try {
      const answer = await options.ask(cell.api)
      const size = { ...options.resultBudget }
      const outcome = spend(size, answer) ? options.parse(answer) : null
      if (outcome === null) crash('The interpreter gave an answer that makes no sense.')
      else end(outcome, !options.broken(outcome))
    } catch (error) {
      // A look that was cut short has no answer.
      if (stopping) end(options.ended('stopped', ''), false)
      else crash(`The interpreter failed: ${(error as Error).message}`)
    }
  }
  void run()

  return {
    result,
    async stop() {
      if (over) return
      stopping = true
      if (cell) {
        cell.api.stop().catch(() => {})
        const { patience = usualPatience, ended } = options
        const limit = setTimeout(() => end(ended('stopped', ''), false), patience)
        void result.then(() => clearTimeout(limit))
      } else end(options.ended('stopped', ''), true)
      await result
    },
    tell(say) {
      if (cell && !over) say(cell.api).catch(() => {})
    },
  }
}
