/** A kernel for many programs, each of which gets an interpreter in which no other has run. */
import type { ChooseOptions } from '../protocol/choose.ts'
import type { ExamineOptions, ExploreOptions } from '../protocol/explore.ts'
import type { KernelApi } from '../protocol/kernel.ts'
import type { RunOptions } from '../protocol/run.ts'
import { mayServe, purposeOf, type Purpose } from './purpose.ts'

type Working = Pick<KernelApi, 'run' | 'explore' | 'examine' | 'choose'>

/** `close` lets go of what it holds, if it can. */
type Closable = Working & { isLost: boolean; close(): Promise<void> }

export class FreshKernel<K extends Closable> implements Working {
  private readonly open: () => Promise<K>
  private current: Promise<K> | null = null
  private purpose: Purpose | null = null

  /** @param open boots a kernel: with an existing snapshot, in a quarter of a second. */
  constructor(open: () => Promise<K>) {
    this.open = open
  }

  run = async (options: RunOptions) => (await this.kernelFor({ run: true })).run(options)
  explore = async (options: ExploreOptions) =>
    (await this.kernelFor(purposeOf(options))).explore(options)
  examine = async (options: ExamineOptions) =>
    (await this.kernelFor(purposeOf(options))).examine(options)
  choose = async (options: ChooseOptions) =>
    (await this.kernelFor(purposeOf(options))).choose(options)

  private async kernelFor(next: Purpose): Promise<K> {
    const before = await this.current
    if (before && (before.isLost || !mayServe(this.purpose, next))) {
      this.current = null
      // Of one that was lost nothing can be let go.
      await before.close().catch(() => {})
    }
    this.purpose = next
    this.current ??= this.open()
    return this.current
  }
}
