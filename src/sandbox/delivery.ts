/** What travels into a sandbox at its start: page → frame → worker. Plain data and ports. */
import { z } from 'zod'

/** Page → frame, once, with the ports among the transferred. */
export interface Delivery {
  /** The worker's script. */
  script: Blob
  /** An earlier interpreter's memory, to start from; null: there is none. */
  snapshot: Blob | null
  /** For the worker: the comlink interface and the feed. */
  kernel: MessagePort
  /**
   * For the worker: the page sends the RuntimeFiles here, once; when the worker has booted, it hands over its memory,
   * or null. Both before any program runs.
   */
  supplies: MessagePort
  /** For the frame: its messages to the page. */
  notices: MessagePort
}

/** Frame → worker, once. */
export type WorkerDelivery = Omit<Delivery, 'notices' | 'script'>

/** Frame → page: the worker has started, could not be started, or threw outside of any program. */
export const Notice = z.discriminatedUnion('type', [
  z.object({ type: z.literal('started') }),
  z.object({ type: z.literal('failed'), reason: z.string().max(2000) }),
])
export type Notice = z.infer<typeof Notice>
