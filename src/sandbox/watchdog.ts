/**
 * Notices a worker that has stopped answering.
 *
 * A healthy kernel gives its event loop a turn every few tens of milliseconds, even in a tight loop.
 * These never do: an endless loop in C (a catastrophic regular expression), a dead interpreter, a
 * worker that is gone. Silence is counted in rounds, not by the clock, so that a laptop that slept
 * or a page in the background does not count against the worker.
 */
export interface Watched {
  ping(): Promise<unknown>
  /** Called when the worker falls silent, and when it answers again. */
  onAnswering(answering: boolean): void
  /** Called once, when it has been silent for too long. */
  onDead(seconds: number): void
}

export const round = 1000
/** Rounds without an answer after which this is reported, and after which the worker is given up. */
const quietRounds = 2
const deadRounds = 10

/** Starts watching; the returned function ends it. */
export function watch({ ping, onAnswering, onDead }: Watched): () => void {
  let silent = 0
  let waiting = false
  let over = false
  const answered = () => {
    waiting = false
    if (over) return
    if (silent >= quietRounds) onAnswering(true)
    silent = 0
  }
  const timer = setInterval(() => {
    if (!waiting) {
      waiting = true
      // An answer that is an error is an answer.
      ping().then(answered, answered)
      return
    }
    silent += 1
    if (silent === quietRounds) onAnswering(false)
    if (silent < deadRounds) return
    end()
    onDead((silent * round) / 1000)
  }, round)
  const end = () => {
    over = true
    clearInterval(timer)
  }
  return end
}
