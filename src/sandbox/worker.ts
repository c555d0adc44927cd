/** The worker inside the frame: loads pyodide from the bytes it is handed and boots the kernel. */
import './no-eval.ts'
import { expose } from 'comlink'
import { bootKernel } from '../kernel/boot.ts'
import type { FeedMessage } from '../protocol/kernel.ts'
import type { WorkerDelivery } from './delivery.ts'
import { loaderOf } from './load-pyodide.ts'
import type { RuntimeFiles } from './manifest.ts'

async function boot({ snapshot, kernel, supplies }: WorkerDelivery): Promise<void> {
  // A wall against our own mistakes: with the site's origin there would be no sandbox.
  if (self.origin !== 'null') return
  const post = kernel.postMessage.bind(kernel)
  let made: Blob | null = null
  try {
    const reading = snapshot?.arrayBuffer()
    reading?.catch(() => {})
    const files = await arrival(supplies)
    const load = loaderOf(files)
    const [memory, pythonFiles] = await Promise.all([
      reading,
      files.kernel.text().then((text) => JSON.parse(text)),
    ])
    const api = await bootKernel({
      load,
      snapshot: memory && new Uint8Array(memory),
      onSnapshot: (bytes) => (made = new Blob([bytes as Uint8Array<ArrayBuffer>])),
      pythonFiles,
      // On the same port as comlink's answers, because only messages of one port keep their order:
      // the last lines of output must not come after the result. Comlink ignores messages without an id.
      post: (message: FeedMessage) => post(message),
    })
    supplies.postMessage(made)
    expose(api, kernel)
  } catch (error) {
    supplies.postMessage(null)
    // The page's first ping then fails with the reason.
    expose({ ping: () => Promise.reject(error) }, kernel)
  }
}

/** The page's one message on this port. */
function arrival(supplies: MessagePort): Promise<RuntimeFiles> {
  return new Promise((resolve) => {
    supplies.onmessage = ({ data }) => resolve(data as RuntimeFiles)
  })
}

self.addEventListener('message', (event) => void boot(event.data as WorkerDelivery), { once: true })
