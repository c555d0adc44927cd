/** Asks the service worker, and does not wait for ever for one that is gone. */
import type { Message, Status } from './messages.ts'

/**
 * Milliseconds until an answer is held for lost. The worker answers after some seconds (fill.ts); one that the
 * browser ended meanwhile does not, and nobody says so.
 */
const patience = 30_000

/**
 * @param before what it said last
 * @returns what it says now; what it said before, with the network as the trouble, when it says nothing
 */
export function ask(
  worker: Pick<ServiceWorker, 'postMessage'>,
  message: Message,
  before: Pick<Status, 'kept' | 'all'> = { kept: 0, all: 1 },
): Promise<Status> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel()
    const answer = (status: Status) => {
      clearTimeout(timer)
      port1.close()
      resolve(status)
    }
    const timer = setTimeout(answer, patience, { ...before, trouble: 'network' })
    port1.onmessage = ({ data }) => answer(data as Status)
    worker.postMessage(message, [port2])
  })
}
