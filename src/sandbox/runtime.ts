/** Fetches what a sandbox is made of, once per page, and says how far the download has come. */
import { keptFile } from './kept-files.ts'
import { fileNames, RuntimeManifest, type FileName, type RuntimeFiles } from './manifest.ts'
import { Snapshots } from './snapshots.ts'

export interface Runtime {
  /**
   * The frame's page, which arrives long before the rest. Its text and not its address, because a service worker
   * never answers for a frame with an opaque origin: https://w3c.github.io/ServiceWorker/#handle-fetch
   */
  frame: Promise<string>
  files: Promise<RuntimeFiles>
  /** The first of them to be needed, while the others are on their way. */
  worker: Promise<Blob>
  /** The memory of an interpreter that has booted from these files. */
  snapshots: Snapshots
}

/** Gets the share that has arrived, 0 to 1. */
type Progress = (fraction: number) => void

interface Download {
  runtime: Promise<Runtime>
  watchers: Set<Progress>
}

const downloads = new Map<string, Download>()

/**
 * The runtime below `base`. All sandboxes of a page share one download, and the page keeps the
 * files (13 MB), so that a replacement needs no network. A download that failed is forgotten: the
 * next call tries again.
 *
 * @param base the site's base path, such as `/` or `/course/`
 * @throws Error with a message for the learner
 */
export function loadRuntime(base: string, onProgress: Progress = () => {}): Promise<Runtime> {
  let download = downloads.get(base)
  if (download === undefined) {
    const watchers = new Set<Progress>()
    const tell = (fraction: number) => watchers.forEach((watcher) => watcher(fraction))
    download = { runtime: fetchRuntime(base, tell), watchers }
    downloads.set(base, download)
    download.runtime
      .then(({ files, frame }) => Promise.all([files, frame]))
      .catch(() => downloads.delete(base))
  }
  const { watchers, runtime } = download
  watchers.add(onProgress)
  const forget = () => watchers.delete(onProgress)
  runtime.then(({ files }) => files).then(forget, forget)
  return runtime
}

async function fetchRuntime(base: string, onProgress: Progress): Promise<Runtime> {
  const root = new URL(`${base.replace(/\/?$/, '/')}runtime/`, location.href)
  // Always fetched again: it is small, and names the versions of everything else.
  const response = await get(new URL('manifest.json', root), { cache: 'no-cache' })
  const manifest = RuntimeManifest.parse(await response.json())
  const total = fileNames.reduce((sum, name) => sum + manifest.files[name].bytes, 0)
  let arrived = 0
  const add = (bytes: number) => onProgress((arrived += bytes) / total)
  const fetches = fileNames.map((name) => {
    const { path, bytes } = manifest.files[name]
    return [name, fetchFile(new URL(path, root), bytes, add)] as const
  })
  const { worker } = Object.fromEntries(fetches) as Record<FileName, Promise<Blob>>
  const entries = fetches.map(async ([name, file]) => [name, await file] as const)
  const files = Promise.all(entries).then((all) => Object.fromEntries(all) as RuntimeFiles)
  const snapshots = new Snapshots(root, manifest, files)
  const frame = get(new URL(manifest.frame, root)).then((page) => page.text())
  frame.catch(() => {}) // reported where it is awaited
  return { frame, files, worker, snapshots }
}

async function fetchFile(url: URL, size: number, add: Progress): Promise<Blob> {
  const kept = await keptFile(url.href)
  if (kept?.size === size) {
    add(size)
    return kept
  }
  const response = await get(url)
  const chunks: Uint8Array<ArrayBuffer>[] = []
  let filled = 0
  const reader = response.body!.getReader()
  for (;;) {
    // Chunks of one stream come one after another.
    // oxlint-disable-next-line no-await-in-loop
    const { done, value } = await reader.read()
    if (done) break
    if (filled + value.length > size) throw new Error(changed(url))
    chunks.push(value)
    filled += value.length
    add(value.length)
  }
  if (filled < size) throw new Error(changed(url))
  return new Blob(chunks)
}

async function get(url: URL, options: RequestInit = {}): Promise<Response> {
  let response: Response
  try {
    response = await fetch(url, options)
  } catch (error) {
    throw new Error(`Python could not be downloaded: ${url.pathname} cannot be reached.`, {
      cause: error,
    })
  }
  if (response.ok) return response
  throw new Error(`Python could not be downloaded: ${url.pathname} answered ${response.status}.`)
}

function changed(url: URL): string {
  return `Python could not be downloaded: ${url.pathname} does not have the expected length. Reload the page.`
}
