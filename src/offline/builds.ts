/**
 * Which builds there are, and which page belongs to which.
 *
 * A page goes on with the files of the build that it was opened from, even when another tab has let a newer worker
 * take over. The newer worker serves all pages: those that were open before it began, from the previous build.
 */
import { Build, filesCache } from './build.ts'
import type { BuildList } from './build-list.ts'
import { dropNote, noteNames, readNote, writeNote } from './notes.ts'
import { scope } from './scope.ts'

/** In place of a build's id: the page came from the network and belongs to no build that we know. */
const unknown = ''

export class Builds {
  readonly own: Build
  private readonly others = new Map<string, Promise<Build | null>>()
  private pages: Promise<Map<string, string>> | undefined

  constructor(own: BuildList) {
    this.own = new Build(own)
  }

  /** The build whose worker is, or was last, the active one. */
  async current(): Promise<Build | null> {
    const id = await readNote<string>('current')
    return id === null ? null : this.byId(id)
  }

  /** This build is about to be downloaded: nobody may tidy away what has arrived. */
  async announce(): Promise<void> {
    await writeNote(`build/${this.own.id}`, this.own.list)
    await writeNote('next', this.own.id)
  }

  /** From now on new pages belong to this build. */
  async begin(): Promise<void> {
    const before = await readNote<string>('current')
    if (before !== null && before !== this.own.id) {
      const pages = await this.known()
      const here = await scope.clients.matchAll({ type: 'all' })
      await Promise.all(here.map(({ id }) => pages.has(id) || this.assign(id, before)))
      await writeNote('before', before)
    }
    await writeNote(`build/${this.own.id}`, this.own.list)
    await writeNote('current', this.own.id)
  }

  /** The build of a page or worker; null: none that we know. */
  async of(client: string): Promise<Build | null> {
    const id = (await this.known()).get(client)
    return id === undefined ? this.own : this.byId(id)
  }

  /** A page of the previous build, for want of a newer one. Its parts then come from that build, too. */
  async fromBefore(client: string, url: string): Promise<Response | undefined> {
    const id = await readNote<string>('before')
    const page = id === null ? undefined : await (await this.byId(id))?.find(url)
    if (page) await this.assign(client, id!)
    return page
  }

  /** Notes that a page came from the network and does not belong to this build. */
  async leaveAlone(client: string): Promise<void> {
    await this.assign(client, unknown)
  }

  /** Drops what no page uses any more. */
  async tidy(): Promise<void> {
    const pages = await this.known()
    const here = new Set((await scope.clients.matchAll({ type: 'all' })).map(({ id }) => id))
    const gone = [...pages.keys()].filter((client) => !here.has(client))
    for (const client of gone) pages.delete(client)
    await Promise.all(gone.map((client) => dropNote(`page/${client}`)))
    const next = await readNote<string>('next')
    const used = new Set([this.own.id, next, ...pages.values()])
    if (!(await this.own.isComplete())) used.add(await readNote<string>('before'))
    const unused = (await noteNames('build/')).filter((id) => !used.has(id))
    if (unused.length === 0) return
    await Promise.all(unused.map((id) => dropNote(`build/${id}`)))
    const builds = await Promise.all((await noteNames('build/')).map((id) => this.byId(id)))
    const keys = new Set([this.own, ...builds].flatMap((build) => build?.keys() ?? []))
    const cache = await caches.open(filesCache())
    const leftOver = (await cache.keys()).filter(({ url }) => !keys.has(url))
    await Promise.all(leftOver.map((request) => cache.delete(request)))
  }

  private async assign(client: string, id: string): Promise<void> {
    const pages = await this.known()
    pages.set(client, id)
    await writeNote(`page/${client}`, id)
  }

  private known(): Promise<Map<string, string>> {
    this.pages ??= noteNames('page/')
      .then(async (clients) => {
        const read = async (client: string) =>
          [client, (await readNote<string>(`page/${client}`)) ?? unknown] as const
        return new Map(await Promise.all(clients.map(read)))
      })
      .catch(() => new Map<string, string>())
    return this.pages
  }

  private byId(id: string): Promise<Build | null> {
    if (id === this.own.id) return Promise.resolve(this.own)
    let build = this.others.get(id)
    if (build === undefined) {
      const read = id === unknown ? Promise.resolve(null) : readNote<BuildList>(`build/${id}`)
      build = read.then((list) => list && new Build(list))
      this.others.set(id, build)
    }
    return build
  }
}
