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
  /** How many hints are shown. */
  shown = $state(0)
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

  hint(): void {
    const { hints } = this.exercise
    this.shown += 1
    this.reveal()
    const text = hints[this.shown - 1]?.replaceAll('`', '')
    this.session.say(`Hint ${this.shown} of ${hints.length}: ${text}`)
  }

  toggleSolution(): void {
    if (this.solution !== 'hidden') this.solution = 'hidden'
    else this.solution = this.session.hasTried || this.shown > 0 ? 'shown' : 'asking'
    this.reveal()
  }
}
