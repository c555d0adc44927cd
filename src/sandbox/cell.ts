/** A cell: one hidden frame with one worker in it, and the page's hold on both. */
import type { Remote } from 'comlink'
import type { FeedMessage, KernelApi } from '../protocol/kernel.ts'
import { Notice, type Delivery } from './delivery.ts'
import { Intake } from './intake.ts'
import type { Runtime } from './runtime.ts'
import type { Budget } from '../protocol/weight.ts'
import { wrapKernel } from './wire.ts'

/** The user of a cell: it gets what the kernel streams, and learns that the cell is lost. */
export interface CellUser {
  budget: Budget
  onFeed(message: FeedMessage): void
  onLost(reason: string): void
}

export interface Cell {
  readonly api: Pick<Remote<KernelApi>, keyof KernelApi>
  /** Resolves when the kernel has booted; if it cannot, rejects with a message for the learner. */
  readonly ready: Promise<void>
  /** False when it is lost, or has sent what a kernel never sends: no other run may use it. */
  readonly usable: boolean
  use(user: CellUser | null): void
  /** Removes the frame and the worker, whatever they are doing. */
  discard(): void
}

/** How long the frame and then the kernel may take to start, in milliseconds. */
const frameLimit = 20_000
const bootLimit = 90_000

/** Opens a cell as soon as the runtime is there. */
export function openCell(runtime: Promise<Runtime>): Cell {
  const kernel = new MessageChannel()
  const supplies = new MessageChannel()
  const notices = new MessageChannel()
  const frame = document.createElement('iframe')
  let user: CellUser | null = null
  let usable = true
  let gone = false
  const { promise: failed, reject: failBoot } = Promise.withResolvers<never>()
  failed.catch(() => {})

  const discard = () => {
    gone = true
    usable = false
    kernel.port1.close()
    supplies.port1.close()
    notices.port1.close()
    frame.remove()
    failBoot(new Error('The sandbox was closed.'))
  }
  const lose = (reason: string) => {
    if (gone) return
    failBoot(new Error(reason))
    const last = user
    discard()
    last?.onLost(reason)
  }

  const intake = new Intake({
    feed: (message) => user?.onFeed(message),
    nonsense: () => (usable = false),
    abuse: lose,
  })
  // Before comlink listens: a flood is noticed before it is unpacked.
  kernel.port1.onmessage = (event) => intake.accept(event)
  const api = wrapKernel(kernel.port1)

  const boot = async () => {
    const { frame: page, files, worker, snapshots } = await Promise.race([runtime, failed])
    const placed = place(frame, await Promise.race([page, failed]))
    // The worker starts, and reads the memory, while Python's files are still on their way.
    const [script, snapshot] = await Promise.race([Promise.all([worker, snapshots.get()]), failed])
    await Promise.race([placed, failed, late(frameLimit, 'The sandbox page')])
    const handedOver = new Promise<void>((resolve) => {
      supplies.port1.onmessage = ({ data }) => {
        // One message, before any program runs there: nothing that a program might send is listened to.
        supplies.port1.close()
        snapshots.put(data)
        resolve()
      }
    })
    const ports = { kernel: kernel.port2, supplies: supplies.port2, notices: notices.port2 }
    const delivery: Delivery = { script, snapshot, ...ports }
    const started = new Promise<void>((resolve) => {
      notices.port1.onmessage = ({ data }) => {
        const notice = Notice.safeParse(data)
        if (notice.data?.type === 'started') resolve()
        else lose(`The interpreter failed: ${notice.data?.reason ?? 'no reason given'}`)
      }
    })
    // An opaque origin cannot be named; the frame checks that the sender is its parent.
    frame.contentWindow!.postMessage(delivery, '*', Object.values(ports))
    await Promise.race([started, failed, late(frameLimit, 'The sandbox page')])
    supplies.port1.postMessage(await Promise.race([files, failed]))
    await Promise.race([handedOver.then(() => api.ping()), failed, late(bootLimit, 'Python')])
  }
  const ready = boot()
  // The mark is for people who look at the page's performance, in a browser's tools or with src/bench.
  ready.then(() => performance.mark('python-booted'), discard)

  return {
    api,
    ready,
    get usable() {
      return usable
    },
    use(next) {
      user = next
      intake.budget = next === null ? null : { ...next.budget }
    },
    discard,
  }
}

/** Adds the frame to the page, unseen, and waits until it has loaded. */
function place(frame: HTMLIFrameElement, html: string): Promise<void> {
  return new Promise((resolve) => {
    frame.setAttribute('sandbox', 'allow-scripts')
    frame.title = 'Where the programs run'
    frame.hidden = true
    frame.tabIndex = -1
    frame.setAttribute('aria-hidden', 'true')
    frame.addEventListener('load', () => resolve(), { once: true })
    frame.srcdoc = html
    document.body.append(frame)
  })
}

function late(milliseconds: number, what: string): Promise<never> {
  return new Promise((_, reject) => {
    const words = `${what} did not start within ${milliseconds / 1000} seconds.`
    setTimeout(() => reject(new Error(words)), milliseconds)
  })
}
