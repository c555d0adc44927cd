/** The processes of a program in the page: each is a cell of its own, behind the same walls as the program's first. */
import { Household, mostProcesses, type Room } from '../kernel/processes/household.ts'
import type { ProcessMessage } from '../protocol/child.ts'
import type { RunOptions, RunRequest } from '../protocol/run.ts'
import type { TraceBatch } from '../protocol/trace.ts'
import { traceBudget } from './budgets.ts'
import type { Cell } from './cell.ts'
import type { NavigatorHints } from './crew.ts'

/** The request with what this device can give a program, unless it says so itself. */
export function withProcesses(
  options: RunOptions,
  { hardwareConcurrency: cores = 1, deviceMemory }: NavigatorHints,
): RunOptions {
  return { processes: mostProcesses(cores, deviceMemory), cores, ...options }
}

export class Processes {
  private readonly household: Household
  private first: Cell['api'] | null = null

  /**
   * @param request the program's
   * @param open opens a cell in which no program has run
   * @param onBatch takes what they print
   */
  constructor(request: RunRequest, open: () => Cell, onBatch: (batch: TraceBatch) => void) {
    this.household = new Household(request, () => roomIn(open(), request), onBatch)
  }

  /** The kernel in which the program begins. */
  begin(first: Cell['api']): void {
    this.first = first
  }

  /** What the program's first process asks for. */
  hear(message: ProcessMessage): void {
    if (this.first !== null) this.household.hear(message, this.first)
  }

  interrupt(): void {
    this.household.interrupt()
  }

  end(): void {
    this.household.end()
  }
}

function roomIn(cell: Cell, { limits }: RunRequest): Room {
  return {
    api: cell.api,
    ready: cell.ready,
    use: ({ onFeed, onLost }) => cell.use({ budget: traceBudget(limits), onFeed, onLost }),
    discard: () => cell.discard(),
  }
}
