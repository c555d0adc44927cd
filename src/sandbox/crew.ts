/** Cells that take over schedules of a long exploration from the cell that leads it. */
import { transfer } from 'comlink'
import type { ExploreProgress, Mark } from '../protocol/explore.ts'
import { progressBudget } from './budgets.ts'
import type { Cell } from './cell.ts'

/** Milliseconds that an exploration must still take to be worth the boot of another interpreter. */
const worthwhile = 500

/** How many interpreters may work at once: one for each core, up to four; each needs about 100 MB. */
export function mostAtOnce({ hardwareConcurrency = 1, deviceMemory = 8 }: NavigatorHints): number {
  const room = deviceMemory < 4 ? 1 : deviceMemory < 8 ? 2 : 4
  return Math.min(4, hardwareConcurrency, room)
}

export interface NavigatorHints {
  hardwareConcurrency?: number
  /** In GB, if the browser says; those that do not are mostly on desktops. */
  deviceMemory?: number
}

export class Crew {
  private readonly leader: Pick<Cell['api'], 'join' | 'part'>
  private readonly open: () => Cell
  private readonly size: number
  private readonly onMark: (mark: Mark) => void
  private readonly begun = performance.now()
  private cells: Cell[] | null = null
  private over = false

  /**
   * @param open - opens a cell in which no program has run
   * @param size - how many interpreters to use, the leader's included
   * @param onMark - gets what the program was seen to do in one of them
   */
  constructor(
    leader: Pick<Cell['api'], 'join' | 'part'>,
    open: () => Cell,
    size: number,
    onMark: (mark: Mark) => void = () => {},
  ) {
    this.leader = leader
    this.open = open
    this.size = size
    this.onMark = onMark
  }

  /** The exploration has come this far: if much is left, other interpreters help. */
  hear({ schedules, of }: ExploreProgress): void {
    if (this.cells !== null || this.over) return
    const left = ((performance.now() - this.begun) * (of - schedules)) / Math.max(1, schedules)
    if (left >= worthwhile) this.cells = Array.from({ length: this.size - 1 }, () => this.recruit())
  }

  /** It is over: no program may run where this one has run. */
  dismiss(): void {
    this.over = true
    if (this.cells !== null) this.leader.part().catch(() => {})
    for (const cell of this.cells ?? []) cell.discard()
  }

  private recruit(): Cell {
    const cell = this.open()
    // A lost interpreter does no harm: the leader runs the schedules that it was given.
    cell.use({
      budget: progressBudget,
      onFeed: (message) => message.type === 'mark' && this.onMark(message.mark),
      onLost() {},
    })
    cell.ready.then(
      () => {
        if (this.over) return
        const { port1, port2 } = new MessageChannel()
        this.leader.join(transfer(port1, [port1])).catch(() => {})
        cell.api.assist(transfer(port2, [port2])).catch(() => {})
      },
      () => {},
    )
    return cell
  }
}
