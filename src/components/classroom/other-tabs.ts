/** Tells what the teacher says of a program to the other tabs that show the same review, and hears what is said there. */
import type { Judgement } from '../../classroom/judgement.ts'

export interface Said {
  /** The id of the review as it is kept. */
  review: string
  row: number
  exercise: string
  judgement: Judgement
}

export class OtherTabs {
  /** Null where the page is not in a browser: it is being built. */
  private readonly channel =
    typeof window === 'undefined' ? null : new BroadcastChannel('taking-turns-review')

  /** @param hear called for what is said in another tab */
  constructor(hear: (said: Said) => void) {
    this.channel?.addEventListener('message', ({ data }) => hear(data as Said))
  }

  tell(said: Said): void {
    this.channel?.postMessage(said)
  }
}
