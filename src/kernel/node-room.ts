/** A kernel in a thread of its own, for a process of a program, in Node. */
import { Worker } from 'node:worker_threads'
import { wrap } from 'comlink'
import nodeEndpoint from 'comlink/dist/esm/node-adapter.mjs'
import type { FeedMessage, KernelApi } from '../protocol/kernel.ts'
import type { Room } from './processes/household.ts'

/** A folder of this machine, and where it lies in an interpreter. */
export type Mounted = [folder: string, at: string]

/** Opens one, with these folders in it. */
export function openNodeRoom(folders: Mounted[]): Room {
  const worker = new Worker(new URL('node-process.ts', import.meta.url), { workerData: folders })
  let user: Parameters<Room['use']>[0] | null = null
  const { promise: ready, resolve, reject } = Promise.withResolvers<void>()
  ready.catch(() => {})
  worker.on('message', (message: FeedMessage | 'ready') => {
    if (message === 'ready') resolve()
    else if ('type' in message) user?.onFeed(message)
  })
  const lose = (error: unknown) => {
    reject(error)
    user?.onLost(String(error))
  }
  worker.on('error', lose)
  worker.on('exit', () => lose(new Error('the thread has ended')))
  return {
    api: wrap<Pick<KernelApi, keyof KernelApi>>(nodeEndpoint(worker)),
    ready,
    use: (next) => void (user = next),
    discard() {
      user = null
      void worker.terminate()
    },
  }
}
