/** The cell in use, and a spare that is already booted, so that losing one costs no waiting. */
import { openCell, type Cell } from './cell.ts'
import { loadRuntime } from './runtime.ts'

export interface PoolOptions {
  base: string
  /** How far the first boot has come, 0 to 1. */
  onBoot(fraction: number): void
  /** A second interpreter is wanted while the first is in use. */
  spare: boolean
}

/** Of the way to the first run, the share that is download; the rest is booting. */
const download = 0.7

/** Milliseconds that a program has to itself before the spare boots beside it. */
const settling = 1000

/** Interpreters on hand. `take` gives the current one, `drop` replaces it. */
export class Pool {
  private current: Cell | null = null
  private spare: Cell | null = null
  private providing = false
  private readonly options: PoolOptions
  private closed = false

  constructor(options: PoolOptions) {
    this.options = options
  }

  /** The cell to use now: booted, booting, or opened by this very call. */
  take(): Cell {
    if (this.current?.usable === false) this.drop()
    this.current ??= this.open(this.options.onBoot)
    return this.current
  }

  /** Throws the current cell away and puts the spare, where there is one, in its place. */
  drop(): void {
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

  close(): void {
    this.closed = true
    this.spare?.discard()
    this.spare = null
    this.drop()
  }

  private open(onBoot: (fraction: number) => void): Cell {
    const { base } = this.options
    const cell = openCell(loadRuntime(base, (fraction) => onBoot(fraction * download)))
    cell.ready.then(
      () => onBoot(1),
      () => {},
    )
    return cell
  }
}

function whenIdle(task: () => void): void {
  if (typeof requestIdleCallback === 'function') requestIdleCallback(task, { timeout: 3000 })
  else setTimeout(task, 0)
}
