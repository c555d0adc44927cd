/** The review at work: what came in, what was checked of it, and what is kept. Reactive. */
import { joined, type Joined } from '../../classroom/joined.ts'
import {
  cellsOf,
  gradeCells,
  markSimilar,
  type Cell,
  type ReviewKernel,
} from '../../classroom/review.ts'
import { withJudgements, type Judgement } from '../../classroom/judgement.ts'
import { readSources, type Row, type Source } from '../../classroom/sources.ts'
import { mostAtOnce } from '../../sandbox/crew.ts'
import { openSandbox, type Sandbox } from '../../sandbox/sandbox.ts'
import { checkKernel } from '../panel/check-kernel.ts'
import { fetchedExercise } from './load-exercise.ts'
import { forgetReview, keepCell, keepReview, keptReview } from './review-keep.ts'

export class Review {
  rows = $state.raw<Row[]>([])
  cells = $state.raw<Cell[]>([])
  state = $state<'ready' | 'reading' | 'checking' | 'stopping'>('ready')
  /** Set where the review cannot be kept in this browser. */
  isKept = $state(true)
  private stopped = new AbortController()
  /** The checking under way. */
  private work: Promise<void> = Promise.resolve()

  /** Takes up what is kept from before. */
  async open(): Promise<void> {
    const kept = await this.keeping(keptReview())
    if (!kept) return
    this.rows = kept.rows
    this.cells = kept.cells
  }

  get waiting(): number {
    return this.cells.filter(({ state }) => state === 'waiting').length
  }

  /**
   * Reads what came in, beside what is there, and checks it.
   *
   * @returns what became of the sources
   */
  async add(sources: readonly Source[]): Promise<Omit<Joined, 'rows' | 'cells'>> {
    this.state = 'reading'
    const { rows, cells, ...counts } = joined(this, await readSources(sources))
    this.rows = rows
    this.cells = cells
    await this.keeping(keepReview(this.rows, this.cells))
    this.state = 'ready'
    if (counts.taken > 0) await this.check()
    return counts
  }

  /** Checks what waits, until it is done or stopped. */
  async check(): Promise<void> {
    if (this.state === 'ready') this.work = this.checkNow()
    await this.work
  }

  private async checkNow(): Promise<void> {
    this.state = 'checking'
    const { signal } = (this.stopped = new AbortController())
    // Sandboxes of its own: what is opened from the table runs beside them.
    const sandboxes = Array.from({ length: mostAtOnce(navigator) }, () =>
      openSandbox({ base: import.meta.env.BASE_URL, alone: true }),
    )
    const each = (act: (sandbox: Sandbox) => void) => sandboxes.forEach((one) => act(one))
    signal.addEventListener('abort', () => each((one) => void one.stop()))
    const kernels = sandboxes.map((sandbox): ReviewKernel => ({
      ...checkKernel(sandbox, () => {}),
      choose: async (request) => sandbox.choose(request),
    }))
    const work = this.cells.map((cell) => ({ ...cell }))
    try {
      await gradeCells(work, {
        kernels,
        exerciseOf: fetchedExercise,
        signal,
        onCell: (cell) => this.done(work.indexOf(cell), cell),
      })
      await markSimilar(work, fetchedExercise, signal)
      this.cells = withJudgements(work, this.cells)
      await this.keeping(keepReview(this.rows, this.cells))
    } finally {
      each((one) => one.dispose())
      this.state = 'ready'
    }
  }

  stop(): void {
    if (this.state !== 'checking') return
    this.state = 'stopping'
    this.stopped.abort()
  }

  /** Has everything that was checked checked again. */
  async again(): Promise<void> {
    this.cells = withJudgements(cellsOf(this.rows), this.cells)
    await this.check()
  }

  /** Keeps what the teacher says of a program. */
  judge({ row, exercise }: Cell, judgement: Judgement): void {
    const index = this.cells.findIndex((one) => one.row === row && one.exercise === exercise)
    const cell = this.cells[index]
    if (!cell) return
    this.cells = this.cells.with(index, { ...cell, judgement })
    void this.keeping(keepCell(index, { ...cell, judgement }))
  }

  async clear(): Promise<void> {
    this.stop()
    // What is under way writes its last cells first.
    await this.work
    this.rows = []
    this.cells = []
    await this.keeping(forgetReview())
  }

  private done(index: number, cell: Cell): void {
    // What was said of it meanwhile stays.
    const [now] = withJudgements([{ ...cell }], [this.cells[index]!])
    this.cells = this.cells.with(index, now!)
    void this.keeping(keepCell(index, now!))
  }

  /** A browser that keeps nothing is no reason to stop. */
  private async keeping<T>(kept: Promise<T>): Promise<T | null> {
    try {
      return await kept
    } catch {
      this.isKept = false
      return null
    }
  }
}
