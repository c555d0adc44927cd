/** Downloads the missing files of a build, piece by piece while nobody waits for anything, and says how far it is. */
import type { Build } from './build.ts'
import { download, quiet } from './download.ts'
import type { Status } from './messages.ts'

/**
 * Milliseconds of work for one answer. Browsers end a worker's event after some minutes. The page asks again,
 * so the download goes on as long as a page is open, and no longer.
 */
const portion = 5_000

/** Bytes that are left free: a learner's work and an interpreter's memory come first. */
const reserve = 100 * 1024 * 1024

let running: Promise<Status['trouble']> | null = null

/**
 * Downloads for some seconds. Pages that ask at the same time get the same answer. A file that takes longer goes on
 * arriving, and the next answer is about it: a page that hears nothing may take its worker for dead.
 */
export async function fill(build: Build): Promise<Status> {
  running ??= fillSome(build).finally(() => (running = null))
  const later = new Promise<null>((resolve) => setTimeout(resolve, 2 * portion, null))
  return statusOf(build, await Promise.race([running, later]))
}

/** Downloads everything that is missing, or throws; files that have arrived need not be downloaded again. */
export async function fillAll(build: Build): Promise<void> {
  for (const file of await build.missing()) await download(file, 'low').kept
}

export async function statusOf(build: Build, trouble: Status['trouble'] = null): Promise<Status> {
  const sum = (files: readonly { bytes: number }[]) =>
    files.reduce((bytes, file) => bytes + file.bytes, 0)
  const all = sum(build.list.files)
  try {
    return { kept: all - sum(await build.missing()), all, trouble }
  } catch {
    return { kept: 0, all, trouble: 'room' } // nothing may be kept here
  }
}

async function fillSome(build: Build): Promise<Status['trouble']> {
  const end = Date.now() + portion
  try {
    for (const file of await build.missing()) {
      if (!(await hasRoom(file.bytes))) return 'room'
      await quiet()
      await download(file, 'low').kept
      if (Date.now() > end) break
    }
    return null
  } catch (error) {
    return error instanceof DOMException && error.name === 'QuotaExceededError' ? 'room' : 'network'
  }
}

async function hasRoom(bytes: number): Promise<boolean> {
  const { quota = Infinity, usage = 0 } = await navigator.storage.estimate()
  return quota - usage - bytes > reserve
}
