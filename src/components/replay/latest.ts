/** Work that is done one after another, and of which only what was asked for last is still wanted. */

/** Whether the result is still wanted. */
type IsWanted = () => boolean

export class Latest {
  private work: Promise<void> = Promise.resolve()
  private wanted: object | null = null

  /** Resolves when nothing is being done. */
  get idle(): Promise<void> {
    return this.work
  }

  /** Does `work` after what is being done now, unless something else is asked for until then, or nothing any more. */
  async do(work: (isWanted: IsWanted) => Promise<void>): Promise<void> {
    const mine = (this.wanted = {})
    const isWanted = () => this.wanted === mine
    await (this.work = this.work.then(() => (isWanted() ? work(isWanted) : undefined)))
  }

  /** Nothing of it is wanted any more. */
  drop(): void {
    this.wanted = null
  }
}
