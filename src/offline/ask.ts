/** Asks the service worker, but does not wait for ever for a worker that is gone. */
import type { Message, Status } from './messages.ts'

/**
 * Milliseconds after which no answer is expected any more. The worker answers after some seconds (fill.ts). If the
 * browser has ended it in the meantime it does not answer, and nothing reports that.
 */
const patience = 30_000

/**
 * @param before what it said last
 * @returns what it says now; if it says nothing, what it said before, with the network as the trouble
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
