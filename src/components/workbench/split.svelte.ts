/** How the panes of all workbenches share their room, as the learner left it. Reactive. */

/** Per cent: of the width for the program, and of the height for output and verdict. */
interface Shares {
  program: number
  results: number
}

const KEY = 'turns:workbench'
const usual: Shares = { program: 48, results: 44 }
/** No pane can be closed by accident. */
const LEAST = 15

const within = (share: unknown, otherwise: number): number =>
  typeof share === 'number' && share >= LEAST && share <= 100 - LEAST ? share : otherwise

function kept(): Shares {
  try {
    const { program, results } = JSON.parse(localStorage.getItem(KEY) ?? '{}') as Partial<Shares>
    return {
      program: within(program, usual.program),
      results: within(results, usual.results),
    }
  } catch {
    // Nothing that can be read: as at the first visit.
    return { ...usual }
  }
}

export class Split {
  shares = $state({ ...usual })

  /** Takes over what was kept; not before the page is alive, which was built without it. */
  restore(): void {
    this.shares = kept()
  }

  /** @param share per cent; what would close a pane is as much as leaves it open */
  set(pane: keyof Shares, share: number): void {
    this.shares[pane] = Math.min(100 - LEAST, Math.max(LEAST, share))
    try {
      localStorage.setItem(KEY, JSON.stringify(this.shares))
    } catch {
      // No room, or not allowed: it holds for this page.
    }
  }

  reset(pane: keyof Shares): void {
    this.set(pane, usual[pane])
  }
}
