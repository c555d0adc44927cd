/** How far a long command has come, on one line of stderr that is overwritten again and again. */
import type { ExploreProgress } from '../protocol/explore.ts'

const CLEAR = '\r\x1b[K'

/** Where the line goes: `process.stderr`, or a substitute. */
export interface Terminal {
  isTTY?: boolean
  write(text: string): unknown
}

/** Shows nothing unless `terminal` is one, so that a log or a pipe stays clean. */
export class ProgressLine {
  private readonly terminal: Terminal | null

  constructor(terminal: Terminal) {
    this.terminal = terminal.isTTY === true ? terminal : null
  }

  show({ schedules, of }: ExploreProgress) {
    const share = of >= ENDLESS ? '' : ` of ${of.toLocaleString('en')}`
    const text = `${schedules.toLocaleString('en')}${share} schedules (Ctrl-C stops)`
    this.terminal?.write(`${CLEAR}${text}`)
  }

  clear() {
    this.terminal?.write(CLEAR)
  }
}

/** A budget of this many schedules is no limit: another one ends the exploration. */
export const ENDLESS = 1_000_000_000
