/** Kernels in threads of their own that share the work of a kernel's explorations, in Node. */
import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import type { Kernel } from './kernel.ts'

/** How many interpreters one exploration can use: each needs a core and about 100 MB. */
export const mostJobs = Math.min(4, availableParallelism())

/**
 * Opens kernels that assist `kernel`, each as soon as it has booted; the process need not wait for them.
 *
 * @param jobs - how many interpreters to use, that of `kernel` included.
 * @param folders - what is mounted read-only in each, in the same order as in that of `kernel`.
 * @returns ends them, whatever they are doing.
 */
export function openCrew(
  kernel: Pick<Kernel, 'join'>,
  jobs: number,
  folders: string[] = [],
): () => Promise<void> {
  const workers = Array.from({ length: jobs - 1 }, () => {
    const { port1, port2 } = new MessageChannel()
    const worker = new Worker(new URL('node-assistant.ts', import.meta.url), {
      workerData: folders,
    })
    // One that fails does no harm: the schedules that it was given run elsewhere.
    worker.on('error', () => {})
    worker.once('message', () => void join(kernel, port1))
    worker.postMessage(port2, [port2 as never])
    worker.unref()
    return worker
  })
  return async () => void (await Promise.all(workers.map((worker) => worker.terminate())))
}

async function join(kernel: Pick<Kernel, 'join'>, port: MessagePort) {
  await kernel.join(port)
  ;(port as unknown as { unref(): void }).unref()
}
