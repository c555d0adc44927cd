/**
 * The script of the frame's page: between the site and the worker that runs learner code.
 *
 * The frame has an opaque origin, so the worker that it starts has one too: no storage, no cookies,
 * no way to the site. The script holds nothing worth stealing, and the only thing that it listens for
 * from the worker is its failure.
 */
import type { Delivery, Notice, WorkerDelivery } from './delivery.ts'

function start({ notices, script, ...delivery }: Delivery): void {
  const tell = (notice: Notice) => notices.postMessage(notice)
  const address = URL.createObjectURL(new Blob([script], { type: 'text/javascript' }))
  // A classic worker: a module worker from a blob fails silently in Chromium's opaque origins.
  const worker = new Worker(address)
  worker.addEventListener('error', (event) => {
    tell({ type: 'failed', reason: String(event.message ?? 'it could not start').slice(0, 2000) })
  })
  const { kernel, supplies } = delivery
  worker.postMessage(delivery satisfies WorkerDelivery, [kernel, supplies])
  tell({ type: 'started' })
}

function receive(event: MessageEvent): void {
  if (event.source !== window.parent || window.parent === window) return
  window.removeEventListener('message', receive)
  start(event.data as Delivery)
}

// With the site's own origin (opened as a page, or framed without `sandbox`) this would be no
// boundary at all, so nothing happens.
if (self.origin === 'null') window.addEventListener('message', receive)
