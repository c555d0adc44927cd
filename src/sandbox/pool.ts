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

/** Interpreters on hand. `take` gives the current one, `drop` replaces it. */
export class Pool {
  private current: Cell | null = null
  private spare: Cell | null = null
  private waiting: number | undefined
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

  /** Boots a spare when the page has nothing better to do. */
  provide(): void {
    if (!this.options.spare || this.waiting !== undefined || this.closed) return
    this.waiting = whenIdle(() => {
      this.waiting = undefined
      if (this.closed || this.spare?.usable) return
      this.spare = this.open(() => {})
    })
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

function whenIdle(task: () => void): number {
  if (typeof requestIdleCallback === 'function') return requestIdleCallback(task, { timeout: 3000 })
  return Number(setTimeout(task, 1000))
}
