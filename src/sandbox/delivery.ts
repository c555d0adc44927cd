/** What travels into a sandbox at its start: page → frame → worker. Plain data and ports. */
import { z } from 'zod'
import type { RuntimeFiles } from './manifest.ts'

/** Page → frame, once, with the ports among the transferred. */
export interface Delivery {
  files: RuntimeFiles
  /** An earlier interpreter's memory, to start from; null: there is none. */
  snapshot: Blob | null
  /** For the worker: the comlink interface and the feed. */
  kernel: MessagePort
  /** For the worker: when it has booted, it hands over its memory here, or null; before any program runs. */
  snapshots: MessagePort
  /** For the frame: what it has to tell the page. */
  notices: MessagePort
}

/** Frame → worker, once. */
export type WorkerDelivery = Omit<Delivery, 'notices'>

/** Frame → page: the worker has started, could not be started, or threw outside of any program. */
export const Notice = z.discriminatedUnion('type', [
  z.object({ type: z.literal('started') }),
  z.object({ type: z.literal('failed'), reason: z.string().max(2000) }),
])
export type Notice = z.infer<typeof Notice>
