/** Ends a replay of which nothing new comes: what has no end is shown as far as it has come. */
import type { Sandbox } from '../../sandbox/sandbox.ts'

/**
 * Milliseconds without an event. A schedule without an end falls silent, too: a run keeps so many events and no more
 * (protocol/run.ts). Time since the start would cut short what a busy machine replays slowly, and the moment that
 * matters is often the last.
 */
export const PATIENCE = 4000

/** Before the first event: a new interpreter has its first program to prepare for. */
export const FIRST_PATIENCE = 20_000

/**
 * Stops what runs in a sandbox once it has been silent for too long. Only a running program is silent: a check used
 * up its interpreter, and the replay after it may have to wait until a new one has booted.
 *
 * @returns what to call when something came, and when the run has ended
 */
export function watchSilence(sandbox: Pick<Sandbox, 'state' | 'stop' | 'subscribe'>) {
  let patience = FIRST_PATIENCE
  let limit: ReturnType<typeof setTimeout> | undefined
  const count = (): void => {
    clearTimeout(limit)
    if (sandbox.state === 'busy') limit = setTimeout(() => void sandbox.stop(), patience)
  }
  const leave = sandbox.subscribe(count)
  return {
    broken(): void {
      patience = PATIENCE
      count()
    },
    end(): void {
      leave()
      clearTimeout(limit)
    },
  }
}
