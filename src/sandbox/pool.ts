/**
 * The cell in use, and a spare that is already booted. No program gets an interpreter in which another one
 * has run: a cell serves one run, or one program's exploration with the closer looks at it.
 */
import { whenIdle } from './when-idle.ts'
import { mayServe, type Purpose } from '../kernel/purpose.ts'
import { openCell, type Cell } from './cell.ts'
import { loadRuntime } from './runtime.ts'

export interface PoolOptions {
  base: string
  /** How far the first boot has come, 0 to 1. */
  onBoot(fraction: number): void
  /** Whether a second interpreter is wanted while the first is in use. */
  spare: boolean
}

/** The share of the download in the time to the first run; the rest is booting. */
const download = 0.7

/** Milliseconds that a program has to itself before the spare boots beside it. */
const settling = 300

/** The available interpreters. `take` gives one, `drop` throws away the one in use. */
export class Pool {
  private current: Cell | null = null
  /** What the current cell was last taken for; null: no program has run in it. */
  private purpose: Purpose | null = null
  private spare: Cell | null = null
  private providing = false
  private readonly options: PoolOptions
  private closed = false

  constructor(options: PoolOptions) {
    this.options = options
  }

  /** The cell to use now: booted, booting, or opened by this very call. */
  take(purpose: Purpose): Cell {
    if (!mayServe(this.purpose, purpose)) this.drop()
    return this.ready()
  }

  /** A program begins in the current cell. */
  use(purpose: Purpose): void {
    this.purpose = purpose
  }

  /** The current cell, whatever it has served; opened by this call if there is none. */
  ready(): Cell {
    if (this.current?.usable === false) this.drop()
    this.current ??= this.open(this.options.onBoot)
    return this.current
  }

  /** Throws the current cell away, if a program has run in it, and puts the spare in its place. */
  renew(): void {
    if (this.purpose !== null) this.drop()
  }

  /** Throws the current cell away and puts the spare, if there is one, in its place. */
  drop(): void {
    this.purpose = null
    this.current?.discard()
    this.current = this.spare?.usable ? this.spare : null
    this.spare = null
  }

  /** Boots a spare, once the current cell has booted and the page has nothing better to do. */
  provide(): void {
    const { current } = this
    if (!this.options.spare || this.providing || this.closed || current === null) return
    this.providing = true
    const boot = () => {
      this.providing = false
      if (!this.closed && !this.spare?.usable) this.spare = this.open(() => {})
    }
    current.ready.then(
      () => setTimeout(() => whenIdle(boot), settling),
      () => (this.providing = false),
    )
  }

  /** A cell in which no program has run, already booted if there is one; the caller discards it. */
  lend(): Cell {
    const { spare } = this
    if (!spare?.usable) return this.another()
    this.spare = null
    return spare
  }

  /** One more cell, for a program that already runs in the current one; the caller discards it. */
  another(): Cell {
    return this.open(() => {})
  }

  close(): void {
    this.closed = true
    this.spare?.discard()
    this.spare = null
    this.drop()
  }

  /** Has a cell do what its first program would wait for, unless that has begun. */
  private prepare(cell: Cell): void {
    const waits = cell === this.spare || (cell === this.current && this.purpose === null)
    if (waits && cell.usable) cell.api.prepare().catch(() => {})
  }

  private open(onBoot: (fraction: number) => void): Cell {
    const { base } = this.options
    const cell = openCell(loadRuntime(base, (fraction) => onBoot(fraction * download)))
    cell.ready.then(
      () => {
        onBoot(1)
        whenIdle(() => this.prepare(cell))
      },
      () => {},
    )
    return cell
  }
}
