/**
 * The memory of an interpreter that has just booted, kept so that the next ones start from it: for this page,
 * and, if the browser lets us, for later pages and visits.
 *
 * It is made in the visitor's own browser, at the first boot, by an interpreter in which no program has run.
 * So it needs no extra download. Losing it costs a plain boot and nothing else, so no fault here is reported.
 */
import { cacheName } from './ahead.ts'
import { keepFiles } from './kept-files.ts'
import { fileNames, type RuntimeFiles, type RuntimeManifest } from './manifest.ts'

/** Larger than any snapshot: 30 MiB of heap and a header. */
const MOST_BYTES = 40 * 1024 * 1024

export class Snapshots {
  private readonly address: string
  /** Address → file, for everything that it was made from. */
  private readonly files: () => Promise<ReadonlyMap<string, Blob>>
  private known: Promise<Blob | null> | undefined

  /**
   * @param root where the runtime's files are. Another version of any of them means another snapshot.
   * @param arriving the files themselves
   */
  constructor(root: URL, { files }: RuntimeManifest, arriving: Promise<RuntimeFiles>) {
    this.files = async () => {
      const arrived = await arriving
      return new Map(fileNames.map((one) => [new URL(files[one].path, root).href, arrived[one]]))
    }
    const versions = [files.asmModule, files.asmWasm, files.stdlib, files.kernel]
    const name = versions.map(({ path }) => path).join('+')
    this.address = new URL(`snapshot?of=${encodeURIComponent(name)}`, root).href
  }

  /** The snapshot; null: there is none yet, or it cannot be read. */
  get(): Promise<Blob | null> {
    this.known ??= this.read().catch(() => null)
    return this.known
  }

  /**
   * Keeps what a fresh interpreter has handed over, and the files that it booted from, in place of other versions';
   * null: it started from one.
   */
  put(memory: unknown): void {
    if (!(memory instanceof Blob) || memory.size > MOST_BYTES) return
    this.known = Promise.resolve(memory)
    void this.write(memory).catch(() => {})
  }

  private async read(): Promise<Blob | null> {
    const kept = await (await caches.open(cacheName)).match(this.address)
    return kept ? await kept.blob() : null
  }

  private async write(memory: Blob): Promise<void> {
    const cache = await caches.open(cacheName)
    const others = (await cache.keys()).filter(({ url }) => url !== this.address)
    await Promise.all(others.map((other) => cache.delete(other)))
    await cache.put(this.address, new Response(memory))
    // Last, when nobody waits for the boot any more. During development, addresses stay the same and files change.
    if (!import.meta.env.DEV) await keepFiles(await this.files())
  }
}
