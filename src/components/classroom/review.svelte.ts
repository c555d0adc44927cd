/** The review at work: what came in, what was checked of it, and what is kept. Reactive. */
import { joined, type Counts } from '../../classroom/joined.ts'
import {
  cellsOf,
  gradeCells,
  markSimilar,
  ownIsUnknown,
  type Cell,
  type ReviewKernel,
} from '../../classroom/review.ts'
import { withJudgements, type Judgement } from '../../classroom/judgement.ts'
import { readSources, type Row, type Source } from '../../classroom/sources.ts'
import { mostAtOnce } from '../../sandbox/crew.ts'
import { openSandbox, type Sandbox } from '../../sandbox/sandbox.ts'
import { checkKernel } from '../panel/check-kernel.ts'
import type { Exercise } from '../../exercise/exercise.ts'
import { fetchedExercise, forgetExercises, keepOwnExercise } from './load-exercise.ts'
import { OtherTabs, type Said } from './other-tabs.ts'
import { forgetReview, keepCells, keepReview, keptId, keptReview } from './review-keep.ts'

/** Milliseconds between two views of what was checked. */
const showEach = 200

export class Review {
  rows = $state.raw<Row[]>([])
  cells = $state.raw<Cell[]>([])
  /** The exercises that the teacher wrote, from the links of assignments. */
  own = $state.raw<Exercise[]>([])
  /** Counts how often another review took the place of the one that is shown: nothing that is open belongs to it. */
  edition = $state(0)
  state = $state<'ready' | 'reading' | 'checking' | 'stopping'>('ready')
  /** Set where the review cannot be kept in this browser. */
  isKept = $state(true)
  /** Set where another tab changed or cleared what is kept: that is what is shown since then. */
  isElsewhere = $state(false)
  /** Of what is kept; null: nothing is. */
  private id: string | null = null
  /** Of what was begun last. */
  private stopped = new AbortController()
  private work: Promise<unknown> = Promise.resolve()
  /** What was checked and is not shown yet, by its place in the list. */
  private fresh = new Map<number, Cell>()
  /** Checking was begun, and neither came to its end nor was stopped: what interrupts it lets it go on. */
  private isUnderWay = false
  /** One after the other: what is said while a new review is being written belongs to that one. */
  private written: Promise<unknown> = Promise.resolve()
  private readonly others = new OtherTabs((said) => this.hear(said))
  private showing: ReturnType<typeof setTimeout> | undefined

  /** Takes up what is kept from before. */
  open(): Promise<void> {
    return this.inTurn(async () => void (await this.takeUp()))
  }

  /** One after the other: what is read, checked or cleared never meets anything half done. Checking stops for it. */
  private inTurn<T>(act: (signal: AbortSignal) => Promise<T>): Promise<T> {
    this.interrupt()
    const { signal } = (this.stopped = new AbortController())
    const done = this.work.then(() => act(signal))
    this.work = done.catch(() => {})
    return done
  }

  /** @returns whether what is kept was not what is shown */
  private async takeUp(): Promise<boolean> {
    const id = await this.keeping(keptId())
    if (!this.isKept || (id !== null && id === this.id)) return false
    const kept = await this.keeping(keptReview())
    if (!this.isKept) return false
    const isOther = this.id !== (kept?.id ?? null)
    if (isOther) this.edition += 1
    this.id = kept?.id ?? null
    this.rows = kept?.rows ?? []
    this.cells = kept?.cells ?? []
    this.own = kept?.own ?? []
    for (const exercise of this.own) keepOwnExercise(exercise)
    return isOther
  }

  /** Another tab has changed what is kept. */
  private async lost(): Promise<void> {
    this.id = null
    await this.inTurn(() => this.takeUp())
    this.isElsewhere = true
  }

  get waiting(): number {
    return this.cells.filter(({ state }) => state === 'waiting').length
  }

  /**
   * Reads what came in, beside what is there, and checks it. Goes on with what it interrupts, even where nothing came.
   *
   * @param coming files that may still be opened: what is asked for meanwhile, to clear it all, comes after them
   * @returns what became of the sources
   */
  add(coming: readonly Source[] | Promise<readonly Source[]>): Promise<Counts> {
    return this.inTurn(async (signal) => {
      this.state = 'reading'
      try {
        const sources = await coming
        this.isElsewhere = await this.takeUp()
        const { rows, cells, ...counts } = joined(this, await readSources(sources))
        this.rows = rows
        this.cells = cells
        await this.keep()
        if (counts.taken > 0 || this.isUnderWay) await this.checkNow(signal)
        return counts
      } finally {
        this.state = 'ready'
      }
    })
  }

  /** Takes the exercises that the teacher wrote, once they are read, and checks the programs that waited for them. */
  know(coming: Promise<readonly Exercise[]>): Promise<void> {
    return this.inTurn(async (signal) => {
      const exercises = await coming
      for (const exercise of exercises) keepOwnExercise(exercise)
      const ids = new Set(exercises.map(({ id }) => id))
      this.own = [...this.own.filter(({ id }) => !ids.has(id)), ...exercises]
      this.cells = this.cells.map((cell) =>
        cell.reason === ownIsUnknown && ids.has(cell.exercise)
          ? { ...cell, state: 'waiting', reason: '' }
          : cell,
      )
      await this.keep()
      if (this.waiting > 0) await this.checkNow(signal)
    })
  }

  /** Checks what waits, until it is done or stopped. */
  async check(): Promise<void> {
    if (this.state === 'ready') await this.inTurn((signal) => this.checkNow(signal))
  }

  private async checkNow(signal: AbortSignal): Promise<void> {
    this.isUnderWay = true
    if (signal.aborted) return
    this.state = 'checking'
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
    const places = new Map(work.map((cell, index) => [cell, index]))
    try {
      await gradeCells(work, {
        kernels,
        exerciseOf: fetchedExercise,
        signal,
        onCell: (cell) => this.done(places.get(cell)!, cell),
      })
      this.show()
      await markSimilar(work, fetchedExercise, signal)
      this.cells = withJudgements(work, this.cells)
      await this.keepCells(this.cells.entries())
      if (!signal.aborted) this.isUnderWay = false
    } finally {
      this.show()
      each((one) => one.dispose())
      this.state = 'ready'
    }
  }

  /** Ends the checking until somebody asks for it again. */
  stop(): void {
    this.isUnderWay = false
    this.interrupt()
  }

  private interrupt(): void {
    if (this.state === 'checking') this.state = 'stopping'
    this.stopped.abort()
  }

  /** Has everything that was checked checked again. */
  again(): Promise<void> {
    return this.inTurn((signal) => {
      this.cells = withJudgements(cellsOf(this.rows), this.cells)
      return this.checkNow(signal)
    })
  }

  /** Keeps what the teacher says of a program. */
  judge({ row, exercise }: Cell, judgement: Judgement): void {
    const index = this.cells.findIndex((one) => one.row === row && one.exercise === exercise)
    const cell = this.cells[index]
    if (!cell) return
    this.cells = this.cells.with(index, { ...cell, judgement })
    void this.keepCells([[index, { ...cell, judgement }]])
    if (this.id !== null) this.others.tell({ review: this.id, row, exercise, judgement })
  }

  /** Another tab that shows this review has kept what was said there: what is kept here must not undo it. */
  private hear({ review, row, exercise, judgement }: Said): void {
    if (review !== this.id) return
    this.cells = this.cells.map((cell) =>
      cell.row === row && cell.exercise === exercise ? { ...cell, judgement } : cell,
    )
  }

  clear(): Promise<void> {
    return this.inTurn(async () => {
      this.rows = []
      this.cells = []
      this.own = []
      this.isUnderWay = false
      this.id = null
      this.isElsewhere = false
      forgetExercises()
      await this.keeping(forgetReview())
    })
  }

  private done(index: number, cell: Cell): void {
    this.fresh.set(index, { ...cell })
    // Not by frame: a hidden page has none.
    this.showing ??= setTimeout(() => this.show(), showEach)
  }

  /** Shows and keeps what was checked since the last time: a list for each cell would cost as much as all cells. */
  private show(): void {
    clearTimeout(this.showing)
    this.showing = undefined
    if (this.fresh.size === 0) return
    const cells = [...this.cells]
    for (const [index, cell] of this.fresh) {
      // What was said of it meanwhile stays.
      cells[index] = withJudgements([cell], [cells[index]!])[0]!
    }
    this.cells = cells
    void this.keepCells(
      Array.from(this.fresh.keys(), (index): [number, Cell] => [index, cells[index]!]),
    )
    this.fresh.clear()
  }

  private keep(): Promise<void> {
    return this.inWriting(async () => {
      const id = await this.keeping(keepReview(this.rows, this.cells, this.own, this.id))
      if (id === null && this.isKept) void this.lost()
      this.id = id
    })
  }

  private keepCells(cells: Iterable<[number, Cell]>): Promise<void> {
    return this.inWriting(async () => {
      const { id } = this
      // One that could not be kept as a whole is not kept in parts.
      if (id === null) return
      const isKept = await this.keeping(keepCells(id, cells))
      if (isKept === false && this.id === id) void this.lost()
    })
  }

  private inWriting(act: () => Promise<void>): Promise<void> {
    const done = this.written.then(act)
    this.written = done.catch(() => {})
    return done
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
