/**
 * A build as the browser keeps it. The files of all builds are in one cache, each under its address and
 * revision: a file that two builds share is there once, and no build gets another one's file.
 */
import { PrecacheController } from 'workbox-precaching/PrecacheController.js'
import type { BuildFile, BuildList } from './build-list.ts'
import { root } from './scope.ts'

export const filesCache = () => `taking-turns-files ${root()}`

/** One file of a build, with the name under which it is kept. */
export type KeptFile = BuildFile & { key: string }

export class Build {
  readonly id: string
  readonly list: BuildList
  private readonly precache = new PrecacheController({ cacheName: filesCache() })
  private readonly files: Map<string, KeptFile>
  private complete = false

  constructor(list: BuildList) {
    this.id = list.id
    this.list = list
    this.precache.addToCacheList(list.files)
    const entries = list.files.map((file) => {
      const url = new URL(file.url, root()).href
      return [url, { ...file, url, key: this.precache.getCacheKeyForURL(url)! }] as const
    })
    this.files = new Map(entries)
  }

  /** @param url absolute, without query and fragment */
  file(url: string): KeptFile | undefined {
    return this.files.get(url)
  }

  /** The names under which its files are kept. */
  keys(): string[] {
    return [...this.files.values()].map(({ key }) => key)
  }

  /** The file at an address, if it is kept. */
  async find(url: string): Promise<Response | undefined> {
    return this.precache.matchPrecache(url).catch(() => undefined)
  }

  async missing(): Promise<KeptFile[]> {
    const requests = await (await caches.open(filesCache())).keys()
    const kept = new Set(requests.map(({ url }) => url))
    return [...this.files.values()].filter(({ key }) => !kept.has(key))
  }

  /** Whether every file is kept. */
  async isComplete(): Promise<boolean> {
    this.complete ||= (await this.missing()).length === 0
    return this.complete
  }
}
