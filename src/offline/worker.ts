/**
 * The service worker: keeps a whole build of the site, so that everything works without a network.
 *
 * On the first visit it begins at once, with nothing, and keeps what the page loads. The rest is downloaded while the
 * page is open (fill.ts). A newer build's worker first downloads as much as the previous one had. Then it waits until
 * the learner wants the new version, or until no page of the site is open.
 */
import { answer } from './answer.ts'
import type { BuildList } from './build-list.ts'
import { Builds } from './builds.ts'
import { keepLoaded } from './download.ts'
import { fill, fillAll, statusOf } from './fill.ts'
import type { Message, Status } from './messages.ts'
import { scope } from './scope.ts'

/** Put here by the build, see .ci/service-worker.ts. */
declare const __BUILD__: BuildList

const builds = new Builds(__BUILD__)
const { own } = builds

scope.addEventListener('install', (event) => event.waitUntil(install()))
scope.addEventListener('activate', (event) => event.waitUntil(builds.begin().then(tidy)))
scope.addEventListener('fetch', (event) => answer(event, builds))
scope.addEventListener('message', (event) => {
  const port = event.ports[0]
  const done = handle(event.data as Message)
    // Whatever has gone wrong, the page gets an answer, and tries again later.
    .catch(() => statusOf(own, 'network'))
    .then((status) => port?.postMessage(status))
  event.waitUntil(done)
})

async function install(): Promise<void> {
  if (!scope.registration.active) {
    await scope.skipWaiting()
    return
  }
  await builds.announce()
  const before = await builds.current()
  if (await before?.isComplete()) await fillAll(own)
}

async function handle(message: Message): Promise<Status | null> {
  switch (message.kind) {
    case 'open':
      // The page that registered this worker belongs to the same build, unless the site was updated in between.
      if (message.assets.every((url) => own.file(url))) await scope.clients.claim()
      await tidy()
      return statusOf(own)
    case 'keep': {
      const wanted = new Set(message.urls)
      const files = (await own.missing()).filter(({ url }) => wanted.has(url))
      await Promise.allSettled(files.map(keepLoaded))
      return statusOf(own)
    }
    case 'fill':
      return fill(own)
    case 'take-over':
      await scope.skipWaiting()
      return null
  }
}

/** Anything that cannot be tidied away now will be later. */
async function tidy(): Promise<void> {
  await builds.tidy().catch(() => {})
}
