/** The help that an exercise gives: its hints, one after the other, and its solution. Reactive. */
import type { Exercise } from '../../exercise/exercise.ts'
import type { Session } from './session.svelte.ts'

/** Which help there is not now, and the id of the text that says why. */
export interface Sealed {
  hint: boolean
  solution: boolean
  by: string
}

export class Helping {
  readonly exercise: Exercise
  /** How many hints have been given or passed over. */
  shown = $state(0)
  /** The numbers of those passed over: what they lead to held in the last check. They can be read all the same. */
  passed = $state.raw<readonly number[]>([])
  /** Who has not tried is asked first. */
  solution = $state<'hidden' | 'asking' | 'shown'>('hidden')
  private readonly session: Session
  private readonly reveal: () => void

  /** @param reveal - brings what was asked for into view */
  constructor(exercise: Exercise, session: Session, reveal: () => void) {
    this.exercise = exercise
    this.session = session
    this.reveal = reveal
  }

  /** Gives the next hint that still helps. */
  async hint(): Promise<void> {
    const { hints } = this.exercise
    const reached = await this.reached()
    let next = this.shown + 1
    while (reached.has(next)) next += 1
    const over = Array.from({ length: next - this.shown - 1 }, (_, at) => this.shown + 1 + at)
    this.passed = [...this.passed, ...over]
    this.shown = Math.min(next, hints.length)
    this.reveal()
    const done = over.map((number) => `Hint ${number} is done already.`)
    const text = hints[next - 1]?.replaceAll('`', '')
    const given = text === undefined ? [] : [`Hint ${next} of ${hints.length}: ${text}`]
    this.session.say([...done, ...given].join(' '))
  }

  /** As the last check found. */
  private async reached(): Promise<ReadonlySet<number>> {
    const { verdict } = this.session
    if (!verdict || !this.exercise.reached) return new Set()
    try {
      const { reachedHints } = await import('../../grader/reached.ts')
      return reachedHints(this.exercise, verdict.verdict)
    } catch {
      // Without that part of the page every hint is given.
      return new Set()
    }
  }

  toggleSolution(): void {
    if (this.solution !== 'hidden') this.solution = 'hidden'
    else this.solution = this.session.hasTried || this.shown > 0 ? 'shown' : 'asking'
    this.reveal()
  }
}
